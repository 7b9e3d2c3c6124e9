"""Writes generated.tsv: labelled lines from templates.txt, the same each time (python -m tests.secrets.generating).

Nothing in it is real: names of the demo, made-up passwords, and numbers that only have the right check figures.
"""

import random
from collections.abc import Callable, Iterator

from stdnum import iban, luhn
from stdnum.be import bis, nn

from tests.secrets.labelled import FOLDER

FILE = FOLDER / "generated.tsv"
_TEXTS = {
    block.splitlines()[0].strip("[]"): [line for line in block.splitlines()[1:] if line]
    for block in (FOLDER / "templates.txt").read_text(encoding="utf-8").split("\n\n")
    if block.strip()
}
_NAMES, _SEASONS, _PLAIN = _TEXTS["names"], _TEXTS["seasons"], _TEXTS["plain"]
_PASSWORDS: tuple[Callable[[random.Random], str], ...] = (
    lambda r: f"{r.choice(_SEASONS)}{r.randint(1990, 2026)}!",
    lambda r: f"{r.choice(_SEASONS)}{r.randint(1, 99)}{r.choice('!@#$%*?')}{r.choice('abcd')}",
    lambda r: f"{r.choice(_NAMES)}{r.randint(1960, 2024)}",
    lambda r: f"{r.choice(_PLAIN)}{r.randint(1, 99)}",
    lambda r: f"{r.choice(_SEASONS)}{r.choice('-_.!')}{r.choice(_SEASONS)}{r.randint(1, 9)}",
    lambda r: f"{r.choice(_NAMES).lower()}{r.choice('!@#$')}{r.randint(10, 999)}",
    lambda r: f"{r.choice(_SEASONS).upper()}{r.randint(100, 9999)}",
    lambda r: (
        "".join(r.choice("abcdefghkmnpqrstuvwxyz") for _ in range(5))
        + f"{r.randint(10, 99)}{r.choice('!#$')}"
    ),
)
_CODES: tuple[Callable[[random.Random], str], ...] = (
    lambda r: f"{r.randint(1000, 9999)}",
    lambda r: f"{r.randint(100000, 999999)}",
    lambda r: f"{r.randint(100, 999)} {r.randint(100, 999)}",
)
_CARDS = (("4", 16), ("51", 16), ("54", 16), ("2230", 16), ("6703", 17), ("37", 15), ("6703", 16))
_AMEX = 15


def lines() -> Iterator[str]:
    """Every line of the file, in order."""
    r = random.Random(8)
    for made, count in ((_passwords, 330), (_codes, 90), (_persons, 110), (_accounts, 90), (_cards, 90)):
        yield from _distinct(made, r, count)
    yield from _distinct(_normal, r, 720)


def _distinct(made: Callable[[random.Random, int], str], r: random.Random, count: int) -> Iterator[str]:
    seen: set[str] = set()
    at = 0
    while len(seen) < count:
        line = made(r, at)
        at += 1
        if line not in seen:
            seen.add(line)
            yield line


def _line(label: str, at: int, secret: str, r: random.Random, *, templates: str = "") -> str:
    named = _TEXTS[templates or label]
    name = r.choice(_NAMES)
    text = named[at % len(named)].format(
        s=f"⟦{secret}⟧", n=name, a=r.choice(_TEXTS["apps"]), l=f"{name.lower()}.peeters"
    )
    return f"{label}\t{text}"


