"""The icons: those in the package are the ones that are drawn, and a PNG of any other program can be judged too."""

import struct
import zlib

import pytest

from deploy.manifest.contents import FOLDER, MANIFEST
from deploy.manifest.icons import ACCENT, DRAWN, colour, lines
from deploy.manifest.png import NotReadable, Picture, read, written
from deploy.manifest.shapes import disc, outline, triangle

SMALL = Picture(
    width=3,
    height=4,
    channels=4,
    pixels=[(x * 80, y * 60, (x * y * 37) % 256, 255 - x * 90) for y in range(4) for x in range(3)],
)


@pytest.mark.parametrize("name", DRAWN)
def test_the_icon_of_the_package_is_the_one_that_is_drawn(name: str):
    assert read((FOLDER / name).read_bytes()) == read(written(DRAWN[name]()))


def test_the_colour_reaches_every_edge_and_is_the_accent_of_the_manifest():
    icon = colour()
    edge = {icon.pixels[y * 192 + x] for x in range(192) for y in range(192) if {x, y} & {0, 191}}

    assert edge == {ACCENT}
    assert '"accentColor": "#{:02X}{:02X}{:02X}"'.format(*ACCENT) in (FOLDER / MANIFEST).read_text()


def test_what_matters_survives_being_cut_to_a_circle():
    icon = colour()
    for y in range(192):
        for x in range(192):
            if (x - 95.5) ** 2 + (y - 95.5) ** 2 > 88**2:
                assert icon.pixels[y * 192 + x] == ACCENT, (x, y)


def test_the_outline_fills_its_square_but_for_one_pixel_around():
    icon = lines()
    drawn = [(n % 32, n // 32) for n, pixel in enumerate(icon.pixels) if pixel[3]]

    assert {pixel[:3] for pixel in icon.pixels} == {(255, 255, 255)}
    assert min(x for x, _ in drawn) == 1
    assert max(x for x, _ in drawn) == 30
    assert 0.2 < len(drawn) / 32**2 < 0.5  # lines, and no more than lines


# --- PNG ----------------------------------------------------------------------------------------------


def test_what_is_written_is_read_again():
    assert read(written(SMALL)) == SMALL


@pytest.mark.parametrize("kind", range(5))
def test_every_filter_of_png_is_understood(kind: int):
    assert read(_filtered(SMALL, kind)) == SMALL


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        written(SMALL)[:-1],
        written(SMALL)[:40],
        written(SMALL).replace(b"IDAT", b"IDOT"),
        written(SMALL)[:25] + b"\x03" + written(SMALL)[26:],
        lambda: _filtered(SMALL, 5),
        lambda: _with_header(struct.pack(">IIBBBBB", 3, 4, 16, 6, 0, 0, 0)),
        lambda: _with_header(struct.pack(">IIBBBBB", 3, 4, 8, 3, 0, 0, 0)),
        lambda: _with_header(struct.pack(">IIBBBBB", 3, 4, 8, 6, 0, 0, 1)),
        lambda: _with_header(struct.pack(">IIBBBBB", 3, 5, 8, 6, 0, 0, 0)),
        lambda: _with_header(struct.pack(">IIBBBBB", 2**31, 2**31, 8, 6, 0, 0, 0)),
        lambda: _with_header(b"short"),
    ],
)
def test_anything_else_is_not_readable(data: object):
    with pytest.raises(NotReadable):
        read(data() if callable(data) else data)


# --- shapes -------------------------------------------------------------------------------------------


def test_a_distance_is_negative_inside_and_grows_outwards():
    round_, pointed = disc(5, 5, 3), triangle((0, 0), (10, 0), (0, 10))

    assert [round_(5, 5), round_(8, 5), round_(10, 5)] == [-3, 0, 2]
    assert pointed(2, 2) == -2
    assert pointed(4, -3) == 3
    assert outline(round_, width=1)(5, 5) > 0 > outline(round_, width=1)(7.5, 5)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _with_header(header: bytes) -> bytes:
    whole = written(SMALL)
    return whole[:8] + _chunk(b"IHDR", header) + whole[33:]


def _filtered(picture: Picture, kind: int) -> bytes:
    """The picture as another program would press it, after the specification."""
    stride, step = picture.width * picture.channels, picture.channels
    flat = [value for pixel in picture.pixels for value in pixel]
    rows = bytearray()
    for y in range(picture.height):
        rows.append(kind)
        for x in range(stride):
            a = flat[y * stride + x - step] if x >= step else 0
            b = flat[(y - 1) * stride + x] if y else 0
            c = flat[(y - 1) * stride + x - step] if y and x >= step else 0
            p = a + b - c
            paeth = a if abs(p - a) <= min(abs(p - b), abs(p - c)) else b if abs(p - b) <= abs(p - c) else c
            guess = (0, a, b, (a + b) // 2, paeth, 0)[kind]
            rows.append((flat[y * stride + x] - guess) % 256)
    header = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 6, 0, 0, 0)
    parts = (_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(bytes(rows))), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
