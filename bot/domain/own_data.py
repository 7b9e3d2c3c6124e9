"""All that is kept of one person, as they may have it: nothing in it is of anybody else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain import events as e
from bot.domain.announcements import Announcement, News
from bot.domain.audit import AuditLine
from bot.domain.guards import asked_in
from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.keeping import Keeping
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Coach
from bot.domain.sources import Source

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnData:
    """What was found, oldest first. Documents are whole here; what of them is theirs, `as_file` says."""

    record: PersonRecord
    departments: Mapping[DepartmentId, str]
    """The names of all."""
    topics: Mapping[TopicId, str]
    entries: tuple[tuple[DepartmentId, Coach], ...] = ()
    """What rosters say of them."""
    asked: tuple[Request, ...] = ()
    helped: tuple[Request, ...] = ()
    """They have or had these; help that they noted is among them."""
    offered: tuple[Request, ...] = ()
    """They were asked whether they can help, and somebody else did or nobody."""
    audit: tuple[tuple[DepartmentId, AuditLine], ...] = ()
    news: tuple[Announcement, ...] = ()
    """They sent these."""
    got: tuple[Announcement, ...] = ()
    """These were sent to them."""
    likes: int = 0
    """Tips of which it is remembered that they found them handy."""

    @property
    def person(self) -> PersonId:
        """Whose it is."""
        return self.record.id


def helped_by(request: Request, person: PersonId) -> bool:
    """Whether they helped, or noted the help."""
    if request.holder is not None and request.holder.id == person:
        return True
    return any(
        isinstance(event, e.Accepted | e.TakenOver | e.Noted | e.Counted) and event.by.id == person
        for event in request.history
    )


def was_asked(request: Request, person: PersonId) -> bool:
    """Whether they were asked to help."""
    return any(one.id == person for event in request.history for one in asked_in(event))


def as_file(own: OwnData, keeping: Keeping, now: datetime) -> Json:
    """One object to be written as JSON, with keys that its reader understands; instants are ISO 8601 in UTC."""
    record = own.record
    return {
        "wat": "Alles wat de digicoach-bot van mij bewaart",
        "gemaakt_op": _at(now),
        "bewaartijden_in_dagen": {
            "tekst_van_een_vraag": keeping.text_for.days,
            "wie_een_vraag_stelde": keeping.asker_for.days,
            "wie_hielp": keeping.coach_for.days,
            "cijfers_zonder_naam": keeping.events_for.days,
        },
        "ik": _person(own, record),
        "vraag_die_nog_niet_verstuurd_is": _draft(record),
        "mijn_vragen": [_asked(own, one) for one in own.asked],
        "waar_ik_hielp": [_helped(own, one) for one in own.helped],
        "waar_ik_gevraagd_werd": [
            {
                "dienst": _department(own, one.department),
                "nummer": one.number,
                "verstuurd_op": _at(one.sent_at),
            }
            for one in own.offered
        ],
        "ik_als_digicoach": [_coach(own, department, entry) for department, entry in own.entries],
        "wijzigingen": [_line(own, department, line) for department, line in own.audit]
        + [_line(own, None, line) for line in record.role_changes],
        "nieuws_van_mij": [_news(one) for one in own.news],
        "nieuws_voor_mij": [_at(one.from_at) for one in own.got],
        "tips_die_ik_handig_vond": own.likes,
        "berichten_aan_mij": [
            {"soort": one.content.kind, "vanaf": _at(one.due_at)} for one in record.notices
        ],
    }


def _person(own: OwnData, record: PersonRecord) -> Json:
    return {
        "id": record.id,
        "naam": record.name,
        "e-mail": record.email,
        "plaats": record.place,
        "telefoonnummer": record.phone,
        "talen": list(record.languages),
        "leest_ook": record.reads,
        "rollen": [str(role) for role in record.roles],
        "dienst": _department(own, record.department),
        "dienst_volgens_de_lijst": _department(own, record.roster_department),
        "helpt_bij": _department(own, record.helps_in),
        "laatst_gezien_op": _at(record.heard_at),
        "kreeg_geen_berichten_sinds": _at(record.loss.at) if record.loss is not None else None,
        "niet_verstuurde_vragen": record.drafts_lapsed,
        "wil_tip_van_de_week": record.wants_tips,
        "wil_vraag_van_de_week": record.wants_week_question,
        "wil_bedankje_van_de_week": record.wants_thanks,
        "wil_cijfers_van_de_week": record.wants_week_figures,
        "tips_gekregen_in_week": list(record.tips_told),
        "helpt_nu_sinds": _at(record.clock.since) if record.clock is not None else None,
        "gesprek": None
        if record.reference is None
        else {"gesprek_id": record.reference.conversation_id, "gebruiker_id": record.reference.user_id},
        "gelezen_berichten": [{"bericht": one.key, "op": _at(one.at)} for one in record.heard],
    }


def _draft(record: PersonRecord) -> Json | None:
    draft = record.draft
    if draft is None:
        return None
    return {
        "tekst": draft.text,
        "begonnen_op": _at(draft.started_at),
        "plaats": draft.place,
        "nummer": draft.phone,
    }


def _asked(own: OwnData, request: Request) -> Json:
    return {
        "dienst": _department(own, request.department),
        "nummer": request.number,
        "verstuurd_op": _at(request.sent_at),
        "onderwerp": own.topics.get(request.topic, ""),
        "toestand": str(request.state),
        "tekst": request.text,
        "later_toegevoegd": list(request.additions),
        "plaats": request.asker.place,
        "telefoonnummer": request.asker.phone,
        "voor_een_collega": request.for_whom is not None,
        "duim": next((one.is_up for one in request.history if isinstance(one, e.Rated)), None),
        "wat_er_gebeurde": [{"wat": one.kind, "op": _at(one.at)} for one in request.history],
    }


def _helped(own: OwnData, request: Request) -> Json:
    return {
        "dienst": _department(own, request.department),
        "nummer": request.number,
        "op": _at(request.accepted_at or request.sent_at),
        "zelf_genoteerd": request.source is not Source.ASKED,
        "onderwerp": own.topics.get(request.topic, ""),
        "minuten": request.minutes,
        "collega_s": request.colleagues,
        "signalen": [str(one) for one in request.signals],
    }


def _coach(own: OwnData, department: DepartmentId, entry: Coach) -> Json:
    portrait = entry.portrait
    return {
        "dienst": _department(own, department),
        "naam": entry.name,
        "e-mail": entry.email,
        "plaats": entry.place,
        "digicoach": entry.is_coach,
        "aanspreekpunt": entry.is_contact,
        "uren": entry.hours,
        "uren_in_oneven_weken": entry.odd_hours,
        "uren_per_dag": [
            {"dag": one.day.isoformat(), "uren": None if one.window is None else str(one.window)}
            for one in entry.days
        ],
        "kent": [own.topics.get(one, one) for one in entry.skills],
        "talen": list(entry.languages),
        "hoogstens_per_week": entry.weekly_limit,
        "pauze_van": _at(entry.paused_from),
        "pauze_tot": _at(entry.paused_until),
        "portret": None
        if portrait is None
        else {
            "onderwerpen": [own.topics.get(one, one) for one in portrait.words.topics],
            "over_mij": portrait.words.about,
            "te_zien_sinds": _at(portrait.shown_at),
        },
    }


def _line(own: OwnData, department: DepartmentId | None, line: AuditLine) -> Json:
    return {
        "dienst": _department(own, department),
        "wat": line.what,
        "op": _at(line.at),
        "door_mij": line.by == own.person,
        "over_mij": line.whom == own.person,
    }


def _news(one: Announcement) -> Json:
    content = one.content
    said = (
        {"titel": content.title, "tekst": content.text}
        if isinstance(content, News)
        else {"titel": content.kind}
    )
    return {"op": _at(one.from_at), **said}


def _department(own: OwnData, department: DepartmentId | None) -> str | None:
    return None if department is None else own.departments.get(department, department)


def _at(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def in_order(requests: Iterable[Request]) -> tuple[Request, ...]:
    """Oldest first."""
    return tuple(sorted(requests, key=lambda one: one.sent_at))
