"""PNG pictures of eight bits a channel, written and read with the standard library alone."""

import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {2: 3, 6: 4}
"""Channels by PNG's colour type: RGB, RGBA."""
_LARGEST = 1024
"""Pixels a side; an icon is far smaller, and a damaged header may claim anything."""


class NotReadable(Exception):
    """The bytes are no picture of the kind this module writes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Pixels row by row, each of `channels` numbers of 0 to 255."""

    width: int
    height: int
    channels: int
    pixels: Sequence[tuple[int, ...]]


def written(picture: Picture) -> bytes:
    """The picture as a PNG file. How well it is pressed depends on zlib; the pixels do not."""
    kind = next(kind for kind, channels in _CHANNELS.items() if channels == picture.channels)
    rows = bytearray()
    for y in range(picture.height):
        rows.append(0)  # no filter
        for pixel in picture.pixels[y * picture.width : (y + 1) * picture.width]:
            rows.extend(pixel)
    header = struct.pack(">IIBBBBB", picture.width, picture.height, 8, kind, 0, 0, 0)
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", header),
            _chunk(b"IDAT", zlib.compress(bytes(rows), 9)),
            _chunk(b"IEND", b""),
        )
    )


def read(data: bytes) -> Picture:
    """The pixels of a PNG file.

    Raises:
        NotReadable: it is no PNG, it is damaged, or it is of another kind (palette, grey, interlaced, 16 bits).
    """
    try:
        chunks = list(_chunks(data))
        width, height, bits, kind, *rest = struct.unpack(">IIBBBBB", dict(chunks)[b"IHDR"])
        if bits != 8 or kind not in _CHANNELS or any(rest) or not 0 < max(width, height) <= _LARGEST:
            raise NotReadable
        channels = _CHANNELS[kind]
        rows = zlib.decompress(b"".join(body for name, body in chunks if name == b"IDAT"))
    except (struct.error, KeyError, zlib.error) as damage:
        raise NotReadable from damage
    if len(rows) != height * (1 + width * channels):
        raise NotReadable
    flat = _unfiltered(rows, width * channels, channels)
    pixels = [tuple(flat[at : at + channels]) for at in range(0, len(flat), channels)]
    return Picture(width=width, height=height, channels=channels, pixels=pixels)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    if not data.startswith(_SIGNATURE):
        raise NotReadable
    at = len(_SIGNATURE)
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        (check,) = struct.unpack_from(">I", data, at + 8 + length)
        if check != zlib.crc32(name + body):
            raise NotReadable
        yield name, body
        at += 12 + length


def _unfiltered(rows: bytes, stride: int, step: int) -> bytes:
    """Undo PNG's filters, so that icons of any other program can be looked at too."""
    done, above = bytearray(), bytes(stride)
    for start in range(0, len(rows), stride + 1):
        kind, line = rows[start], bytearray(rows[start + 1 : start + 1 + stride])
        for x, value in enumerate(line if kind else b""):
            left = line[x - step] if x >= step else 0
            corner = above[x - step] if x >= step else 0
            line[x] = (value + _guess(kind, left, above[x], corner)) & 255
        done += line
        above = bytes(line)
    return bytes(done)


def _guess(kind: int, left: int, up: int, corner: int) -> int:
    match kind:
        case 1:
            return left
        case 2:
            return up
        case 3:
            return (left + up) // 2
        case 4:
            near = left + up - corner
            return min((abs(near - left), 0, left), (abs(near - up), 1, up), (abs(near - corner), 2, corner))[
                2
            ]
        case _:
            raise NotReadable
