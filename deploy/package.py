"""Builds the Teams app package, and gives it away only when nothing is wrong with it.

python -m deploy.package            dist/digicoach-VERSION.zip, for the app id in MicrosoftAppId
python -m deploy.package --check    build it for an example id, look at it, and keep nothing
"""

import argparse
import io
import os
import sys
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from deploy.manifest.checks import SchemasMissing, faults
from deploy.manifest.contents import ROOT, CannotPackage, Files, Particulars, contents

DIST = ROOT / "dist"
_EXAMPLE = {"MicrosoftAppId": "00000000-0000-4000-8000-0000000000b0"}
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o100644 << 16
_UNIX = 3


def zipped(files: Files) -> bytes:
    """The files as a zip, the same bytes on every machine and at any time: sorted, undated, not compressed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as package:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            package.writestr(entry, files[name])
    return packed.getvalue()


def unzipped(package: bytes) -> Files:
    """The files of a package, as Teams will find them."""
    with zipfile.ZipFile(io.BytesIO(package)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def built(particulars: Particulars) -> bytes:
    """The package, looked at as Teams will find it.

    Raises:
        CannotPackage: something is wrong with it; a line for each fault.
        SchemasMissing: see `faults`.
    """
    package = zipped(contents(particulars))
    if found := faults(unzipped(package), version=particulars.version):
        raise CannotPackage("\n".join(found))
    return package


def main(arguments: Sequence[str], environ: Mapping[str, str], *, dist: Path = DIST) -> int:
    """Run it; 0 when the package is sound, 1 with a sentence for each fault when it is not."""
    parser = argparse.ArgumentParser(prog="python -m deploy.package", description=_HELP, epilog=_NAMES)
    parser.add_argument("--check", action="store_true", help="build it for an example id and keep nothing")
    is_check = parser.parse_args(arguments).check
    try:
        particulars = Particulars.read(_EXAMPLE if is_check else environ)
        package = built(particulars)
    except (CannotPackage, SchemasMissing) as reason:
        sys.stderr.write(f"{reason}\n")
        return 1
    if not is_check:
        dist.mkdir(exist_ok=True)
        path = dist / f"digicoach-{particulars.version}.zip"
        path.write_bytes(package)
        sys.stdout.write(
            f"{path}\n"
            f"  app        {particulars.app_id}\n"
            f"  developer  {particulars.developer}\n"
            f"  website    {particulars.website}\n"
            f"  privacy    {particulars.privacy}\n"
            f"  terms      {particulars.terms}\n"
            "Upload it in the Teams admin center: Teams apps, Manage apps, Upload new app.\n"
        )
    return 0


_HELP = "Build the Teams app package of the bot."
_NAMES = (
    "From the environment: MicrosoftAppId (needed), and what Teams shows of who made the app: PACKAGE_DEVELOPER"
    " (Stad Gent), PACKAGE_WEBSITE (https://stad.gent), PACKAGE_PRIVACY and PACKAGE_TERMS (the website)."
)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
