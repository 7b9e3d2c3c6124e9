"""The kinds of values that settings have: how each is read, and what is said when it is wrong."""

import ipaddress
import re
from datetime import date, time, timedelta
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr

GROUP = "group:"
"""Before the object id of a group, where people may be named too."""
COSMOS = "cosmos"
"""The store that is not a file."""
_LONGEST = timedelta(days=366)
_LONGEST_KEPT = timedelta(days=3660)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_KEY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def _duration(value: object) -> object:
    if isinstance(value, str):
        try:
            return timedelta(seconds=float(value))
        except (ValueError, OverflowError):
            return value.strip()
    return value


def _some_time(value: timedelta) -> timedelta:
    if not timedelta(0) < value <= _LONGEST:
        raise ValueError("must be more than nothing and at most a year")
    return value


def _some_days(value: timedelta) -> timedelta:
    if not timedelta(days=1) <= value <= _LONGEST_KEPT:
        raise ValueError("must be at least a day (P1D) and at most ten years")
    return value


def _words(value: object) -> object:
    return (
        tuple(re.split(r"[,\s]+", value.strip(", \t\r\n")))
        if isinstance(value, str) and value.strip(", ")
        else ()
    )


def _host_name(value: str) -> str:
    if re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", value) is None:
        raise ValueError(f"{value!r} is not a host name in lower case, such as smba.trafficmanager.net")
    return value


def _file_host(value: str) -> str:
    if re.fullmatch(r"\.?[a-z0-9-]+(\.[a-z0-9-]+)+", value) is None:
        raise ValueError(
            f"{value!r} is not a host name in lower case, or one with a dot in front, such as .sharepoint.com"
        )
    return value


def _address(value: str) -> str:
    parts = urlsplit(value)
    is_loopback = parts.scheme == "http" and is_loopback_host(parts.hostname or "")
    if not (parts.scheme == "https" or is_loopback) or not parts.hostname or parts.username or parts.query:
        raise ValueError("must be an https address")
    return value


def _some_address(value: str) -> str:
    return value and _address(value)


def _collector(value: str) -> str:
    parts = urlsplit(value)
    is_http = parts.scheme in {"http", "https"} and parts.hostname and not parts.username and not parts.query
    if value and not is_http:
        raise ValueError("must be an http or https address, such as http://localhost:4318")
    return value


def _application_insights(value: SecretStr) -> SecretStr:
    # As its exporter reads it, which also looks at the environment itself: what it refuses cannot be mended here.
    parts = [part.split("=") for part in value.get_secret_value().split(";")]
    said = {part[0].lower(): part[1] for part in parts if len(part) == 2}
    key, scheme = said.get("instrumentationkey", ""), said.get("authorization", "ikey").lower()
    is_read = len(said) == len(parts) and scheme == "ikey" and re.fullmatch(_KEY, key) is not None
    if value and not is_read:
        raise ValueError(
            "must be InstrumentationKey=...;IngestionEndpoint=https://..., without a ; at the end"
        )
    return value


def _store(value: str) -> str:
    if value != COSMOS and (not value.startswith("sqlite:") or value == "sqlite:"):
        raise ValueError(f"must be sqlite:PATH, for instance sqlite:.data/digicoach.db, or {COSMOS}")
    return value


def _pem(value: str) -> str:
    try:
        text = Path(value).read_text(encoding="ascii")
    except (OSError, ValueError) as error:
        raise ValueError("is not a PEM file that can be read") from error
    if "PRIVATE KEY-----" not in text or "BEGIN CERTIFICATE-----" not in text:
        raise ValueError("must hold both the private key and the certificate, as PEM")
    return value


def _coordinator(value: str) -> str:
    if re.fullmatch(rf"({GROUP})?[A-Za-z0-9-]+", value) is None:
        raise ValueError(f"{value!r} is neither an object id nor {GROUP} with one")
    return value


def _weekday(value: object) -> object:
    if isinstance(value, str):
        if value.strip().lower() not in _WEEKDAYS:
            raise ValueError(f"must be one of {', '.join(_WEEKDAYS)}")
        return _WEEKDAYS.index(value.strip().lower())
    return value


def _wall_time(value: object) -> object:
    if isinstance(value, str):
        if re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", value.strip()) is None:
            raise ValueError("must be a time of the day such as 09:00")
        return time.fromisoformat(value.strip())
    return value


def _days(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return frozenset(date.fromisoformat(word) for word in re.split(r"[,\s]+", value.strip(", \t\r\n")))
    except ValueError:
        raise ValueError("must be days such as 2026-12-24, with commas between them") from None


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (OSError, ValueError, KeyError) as error:
        raise ValueError("is not a known time zone") from error
    return value


Duration = Annotated[timedelta, BeforeValidator(_duration), AfterValidator(_some_time)]
Kept = Annotated[timedelta, BeforeValidator(_duration), AfterValidator(_some_days)]
"""How long something is kept: in days, weeks or years."""
Amount = Annotated[int, Field(ge=1, le=10_000)]
Hosts = Annotated[tuple[Annotated[str, AfterValidator(_host_name)], ...], BeforeValidator(_words)]
FileHostNames = Annotated[tuple[Annotated[str, AfterValidator(_file_host)], ...], BeforeValidator(_words)]
"""Hosts, and with a dot in front all hosts below one."""
Names = Annotated[tuple[str, ...], BeforeValidator(_words)]
Address = Annotated[str, AfterValidator(_address)]
SomeAddress = Annotated[str, AfterValidator(_some_address)]
"""An address, or empty for none."""
Collector = Annotated[str, AfterValidator(_collector)]
"""Where measures go: beside the bot, or in its own network, also without encryption. Empty for nowhere."""
ApplicationInsights = Annotated[SecretStr, AfterValidator(_application_insights)]
Coordinators = Annotated[tuple[Annotated[str, AfterValidator(_coordinator)], ...], BeforeValidator(_words)]


Store = Annotated[str, AfterValidator(_store)]
Pem = Annotated[str, AfterValidator(_pem)]
Zone = Annotated[str, AfterValidator(_zone)]
Weekday = Annotated[int, BeforeValidator(_weekday)]
"""Monday is 0; written in English."""
WallTime = Annotated[time, BeforeValidator(_wall_time)]
Days = Annotated[frozenset[date], BeforeValidator(_days)]


def minutes(number: float) -> timedelta:
    """So many minutes."""
    return timedelta(minutes=number)


def is_loopback_host(host: str) -> bool:
    """Whether `host` can only be reached from this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
