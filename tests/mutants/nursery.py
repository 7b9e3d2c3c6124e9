"""`python -m tests.mutants.nursery`, in a copy of the project: forks a process for each test run, all libraries imported.

Reads on standard input which tests to run and in how many seconds, a JSON line each; answers each with pytest's
exit code and what it printed. Nothing of the project is imported before a fork: every run imports what then stands.
"""

import gc
import importlib
import json
import os
import signal
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest

FAILED = 1
"""What pytest exits with when a test fails."""
LIBRARIES = (
    *("aiohttp.web", "aiohttp.test_utils", "azure.cosmos.aio", "uvloop", "sqlite3", "zoneinfo"),
    *("botbuilder.core.teams", "botbuilder.integration.aiohttp", "botbuilder.schema.teams"),
    *("pydantic", "hypothesis.stateful", "fluent.runtime", "fluent.syntax", "holidays.countries", "msal"),
    *("jwt", "cryptography.x509", "cryptography.hazmat.primitives.asymmetric.rsa", "jsonschema"),
    *("opentelemetry.sdk.metrics.export", "opentelemetry.exporter.otlp.proto.http.metric_exporter"),
    *("opentelemetry.exporter.otlp.proto.http.trace_exporter", "rapidfuzz", "tree_sitter_bicep"),
)
"""What most tests import; one that is missing here only costs time."""
OURS = {"app", "bot", "deploy", "tests"}


def main() -> None:
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    _import_libraries()
    for line in sys.stdin:
        print(json.dumps(_ran(**json.loads(line))), file=answers, flush=True)


def _import_libraries() -> None:
    with tempfile.TemporaryDirectory() as empty, open(os.devnull, "w") as nowhere:
        sys.stdout, shown = nowhere, sys.stdout
        # it is pytest that has to import its plugins, for it rewrites their assertions
        scope = "asyncio_default_fixture_loop_scope=function"
        pytest.main(["--collect-only", "--rootdir", empty, "-c", os.devnull, "-o", scope, empty])
        sys.stdout = shown
    for name in LIBRARIES:
        with suppress(ImportError):
            importlib.import_module(name)
    ours = {name for name in sys.modules if name.partition(".")[0] in OURS}
    assert ours == {"tests", "tests.mutants"}, ours
    gc.collect()
    gc.freeze()


def _ran(tests: list[str], seconds: int) -> tuple[int, str]:
    with tempfile.TemporaryFile() as output:
        child = os.fork()
        if child == 0:
            os.setsid()
            signal.alarm(seconds)
            for stream in (1, 2):
                os.dup2(output.fileno(), stream)
            temporary = Path.cwd().with_name("temporary")
            sys.exit(pytest.main(["-p", "tests.mutants.quick", "-x", "--basetemp", str(temporary), *tests]))
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status)
        if code == -signal.SIGALRM:
            with suppress(ProcessLookupError):  # what it had started may have ended with it
                os.killpg(child, signal.SIGKILL)
            return FAILED, "it never ended"
        output.seek(0)
        return code, output.read().decode(errors="replace")


if __name__ == "__main__":
    main()