def _passwords(r: random.Random, at: int) -> str:
    if at % 12 == 0:
        return _line("password", at // 12, r.choice(_PLAIN), r, templates="password, a plain word")
    if at % 12 == 1:
        alone = f"{r.choice(_SEASONS)}{r.randint(10, 2026)}{r.choice('!@#$')}{r.choice(['', '', 'a', '7'])}"
        return f"password\t⟦{alone.rjust(8, 'X')}⟧"
    return _line("password", at, r.choice(_PASSWORDS)(r), r)


def _codes(r: random.Random, at: int) -> str:
    return _line("code", at, r.choice(_CODES)(r), r)


def _persons(r: random.Random, at: int) -> str:
    return _line("national_number", at, _written(_national(r), r), r)


def _national(r: random.Random) -> str:
    year, day, row = r.randint(40, 124), r.randint(1, 28), r.randint(1, 997)
    month = r.randint(1, 12) + r.choice((0, 0, 0, 20, 40))
    first = f"{year % 100:02}{month:02}{day:02}{row:03}"
    return f"{first}{97 - int(('2' if year >= 100 else '') + first) % 97:02}"


def _written(n: str, r: random.Random) -> str:
    a, b, c, d, e = n[:2], n[2:4], n[4:6], n[6:9], n[9:]
    dotted = (f"{a}.{b}.{c}-{d}.{e}", f"{a}.{b}.{c}-{d}-{e}", f"{a}/{b}/{c}-{d}.{e}")
    return r.choice(
        (n, *dotted, f"{a} {b} {c} {d} {e}", f"{a}{b}{c}-{d}-{e}", f"{a}{b}{c} {d} {e}", f"{a}{b}{c}-{d}{e}")
    )


def _accounts(r: random.Random, at: int) -> str:
    country = r.choice(("BE", "BE", "BE", "NL", "FR", "DE"))
    ten = r.randint(10**8, 10**10 - 1)
    body = {
        "BE": f"{ten:010}{ten % 97 or 97:02}",
        "NL": f"{r.choice(('ABNA', 'INGB', 'RABO'))}{ten:010}",
        "FR": f"{ten:010}{r.randint(0, 10**10 - 1):010}{r.randint(10, 99)}0",
        "DE": f"{ten:010}{r.randint(0, 10**8 - 1):08}",
    }[country]
    number = f"{country}{iban.calc_check_digits(f'{country}00{body}')}{body}"
    parted = _in_fours(number)
    return _line("account", at, r.choice((number, parted, parted.lower(), parted.replace(" ", "-"))), r)


def _cards(r: random.Random, at: int) -> str:
    prefix, length = r.choice(_CARDS)
    body = prefix + "".join(str(r.randint(0, 9)) for _ in range(length - 1 - len(prefix)))
    number = body + luhn.calc_check_digit(body)
    if length == _AMEX:
        return _line("card", at, r.choice((number, f"{number[:4]} {number[4:10]} {number[10:]}")), r)
    return _line("card", at, r.choice((number, _in_fours(number), _in_fours(number).replace(" ", "-"))), r)


def _in_fours(number: str) -> str:
    return " ".join(number[i : i + 4] for i in range(0, len(number), 4))


def _normal(r: random.Random, at: int) -> str:
    elevens = (f"{r.randint(0, 10**11 - 1):011}" for _ in range(1000))
    given = {
        **{
            name: r.choice(_TEXTS[f"{name}s"])
            for name in ("state", "room", "time", "phone", "error", "product")
        },
        "a": r.choice(_TEXTS["apps"]),
        "n": r.choice(_NAMES),
        "k": r.randint(2, 99),
        "k4": r.randint(1000, 9999),
        "k6": f"{r.randint(0, 999999):06}",
        "k8": r.randint(10**7, 10**8),
        "ten": r.randint(10**9, 10**10),
        "eleven": next(n for n in elevens if not (nn.is_valid(n) or bis.is_valid(n))),
        "version": f"{r.randint(1, 30)}.{r.randint(0, 99)}.{r.randint(1000, 30000)}.{r.randint(10, 9999)}",
        "year": r.randint(2019, 2026),
        "amount": f"{r.randint(1, 9)}.{r.randint(100, 999)},{r.randint(10, 99)}",
        "parcel": f"3232{r.randint(10**19, 10**20 - 1)}",
        "date": f"{r.randint(1, 28):02}/{r.randint(1, 12):02}/{r.randint(2024, 2026)}",
        "pc": f"GD-PC-{r.randint(100, 99999):05}",
        "serial": f"5CG{r.randint(1000, 9999)}X{r.choice('ABC')}Z",
        "hours": f"{r.randint(6, 9)}u{r.randint(10, 59)}",
        "imei": f"35{r.randint(10**12, 10**13 - 1)}",
    }
    normal = _TEXTS["none"]
    return "none\t" + normal[at % len(normal)].format(**given)


if __name__ == "__main__":
    FILE.write_text("".join(f"{line}\n" for line in lines()), encoding="utf-8")
