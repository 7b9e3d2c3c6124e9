"""What the operator decides, read once from the environment; whatever is wrong is said at once, before anything starts."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import time, timedelta
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

from pydantic import ConfigDict, Field, SecretStr, ValidationError

from bot.credentials import Credentials
from bot.domain.policy import Circle, Policy, Step
from bot.domain.showing import ShowingRule
from bot.keeping_settings import KeepingSettings
from bot.setting_problems import nearest, sentences
from bot.setting_values import (
    COSMOS,
    GROUP,
    Address,
    Amount,
    ApplicationInsights,
    Collector,
    Coordinators,
    Days,
    Duration,
    FileHostNames,
    Hosts,
    Pem,
    SomeAddress,
    Store,
    WallTime,
    Weekday,
    Zone,
    is_loopback_host,
    minutes,
)

OURS = "DIGICOACH_"
_CREDENTIALS = ("MicrosoftAppId", "MicrosoftAppTenantId")


class BadSettings(Exception):
    """The environment is not one to start in; `problems` are sentences for the operator, each naming its variable."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__(
            "\n".join(["The bot cannot start with these settings:", *(f"- {line}" for line in problems)])
        )
        self.problems = tuple(problems)


class Settings(KeepingSettings):
    """Every variable the bot reads, under its own name; `deploy/env.example` explains them."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_alias=True, hide_input_in_errors=True)

    is_local: bool
    app_id: str = Field("", alias="MicrosoftAppId")
    app_password: SecretStr = Field(SecretStr(""), alias="MicrosoftAppPassword")
    app_certificate: Pem = Field("", alias="MicrosoftAppCertificate")
    app_type: Literal["SingleTenant", "UserAssignedMSI"] = Field("SingleTenant", alias="MicrosoftAppType")
    tenant_id: str = Field("", alias="MicrosoftAppTenantId")
    host: str = Field("127.0.0.1", alias="HOST", min_length=1)
    port: int = Field(3978, alias="PORT", ge=0, le=65_535)
    store: Store = Field("sqlite:.data/digicoach.db", alias="DIGICOACH_STORE")
    cosmos_address: SomeAddress = Field("", alias="DIGICOACH_COSMOS_ADDRESS")
    cosmos_key: SecretStr = Field(SecretStr(""), alias="DIGICOACH_COSMOS_KEY")
    service_hosts: Hosts = Field(("smba.trafficmanager.net",), alias="DIGICOACH_SERVICE_HOSTS", min_length=1)
    file_hosts: FileHostNames = Field((".sharepoint.com", ".svc.ms"), alias="DIGICOACH_FILE_HOSTS")
    openid_metadata: Address = Field(
        "https://login.botframework.com/v1/.well-known/openidconfiguration", alias="DIGICOACH_OPENID_METADATA"
    )
    authority: Address = Field("https://login.microsoftonline.com", alias="DIGICOACH_AUTHORITY")
    coordinators: Coordinators = Field((), alias="DIGICOACH_COORDINATORS")
    graph: bool = Field(False, alias="DIGICOACH_GRAPH")
    graph_address: Address = Field("https://graph.microsoft.com", alias="DIGICOACH_GRAPH_ADDRESS")
    instances: Amount = Field(1, alias="DIGICOACH_INSTANCES", le=7)
    sends_per_second: int = Field(25, alias="DIGICOACH_SENDS_PER_SECOND", ge=0, le=1000)
    heartbeat: SomeAddress = Field("", alias="DIGICOACH_HEARTBEAT")
    audit_every: Duration = Field(minutes(1), alias="DIGICOACH_AUDIT_EVERY")
    otlp_endpoint: Collector = Field("", alias="OTEL_EXPORTER_OTLP_ENDPOINT")
    application_insights: ApplicationInsights = Field(
        SecretStr(""), alias="APPLICATIONINSIGHTS_CONNECTION_STRING"
    )
    zone: Zone = Field("Europe/Brussels", alias="DIGICOACH_ZONE")
    default_department: str = Field("", alias="DIGICOACH_DEFAULT_DEPARTMENT")

    widen_after: Duration = Field(minutes(10), alias="DIGICOACH_WIDEN_AFTER")
    everyone_after: Duration = Field(minutes(30), alias="DIGICOACH_EVERYONE_AFTER")
    contact_after: Duration = Field(minutes(60), alias="DIGICOACH_CONTACT_AFTER")
    check_after: Duration = Field(minutes(25), alias="DIGICOACH_CHECK_AFTER")
    forgotten_after: Duration = Field(timedelta(hours=2), alias="DIGICOACH_FORGOTTEN_AFTER")
    silent_after: Duration = Field(timedelta(hours=24), alias="DIGICOACH_SILENT_AFTER")
    alone_for: Duration = Field(minutes(15), alias="DIGICOACH_ALONE_FOR")
    unseen_after: Duration = Field(minutes(15), alias="DIGICOACH_UNSEEN_AFTER")
    choose_within: Duration = Field(minutes(15), alias="DIGICOACH_CHOOSE_WITHIN")
    contact_silent_after: Duration = Field(minutes(60), alias="DIGICOACH_CONTACT_SILENT_AFTER")
    unsent_after: Duration = Field(minutes(2), alias="DIGICOACH_UNSENT_AFTER")
    draft_lapses_after: Duration = Field(timedelta(hours=24), alias="DIGICOACH_DRAFT_LAPSES_AFTER")
    belongs_after: Duration = Field(minutes(2), alias="DIGICOACH_BELONGS_AFTER")
    retry_after: Duration = Field(timedelta(seconds=30), alias="DIGICOACH_RETRY_AFTER")
    scan_every: Duration = Field(timedelta(seconds=20), alias="DIGICOACH_SCAN_EVERY")
    department_after: Duration = Field(minutes(10), alias="DIGICOACH_DEPARTMENT_AFTER")
    delivers: bool = Field(True, alias="DIGICOACH_DELIVERS")
    pause: Duration = Field(timedelta(hours=1), alias="DIGICOACH_PAUSE")
    first_coaches: Amount = Field(2, alias="DIGICOACH_FIRST_COACHES")
    next_coaches: Amount = Field(3, alias="DIGICOACH_NEXT_COACHES")
    offer_limit: Amount = Field(25, alias="DIGICOACH_OFFER_LIMIT")
    open_limit: Amount = Field(2, alias="DIGICOACH_OPEN_LIMIT")
    questions_limit: Amount = Field(5, alias="DIGICOACH_QUESTIONS_LIMIT")
    searches: Amount = Field(2, alias="DIGICOACH_SEARCHES")

    tip_day: Weekday = Field(0, alias="DIGICOACH_TIP_DAY")
    tip_time: WallTime = Field(time(9), alias="DIGICOACH_TIP_TIME")
    city_days: Days = Field(frozenset(), alias="DIGICOACH_CITY_DAYS")
    target: Duration = Field(minutes(30), alias="DIGICOACH_TARGET")
    fewest_askers: Amount = Field(5, alias="DIGICOACH_FEWEST_ASKERS")
    fewest_coaches: Amount = Field(3, alias="DIGICOACH_FEWEST_COACHES")
    fewest_folded: Amount = Field(3, alias="DIGICOACH_FEWEST_FOLDED")
    figures_key: SecretStr = Field(SecretStr(""), alias="DIGICOACH_FIGURES_KEY")

    @classmethod
    def variables(cls) -> tuple[str, ...]:
        """The name of every variable, in the order of `deploy/env.example`."""
        last = KeepingSettings.model_fields
        fields = {name: field for name, field in cls.model_fields.items() if name not in last} | last
        return tuple(field.alias for field in fields.values() if field.alias)

    @classmethod
    def read(cls, environ: Mapping[str, str], *, is_local: bool, serves: bool = True) -> Self:
        """The settings in `environ`; an empty variable counts as not set.

        A command that does not serve (`serves` False) may stand beside production's HOST.

        Raises:
            BadSettings: with everything that is wrong.
        """
        known = cls.variables()
        problems = [
            f"{name} is no setting of this bot.{nearest(name, known)}"
            for name in sorted(environ)
            if name not in known and name.upper().startswith((OURS, "MICROSOFTAPP"))
        ]
        given = {name: environ[name].strip() for name in known if environ.get(name, "").strip()}
        if not is_local:
            problems += [f"{name} is missing." for name in _CREDENTIALS if name not in given]
            problems += _proof_problems(given)
            problems += [_WITHOUT] if any(" is missing" in problem for problem in problems) else []
        elif serves and not is_loopback_host(given.get("HOST", "127.0.0.1")):
            problems.append(
                "HOST must be a loopback address (127.0.0.1) with --local: anybody could be anybody."
            )
        try:
            settings = cls.model_validate({**given, "is_local": is_local})
        except ValidationError as error:
            raise BadSettings([*problems, *sentences(error)]) from None
        if any(name.startswith(GROUP) for name in settings.coordinators) and not settings.graph:
            problems.append("DIGICOACH_COORDINATORS names a group: that needs DIGICOACH_GRAPH=true.")
        problems += _cosmos_problems(settings)
        problems += [
            *_showing_problems(settings),
            *_keeping_problems(settings),
            *settings.language_problems(),
        ]
        if problems:
            raise BadSettings(problems)
        return settings

    @property
    def is_exporting(self) -> bool:
        """Whether measures and traces go anywhere."""
        return bool(self.otlp_endpoint or self.application_insights.get_secret_value())

    @property
    def is_on_cosmos(self) -> bool:
        """Whether the questions are kept in Cosmos DB, and not in a file."""
        return self.store == COSMOS

    @property
    def cosmos_resource(self) -> str:
        """What tokens for the account are asked for: its address without the port, which Entra does not know it by."""
        return f"https://{urlsplit(self.cosmos_address).hostname or ''}"

    def credentials(self) -> Credentials:
        """How the bot proves who it is."""
        return Credentials(
            app_id=self.app_id,
            tenant_id=self.tenant_id,
            authority=self.authority,
            secret=self.app_password.get_secret_value(),
            certificate=Path(self.app_certificate) if self.app_certificate else None,
        )

    @property
    def named_coordinators(self) -> frozenset[str]:
        """Object ids of coordinators that stand in the settings themselves."""
        return frozenset(name for name in self.coordinators if not name.startswith(GROUP))

    @property
    def coordinator_groups(self) -> tuple[str, ...]:
        """Entra groups whose members are coordinators."""
        return tuple(name.removeprefix(GROUP) for name in self.coordinators if name.startswith(GROUP))

    @property
    def store_path(self) -> Path:
        """The file of the SQLite store; relative paths start where the bot was started."""
        return Path(self.store.removeprefix("sqlite:"))

    def showing_rule(self) -> ShowingRule:
        """How many people must stand behind a figure that is shown.

        Raises:
            ValueError: it would hide nobody.
        """
        return ShowingRule(
            fewest_askers=self.fewest_askers,
            fewest_coaches=self.fewest_coaches,
            fewest_folded=self.fewest_folded,
        )

    def key_for_figures(self) -> bytes:
        """What people are known by in figures; without a key of its own one that whoever knows the bot's ids could make."""
        return (self.figures_key.get_secret_value() or f"{self.tenant_id}|{self.app_id}").encode()

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
            keeping=self.keeping(),
        )


