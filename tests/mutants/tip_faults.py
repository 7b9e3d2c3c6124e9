"""Faults in the library of digi-tips: what it lets in, and how it is read."""

from tests.mutants.faults import Fault

_FILE = "bot/texts/tips.py"
_TESTS = "tests/texts/test_tips.py"

TIPS = (
    Fault(
        name="a tip may link to a site that only begins as an official one",
        file=_FILE,
        old='parts.netloc.removeprefix("www.") in LINK_HOSTS',
        new='parts.netloc.removeprefix("www.").startswith(tuple(LINK_HOSTS))',
        test=f"{_TESTS}::test_other_sites_and_disguises_are_not",
    ),
    Fault(
        name="a tip may link without https",
        file=_FILE,
        old='parts.scheme == "https" and ',
        new="",
        test=f"{_TESTS}::test_other_sites_and_disguises_are_not",
    ),
    Fault(
        name="a tip about a topic that nobody knows is read",
        file=_FILE,
        old="if found.topic not in topics:",
        new="if not topics:",
        test=f"{_TESTS}::test_a_bad_file_is_refused_and_says_where",
    ),
    Fault(
        name="a slip in the name of a field goes unseen",
        file=_FILE,
        old="""class _TipInFile(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")""",
        new="""class _TipInFile(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")""",
        test=f"{_TESTS}::test_a_bad_file_is_refused_and_says_where",
    ),
)
