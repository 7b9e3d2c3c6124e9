"""What the operator decides, read once from the environment; whatever is wrong is said at once, before anything starts."""

import difflib
import ipaddress
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError

from bot.domain.policy import Circle, Policy, Step

OURS = "DIGICOACH_"
_CREDENTIALS = ("MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId")
_LONGEST = timedelta(days=366)


class BadSettings(Exception):
    """The environment is not one to start in; `problems` are sentences for the operator, each naming its variable."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__(
            "\n".join(["The bot cannot start with these settings:", *(f"- {line}" for line in problems)])
        )
        self.problems = tuple(problems)


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


def _address(value: str) -> str:
    parts = urlsplit(value)
    is_loopback = parts.scheme == "http" and is_loopback_host(parts.hostname or "")
    if not (parts.scheme == "https" or is_loopback) or not parts.hostname or parts.username or parts.query:
        raise ValueError("must be an https address")
    return value


def _store(value: str) -> str:
    if value == "cosmos":
        raise ValueError("cosmos is not supported yet; use sqlite:PATH")
    if not value.startswith("sqlite:") or value == "sqlite:":
        raise ValueError("must be sqlite:PATH, for instance sqlite:.data/digicoach.db")
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (OSError, ValueError, KeyError) as error:
        raise ValueError("is not a known time zone") from error
    return value


Duration = Annotated[timedelta, BeforeValidator(_duration), AfterValidator(_some_time)]
Amount = Annotated[int, Field(ge=1, le=10_000)]
Hosts = Annotated[tuple[Annotated[str, AfterValidator(_host_name)], ...], BeforeValidator(_words)]
Names = Annotated[tuple[str, ...], BeforeValidator(_words)]
Address = Annotated[str, AfterValidator(_address)]


def _minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


class Settings(BaseModel):
    """Every variable the bot reads, under its own name; `deploy/env.example` explains them."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_alias=True, hide_input_in_errors=True)

    is_local: bool
    app_id: str = Field("", alias="MicrosoftAppId")
    app_password: SecretStr = Field(SecretStr(""), alias="MicrosoftAppPassword")
    app_type: Literal["SingleTenant", "MultiTenant"] = Field("SingleTenant", alias="MicrosoftAppType")
    tenant_id: str = Field("", alias="MicrosoftAppTenantId")
    host: str = Field("127.0.0.1", alias="HOST", min_length=1)
    port: int = Field(3978, alias="PORT", ge=0, le=65_535)
    store: Annotated[str, AfterValidator(_store)] = Field(
        "sqlite:.data/digicoach.db", alias="DIGICOACH_STORE"
    )
    service_hosts: Hosts = Field(("smba.trafficmanager.net",), alias="DIGICOACH_SERVICE_HOSTS", min_length=1)
    openid_metadata: Address = Field(
        "https://login.botframework.com/v1/.well-known/openidconfiguration", alias="DIGICOACH_OPENID_METADATA"
    )
    authority: Address = Field("https://login.microsoftonline.com", alias="DIGICOACH_AUTHORITY")
    coordinators: Names = Field((), alias="DIGICOACH_COORDINATORS")
    zone: Annotated[str, AfterValidator(_zone)] = Field("Europe/Brussels", alias="DIGICOACH_ZONE")
    default_department: str = Field("", alias="DIGICOACH_DEFAULT_DEPARTMENT")

    widen_after: Duration = Field(_minutes(10), alias="DIGICOACH_WIDEN_AFTER")
    everyone_after: Duration = Field(_minutes(30), alias="DIGICOACH_EVERYONE_AFTER")
    contact_after: Duration = Field(_minutes(60), alias="DIGICOACH_CONTACT_AFTER")
    check_after: Duration = Field(_minutes(25), alias="DIGICOACH_CHECK_AFTER")
    forgotten_after: Duration = Field(timedelta(hours=2), alias="DIGICOACH_FORGOTTEN_AFTER")
    silent_after: Duration = Field(timedelta(hours=24), alias="DIGICOACH_SILENT_AFTER")
    alone_for: Duration = Field(_minutes(15), alias="DIGICOACH_ALONE_FOR")
    unseen_after: Duration = Field(_minutes(15), alias="DIGICOACH_UNSEEN_AFTER")
    choose_within: Duration = Field(_minutes(15), alias="DIGICOACH_CHOOSE_WITHIN")
    contact_silent_after: Duration = Field(_minutes(60), alias="DIGICOACH_CONTACT_SILENT_AFTER")
    unsent_after: Duration = Field(_minutes(2), alias="DIGICOACH_UNSENT_AFTER")
    draft_lapses_after: Duration = Field(timedelta(hours=24), alias="DIGICOACH_DRAFT_LAPSES_AFTER")
    belongs_after: Duration = Field(_minutes(2), alias="DIGICOACH_BELONGS_AFTER")
    retry_after: Duration = Field(timedelta(seconds=30), alias="DIGICOACH_RETRY_AFTER")
    scan_every: Duration = Field(timedelta(seconds=20), alias="DIGICOACH_SCAN_EVERY")
    department_after: Duration = Field(_minutes(10), alias="DIGICOACH_DEPARTMENT_AFTER")
    delivers: bool = Field(True, alias="DIGICOACH_DELIVERS")
    pause: Duration = Field(timedelta(hours=1), alias="DIGICOACH_PAUSE")

    first_coaches: Amount = Field(2, alias="DIGICOACH_FIRST_COACHES")
    next_coaches: Amount = Field(3, alias="DIGICOACH_NEXT_COACHES")
    offer_limit: Amount = Field(25, alias="DIGICOACH_OFFER_LIMIT")
    open_limit: Amount = Field(2, alias="DIGICOACH_OPEN_LIMIT")
    questions_limit: Amount = Field(5, alias="DIGICOACH_QUESTIONS_LIMIT")
    searches: Amount = Field(2, alias="DIGICOACH_SEARCHES")

    @classmethod
    def variables(cls) -> tuple[str, ...]:
        """The name of every variable, in the order of `deploy/env.example`."""
        return tuple(field.alias for field in cls.model_fields.values() if field.alias)

    @classmethod
    def read(cls, environ: Mapping[str, str], *, is_local: bool) -> Self:
        """The settings in `environ`; an empty variable counts as not set.

        Raises:
            BadSettings: with everything that is wrong.
        """
        known = cls.variables()
        problems = [
            f"{name} is no setting of this bot.{_nearest(name, known)}"
            for name in sorted(environ)
            if name not in known and name.upper().startswith((OURS, "MICROSOFTAPP"))
        ]
        given = {name: environ[name].strip() for name in known if environ.get(name, "").strip()}
        if not is_local:
            problems += [f"{name} is missing. {_WITHOUT}" for name in _CREDENTIALS if name not in given]
        elif not is_loopback_host(given.get("HOST", "127.0.0.1")):
            problems.append(
                "HOST must be a loopback address (127.0.0.1) with --local: anybody could be anybody."
            )
        try:
            settings = cls.model_validate({**given, "is_local": is_local})
        except ValidationError as error:
            raise BadSettings([*problems, *_sentences(error)]) from None
        if problems:
            raise BadSettings(problems)
        return settings

    @property
    def store_path(self) -> Path:
        """The file of the SQLite store; relative paths start where the bot was started."""
        return Path(self.store.removeprefix("sqlite:"))

    def policy(self) -> Policy:
        """How long a request's steps may take; a step that comes sooner than the one before it is simply taken first."""
        steps = (
            Step(after=timedelta(0), circle=Circle.COACHES, limit=self.first_coaches),
            Step(after=self.widen_after, circle=Circle.COACHES, limit=self.next_coaches),
            Step(after=self.everyone_after, circle=Circle.EVERYONE),
            Step(after=self.contact_after, circle=Circle.CONTACT),
        )
        return Policy(
            steps=tuple(sorted(steps, key=lambda step: step.after)),
            offer_limit=self.offer_limit,
            searches=self.searches,
            alone_for=self.alone_for,
            unseen_after=self.unseen_after,
            choose_within=self.choose_within,
            check_after=self.check_after,
            forgotten_after=self.forgotten_after,
            silent_after=self.silent_after,
            contact_silent_after=self.contact_silent_after,
            retry_after=self.retry_after,
        )


_WITHOUT = "To try the bot on this machine without Teams, start it with --local."


def is_loopback_host(host: str) -> bool:
    """Whether `host` can only be reached from this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _nearest(name: str, known: Sequence[str]) -> str:
    by_capitals = {variable.upper(): variable for variable in known}
    found = difflib.get_close_matches(name.upper(), by_capitals, n=1, cutoff=0.6)
    return f" Did you mean {by_capitals[found[0]]}?" if found else ""


def _sentences(error: ValidationError) -> Iterator[str]:
    for detail in error.errors(include_url=False, include_input=False):
        variable = str(detail["loc"][0])
        yield f"{variable} is wrong: {_reason(detail['type'], detail['msg'], detail.get('ctx', {}))}."


def _reason(kind: str, message: str, about: Mapping[str, Any]) -> str:
    if kind.startswith("time_delta"):
        return "give a duration such as PT10M (10 minutes), PT2H, PT20S, or a number of seconds"
    if kind == "value_error":
        return str(about.get("error", message))
    return message[:1].lower() + message[1:]
