"""The words after `python app.py`: which commands there are, and what each wants to know."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot.domain.files import FileFormat


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line; exits with a sentence when it is wrong."""
    parser = argparse.ArgumentParser(prog="app.py", description="The digicoach bot.")
    parser.add_argument("--local", action="store_true", help="no authentication, loopback only")
    parser.add_argument(
        "--demo", action="store_true", help="with --local: bring the invented people of the demo"
    )
    commands = parser.add_subparsers(dest="command")
    roster = commands.add_parser("import-roster", help="import coaches, workers and departments")
    roster.add_argument("roster", type=Path, metavar="FILE")
    roster.add_argument("--departments", type=Path, metavar="FILE")
    roster.add_argument("--dry-run", action="store_true", help="show what would change; write nothing")
    for name, purpose in (
        ("export-store", "write all that is stored into a new file; the bot must be stopped"),
        ("import-store", "bring such a file into an empty store; the bot must be stopped"),
    ):
        commands.add_parser(name, help=purpose).add_argument("file", type=Path, metavar="FILE")
    rebuild = commands.add_parser("rebuild-statistics", help="count all figures again from the questions")
    rebuild.add_argument(
        "--from",
        dest="first",
        type=date.fromisoformat,
        default=date.min,
        metavar="DATE",
        help="as 2026-01-31",
    )
    commands.add_parser(
        "shorten-terms", help="let terms that were made shorter hold for questions sent before"
    )
    export = commands.add_parser("export", help="write figures into a new file, as a coordinator gets them")
    export.add_argument("period", metavar="PERIOD", help="as in Teams: 'vorige maand', 2026, 'kwartaal 3'")
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("--format", choices=tuple(FileFormat), default="", help="else what FILE ends in")
    export.add_argument("--department", metavar="ID", default="", help="else all of them")
    read = parser.parse_args(arguments)
    if read.demo and not read.local:
        parser.error("--demo needs --local: its people are invented")
    return read
