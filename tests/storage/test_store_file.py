"""A file that was cut off, edited or made by something else is refused on its line, and nothing is written."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.storage.fingerprints import Tally, compact, fingerprint, parsed
from bot.storage.protocols import Collection
from bot.storage.sqlite import open_sqlite
from bot.storage.store_file import FORMAT, Header, StoreFileWriter
from tests.builders import a_person, a_request
from tests.storage.moving import TOWN, Operator, ThroughStores, dumped, lines_of, loaded, raw, settle, values

LAST = TOWN + 2


@pytest.fixture
def operator() -> Operator:
    return Operator()


@pytest.fixture
async def file(tmp_path: Path, operator: Operator) -> Path:
    stores = await open_sqlite(tmp_path / "town.db")
    await settle(stores)
    await operator.exports(stores, tmp_path / "city.jsonl")
    await stores.close()
    return tmp_path / "city.jsonl"


@pytest.fixture
async def untouched(tmp_path: Path):
    """Stores of which the test sees that nothing was written."""
    stores = await open_sqlite(tmp_path / "new.db")

    async def refused(create: Callable) -> None:
        raise AssertionError("something was written")

    yield ThroughStores(stores, refused)
    await stores.close()


async def refused(operator: Operator, stores: ThroughStores, file: Path, damaged: bytes | list[bytes]) -> str:
    """The reason, without the name of the file."""
    file.write_bytes(damaged if isinstance(damaged, bytes) else b"".join(damaged))
    assert await operator.imports(stores, file) == 1
    assert operator.reads[-1] == "Nothing was imported."
    assert operator.reads[0].startswith(f"{file}: line ")
    return operator.reads[0].removeprefix(f"{file}: ")


async def test_the_lines_are_a_header_documents_and_counts(file):
    header, *documents, footer = map(loaded, lines_of(file))

    assert header == {
        "digicoach_store": 1,
        "made_at": "2026-11-23T09:00:00.000000Z",
        "schema_versions": {"departments": 1, "people": 1, "requests": 1, "posts": 1, "statistics": 1},
    }
    assert [line["collection"] for line in documents] == ["departments"] * 2 + ["people"] * 3 + [
        "requests"
    ] * 8 + ["posts"] * 4 + ["statistics"] * 3
    assert {name: one["count"] for name, one in footer["end"].items()} == {
        "departments": 2,
        "people": 3,
        "requests": 8,
        "posts": 4,
        "statistics": 3,
    }


async def test_a_file_that_was_cut_off_after_any_line_is_refused(operator, untouched, file):
    whole = lines_of(file)
    for kept in range(1, LAST):
        said = await refused(operator, untouched, file, whole[:kept])
        assert said == f"line {kept}: the file stops here: the rest is missing"
    assert (
        await refused(operator, untouched, file, b"") == "line 1: this is not a file that export-store made"
    )


async def test_a_file_that_was_cut_off_within_any_line_is_refused(operator, untouched, file):
    whole = lines_of(file)
    for number in range(1, LAST + 1):
        for cut in (whole[number - 1][:20], whole[number - 1].rstrip(b"\n")):
            said = await refused(operator, untouched, file, [*whole[: number - 1], cut])
            assert said == f"line {number}: the file stops halfway: the rest is missing"


async def test_a_document_that_was_changed_is_refused_on_its_line(operator, untouched, file):
    whole = lines_of(file)
    for number in range(2, LAST):
        line = loaded(whole[number - 1])
        line["document"]["id" if "id" in line["document"] else "department"] += "x"
        damaged = [*whole[: number - 1], dumped(line), *whole[number:]]
        said = await refused(operator, untouched, file, damaged)
        assert said == f"line {number}: it was changed after the export"


async def test_a_document_that_was_put_into_another_collection_is_refused(operator, untouched, file):
    whole = lines_of(file)
    whole[3] = whole[3].replace(b'"collection":"people"', b'"collection":"departments"')
    assert await refused(operator, untouched, file, whole) == "line 4: it was changed after the export"


async def test_a_line_that_is_missing_or_there_twice_is_refused(operator, untouched, file):
    whole = lines_of(file)
    for number in range(2, LAST):
        for count in (0, 2):
            damaged = [*whole[: number - 1], *([whole[number - 1]] * count), *whole[number:]]
            said = await refused(operator, untouched, file, damaged)
            assert f"line {LAST - 1 if count == 0 else LAST + 1}: lines are missing or there twice" in said


async def test_a_line_in_the_place_of_another_is_refused(operator, untouched, file):
    whole = lines_of(file)
    whole[5] = whole[4]
    assert f"line {LAST}: lines are missing or there twice: people" in await refused(
        operator, untouched, file, whole
    )


@pytest.mark.parametrize(
    "end",
    [
        {},
        {"people": {"count": 3}},
        "no counts",
        None,
        {"departments": 2, "people": 3, "requests": 8},
    ],
)
async def test_a_footer_that_was_changed_is_refused(operator, untouched, file, end):
    damaged = [*lines_of(file)[:-1], dumped({"end": end})]
    assert f"line {LAST}: lines are missing" in await refused(operator, untouched, file, damaged)


async def test_nothing_may_follow_the_end(operator, untouched, file):
    whole = lines_of(file)
    for more in (whole[4], whole[-1], b"{}\n"):
        said = await refused(operator, untouched, file, [*whole, more])
        assert said == f"line {LAST + 1}: something follows the end of the file"


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"{}\n",
        b"null\n",
        b"\xff\xfe\n",
        b"{'a': 1}\n",
        b'{"collection":"people"}\n',
        b"[" * 90_000 + b"\n",
    ],
)
async def test_a_line_of_something_else_is_refused(operator, untouched, file, line):
    whole = lines_of(file)
    damaged = [*whole[:4], line, *whole[4:]]
    assert await refused(operator, untouched, file, damaged) == "line 5: it is not a line of an export"


@pytest.mark.parametrize(
    "line", [b'{"schema_version":1}\n', b"null\n", b'{"digicoach_store":"1"}\n', b"[]\n"]
)
async def test_another_kind_of_file_is_refused(operator, untouched, file, line):
    said = await refused(operator, untouched, file, [line, *lines_of(file)[1:]])
    assert said == "line 1: this is not a file that export-store made"


async def test_a_file_without_its_first_line_is_refused(operator, untouched, file):
    said = await refused(operator, untouched, file, lines_of(file)[1:])
    assert said == "line 1: this is not a file that export-store made"


async def test_a_file_or_collection_of_a_newer_bot_is_refused(operator, untouched, file):
    header, *rest = lines_of(file)
    newer = dumped({**loaded(header), "digicoach_store": FORMAT + 1})
    badges = dumped({"collection": "badges", "sha256": "", "document": {}})

    assert "line 1: a newer bot made this file" in await refused(operator, untouched, file, [newer, *rest])
    assert "line 2: this bot has no such collection" in await refused(
        operator, untouched, file, [header, badges, *rest]
    )


async def test_no_file_and_a_folder_are_said_so(tmp_path, operator, untouched):
    assert await operator.imports(untouched, tmp_path / "none") == 1
    assert operator.reads == [
        f"{tmp_path / 'none'}: cannot be read: No such file or directory",
        "Nothing was imported.",
    ]
    assert await operator.imports(untouched, tmp_path) == 1
    assert operator.reads[0].endswith("cannot be read: Is a directory")


def made(*documents: tuple[Collection, bytes]) -> bytes:
    """A file that is whole."""
    file = io.BytesIO()
    file.fileno = lambda: 1  # nothing is on disk
    writer = StoreFileWriter(file, Header(made_at="2026-11-23T09:00:00Z", schema_versions={}))
    for collection, body in documents:
        writer.add(collection, body)
    writer._line(
        {"end": {each: {"count": one.count, "sha256": one.sha256} for each, one in writer.tallies.items()}}
    )
    return file.getvalue()


def person(**changes: object) -> tuple[Collection, bytes]:
    plain = {"schema_version": 1, "id": "p1", "name": "Fatima"}
    return Collection.PEOPLE, json.dumps({**plain, **changes}).encode()


@pytest.mark.parametrize(
    ("documents", "said"),
    [
        ([person(), person(name="Jan")], "line 3: people p1 is on an earlier line too"),
        (
            [person(), person(id="p2", schema_version=2)],
            "line 3: a stored person is of version 2; this bot knows 1",
        ),
        ([person(roles=["king of Fatima"])], "line 2: a stored person cannot be read (ValidationError)"),
        ([person(schema_version="1")], "line 2: a stored person cannot be read"),
        ([person(schema_version=None)], "line 2: a stored person cannot be read"),
        ([(Collection.REQUESTS, person()[1])], "line 2: a stored request cannot be read"),
        ([(Collection.PEOPLE, b"no JSON: Fatima")], "line 2: a stored person cannot be read"),
        ([(Collection.PEOPLE, b"[]")], "line 2: a stored person cannot be read"),
    ],
)
async def test_a_document_that_cannot_be_moved_is_refused_before_anything_is_written(
    tmp_path, operator, untouched, documents, said
):
    assert said in await refused(operator, untouched, tmp_path / "f", made(*documents))


async def test_each_document_that_cannot_be_read_is_named_but_never_a_whole_file_of_them(
    tmp_path, operator, untouched
):
    few = made(*[person(id=f"p{number}", name=None) for number in range(3)])
    many = made(*[person(id=f"p{number}", name=None) for number in range(300)])

    await refused(operator, untouched, tmp_path / "f", few)
    assert [line.split(": ")[1] for line in operator.reads[:-1]] == ["line 2", "line 3", "line 4"]
    await refused(operator, untouched, tmp_path / "f", many)
    assert len(operator.reads) == 21


@pytest.mark.parametrize(
    "body", [b"not JSON \xff\xfe", b'{"schema_version":1,\n"id":"p3"}', b'{"weight":NaN}', b""]
)
async def test_what_cannot_be_read_is_in_the_file_all_the_same_and_the_operator_is_told_at_once(
    tmp_path, operator, untouched, body
):
    stores = await open_sqlite(tmp_path / "town.db")
    await settle(stores)
    await stores.close()
    raw(tmp_path / "town.db", "UPDATE people SET body = ? WHERE id = 'p2'", body)
    stores = await open_sqlite(tmp_path / "town.db")
    try:
        assert await operator.exports(stores, tmp_path / "f") == 1
    finally:
        await stores.close()

    assert operator.reads[-2].startswith(f"{tmp_path / 'f'}: line 5: a stored person cannot be read (")
    assert operator.reads[-1] == "All is in the file, but import-store will refuse it because of these."
    document = loaded(lines_of(tmp_path / "f")[4])["document"]
    kept = document.encode(errors="surrogateescape") if isinstance(document, str) else document
    assert kept in (body, {"schema_version": 1, "id": "p3"})
    assert await operator.imports(untouched, tmp_path / "f") == 1
    assert operator.reads[-1] == "Nothing was imported."


async def test_a_target_that_cannot_be_read_is_refused(tmp_path, operator, file):
    stores = await open_sqlite(tmp_path / "new.db")
    await stores.people.create(a_person())
    await stores.requests.create(a_request())
    await stores.close()
    raw(tmp_path / "new.db", "UPDATE people SET body = 'Fatima'")
    stores = await open_sqlite(tmp_path / "new.db")
    try:
        assert await operator.imports(stores, file) == 1
        with pytest.raises(Exception, match="cannot be read"):
            await values(stores)
    finally:
        await stores.close()
    assert operator.reads[-1].startswith("The store holds what cannot be read: a stored person is no JSON.")


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=8,
    )
)
def test_neither_spaces_nor_the_order_of_keys_nor_how_a_number_is_written_change_a_fingerprint(value):
    def turned(one):
        if isinstance(one, dict):
            return {name: turned(one[name]) for name in reversed(one)}
        if isinstance(one, list):
            return [turned(each) for each in one]
        is_whole = isinstance(one, int) and not isinstance(one, bool) and abs(one) < 2**53
        return float(one) if is_whole else one

    plain = parsed(json.dumps(value).encode())
    other = parsed(json.dumps(turned(value), indent=1, ensure_ascii=False).encode("utf-8", "surrogatepass"))

    assert fingerprint(Collection.PEOPLE, plain) == fingerprint(Collection.PEOPLE, other)
    assert parsed(compact(plain)) == plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[1,2]", "[2,1]"),
        ('{"a":1}', '{"a":1.5}'),
        ('{"a":1}', '{"a":"1"}'),
        ('{"a":null}', "{}"),
        ("1", "true"),
    ],
)
def test_what_is_another_document_has_another_fingerprint(one, other):
    marks = {fingerprint(Collection.PEOPLE, parsed(text.encode())) for text in (one, other)}
    assert len(marks) == 2


def test_a_sum_does_not_depend_on_the_order_but_on_how_often():
    marks = [fingerprint(Collection.PEOPLE, number) for number in range(3)]

    def tally(*chosen: bytes) -> Tally:
        made = Tally()
        for mark in chosen:
            made.add(mark)
        return made

    assert tally(*marks) == tally(*reversed(marks))
    assert tally(marks[0], marks[0]) != tally(marks[0], marks[1])
    assert tally(marks[0]) != tally(marks[0], marks[0])
    assert len(tally(*marks).sha256) == 64