_WITHOUT = "To try the bot on this machine without Teams, start it with --local."


def _proof_problems(given: Mapping[str, str]) -> Iterator[str]:
    proofs = [name for name in ("MicrosoftAppPassword", "MicrosoftAppCertificate") if name in given]
    if given.get("MicrosoftAppType") == "UserAssignedMSI":
        for name in proofs:
            yield f"{name} is not used with MicrosoftAppType=UserAssignedMSI; take it out."
    elif not proofs:
        yield (
            "MicrosoftAppPassword is missing. Instead there may be a MicrosoftAppCertificate,"
            " or MicrosoftAppType=UserAssignedMSI on a machine with a managed identity."
        )
    elif len(proofs) > 1:
        yield "Give MicrosoftAppPassword or MicrosoftAppCertificate, not both."


def _cosmos_problems(settings: Settings) -> Iterator[str]:
    if not settings.is_on_cosmos:
        if settings.cosmos_address:
            yield f"DIGICOACH_COSMOS_ADDRESS is not used without DIGICOACH_STORE={COSMOS}; take it out, or set that."
        return
    if not settings.cosmos_address:
        yield f"DIGICOACH_COSMOS_ADDRESS is missing: DIGICOACH_STORE={COSMOS} needs it."
    if not settings.cosmos_key.get_secret_value() and not (settings.app_id and settings.tenant_id):
        yield (
            "DIGICOACH_COSMOS_KEY is missing. Without it the bot proves who it is to Cosmos DB as it does to Teams,"
            " which needs MicrosoftAppId and MicrosoftAppTenantId."
        )


def _showing_problems(settings: Settings) -> Iterator[str]:
    try:
        settings.showing_rule()
    except ValueError as error:
        yield f"DIGICOACH_FEWEST_ASKERS, _COACHES and _FOLDED protect nobody: {error}."


def _keeping_problems(settings: Settings) -> Iterator[str]:
    try:
        settings.keeping()
    except ValueError as error:
        yield f"DIGICOACH_TEXT_KEPT, _ASKERS_KEPT, _COACHES_KEPT and _EVENTS_KEPT contradict each other: {error}."
