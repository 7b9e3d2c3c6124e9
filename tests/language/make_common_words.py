"""Writes common_words.txt again from the frequency package wordfreq, which is fetched for the while and not installed."""

import gzip
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

PACKAGES = ("wordfreq==3.1.1", "msgpack==1.2.4")
"""wordfreq 3.1.1 is its last: its makers stopped counting in 2024, so the list does not change any more."""
DATA = "wordfreq/data/large_nl.msgpack.gz"
FORMS = 10_000
"""Of these forms the last stands some 5 times in a million words; forms, not headwords: *help, helpt, hielp* are 3."""
WORDS = Path(__file__).with_name("common_words.txt")
_HEAD = """\
# The {count} most common forms of Dutch words, most common first. Written by python -m tests.language.make_common_words.
# From wordfreq 3.1.1 by Robyn Speer, https://doi.org/10.5281/zenodo.7199437; changed: its first forms of letters only.
# This file is under CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/, as the data it was made from.
# wordfreq counts, for Dutch: Wikipedia, OPUS OpenSubtitles 2018 (http://www.opensubtitles.org/), SUBTLEX-NL by Keuleers,
# Brysbaert and New (freely available), Google Books Ngrams (http://books.google.com/ngrams), ParaCrawl, Twitter and more.
"""


def main() -> None:
    """Fetch, read, write."""
    with tempfile.TemporaryDirectory() as folder:
        # fmt: off
        subprocess.run(
            [
                sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
                "--dest", folder, *PACKAGES,
            ],
            check=True,
        )
        # fmt: on
        for wheel in Path(folder).glob("*.whl"):
            with zipfile.ZipFile(wheel) as opened:
                opened.extractall(folder)
        sys.path.insert(0, folder)
        import msgpack

        _, *levels = msgpack.unpackb(gzip.decompress((Path(folder) / DATA).read_bytes()), raw=False)
    forms = [word for level in levels for word in level if word.replace("'", "").replace("-", "").isalpha()]
    WORDS.write_text(
        _HEAD.format(count=FORMS) + "".join(f"{word}\n" for word in forms[:FORMS]), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
