"""What is kept of one person as a file of their own: all that is theirs, and nothing that is of anybody else.

Of others it says that there is somebody, never who. What is left out is listed, with why, in the test that walks
every field of every document (`tests/domain/test_own_file_all.py`).
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.domain import events as e
from bot.domain.announcements import Announcement, News, Portrait
from bot.domain.audit import AuditLine
from bot.domain.ids import DepartmentId
from bot.domain.keeping import Keeping
from bot.domain.own_data import OwnData
from bot.domain.own_file_person import Json, colleague, department_of, instant, person
from bot.domain.own_file_person import draft as unsent
from bot.domain.portrait import PortraitWords
from bot.domain.request import Request
from bot.domain.roster import Coach, Replacement
from bot.domain.sources import Source
from bot.domain.team_joining import Joining

_OWN = ("text", "place", "phone")
"""What somebody adds to their question."""


def as_file(own: OwnData, keeping: Keeping, now: datetime) -> Json:
    """One object to be written as JSON, with keys that its reader understands; instants are ISO 8601 in UTC."""
    record = own.record
    return {
        "wat": "Wat de digicoach-bot van mij bewaart en nog naar mij leidt",
        "gemaakt_op": instant(now),
        "bewaartijden_in_dagen": {
            "tekst_van_een_vraag": keeping.text_for.days,
            "wie_een_vraag_stelde": keeping.asker_for.days,
            "wie_hielp": keeping.coach_for.days,
            "cijfers_zonder_naam": keeping.events_for.days,
        },
        "ik": person(own),
        "vraag_die_nog_niet_verstuurd_is": unsent(own, record.draft),
        "mijn_vragen": [_asked(own, one) for one in own.asked],
        "waar_ik_hielp": [_helped(own, one) for one in own.helped],
        "waar_ik_gevraagd_werd": [_offered(own, one) for one in own.offered],
        "ik_als_digicoach": [_coach(own, department, entry) for department, entry in own.entries],
        "digicoach_worden": [_joining(own, department, one) for department, one in own.joining],
        "was_digicoach_in": [department_of(own, one) for one in own.former],
        "vervangingen": [_replacement(own, department, one) for department, one in own.replacements],
        "wijzigingen": [_line(own, department, line) for department, line in own.audit]
        + [_line(own, None, line) for line in record.role_changes],
        "nieuws_van_mij": [_news(one) for one in own.news],
        "nieuws_voor_mij": [instant(one.from_at) for one in own.got],
        "nieuws_dat_mij_niet_bereikte": [instant(one.from_at) for one in own.missed],
        "portretten_van_mij": [_portrait(own, one) for one in own.portraits],
        "tips_die_ik_handig_vond": own.likes,
        "berichten_aan_mij": [
            {
                "soort": one.content.kind,
                "vanaf": instant(one.due_at),
                "tot": instant(one.ends_at),
                "mijn_kaarten": list(one.shown.outdated),
            }
            for one in record.notices
        ],
        "mijn_code_in_cijfers_en_oude_vragen": own.code,
    }


def _asked(own: OwnData, request: Request) -> Json:
    asker = request.asker
    return {
        **_place(own, request),
        "toestand": str(request.state),
        "tekst": request.text,
        "later_toegevoegd": list(request.additions),
        "naam": asker.name,
        "e-mail": asker.email,
        "talen": list(asker.languages),
        "plaats": asker.place,
        "telefoonnummer": asker.phone,
        "op_gsm": asker.is_phone,
        "wens": None if request.wish is None else str(request.wish),
        "voor_een_collega": colleague(request.for_whom),
        "koos_zelf_een_digicoach": request.chosen is not None,
        "duim": next((one.is_up for one in request.history if isinstance(one, e.Rated)), None),
        "wat_er_gebeurde": [_event(one) for one in request.history],
        "mijn_kaarten": _cards(own, request),
    }


def _event(event: e.Event) -> Json:
    typed = {one: said for one in _OWN if (said := getattr(event, one, ""))}
    return {"wat": event.kind, "op": instant(event.at), **typed}


def _helped(own: OwnData, request: Request) -> Json:
    return {
        **_place(own, request),
        "op": instant(request.accepted_at or request.sent_at),
        "zelf_genoteerd": request.source is not Source.ASKED,
        "minuten": request.minutes,
        "collega_s": request.colleagues,
        "signalen": [str(one) for one in request.signals],
        "mijn_kaarten": _cards(own, request),
    }


def _offered(own: OwnData, request: Request) -> Json:
    place = _place(own, request)
    del place["onderwerp"]  # it was nobody's but the asker's
    return {**place, "mijn_kaarten": _cards(own, request)}


def _place(own: OwnData, request: Request) -> Json:
    return {
        "dienst": department_of(own, request.department),
        "nummer": request.number,
        "verstuurd_op": instant(request.sent_at),
        "onderwerp": own.topics.get(request.topic, ""),
    }


def _cards(own: OwnData, request: Request) -> list[str]:
    """The messages in their chat that show it."""
    shown = request.shown.get(own.person)
    return [] if shown is None else list(shown.outdated)


def _coach(own: OwnData, department: DepartmentId, entry: Coach) -> Json:
    portrait = entry.portrait
    return {
        "dienst": department_of(own, department),
        "naam": entry.name,
        "e-mail": entry.email,
        "plaats": entry.place,
        "digicoach": entry.is_coach,
        "aanspreekpunt": entry.is_contact,
        "uren": entry.hours,
        "uren_in_oneven_weken": entry.odd_hours,
        "uren_in_de_lijst_van_de_stad": entry.filed_hours,
        "uren_per_dag": [
            {"dag": one.day.isoformat(), "uren": None if one.window is None else str(one.window)}
            for one in entry.days
        ],
        "kent": [own.topics.get(one, one) for one in entry.skills],
        "talen": list(entry.languages),
        "hoogstens_per_week": entry.weekly_limit,
        "te_bereiken": entry.is_reachable,
        "pauze_van": instant(entry.paused_from),
        "pauze_tot": instant(entry.paused_until),
        "digicoach_sinds": instant(entry.joined_at),
        "portret": None
        if portrait is None
        else {
            **_words(own, portrait.words),
            "voorstel": None if portrait.proposed is None else _words(own, portrait.proposed),
            "te_zien_sinds": instant(portrait.shown_at),
        },
    }


def _words(own: OwnData, words: PortraitWords) -> Json:
    return {"onderwerpen": [own.topics.get(one, one) for one in words.topics], "over_mij": words.about}


def _joining(own: OwnData, department: DepartmentId, one: Joining) -> Json:
    """What they typed to invite somebody is theirs, and who it is that answered is not."""
    is_mine = one.person == own.person
    typed: Mapping[str, Any] = {}
    if is_mine or one.person is None:
        typed = {"naam": one.name, "e-mail": one.email}
    return {
        "dienst": department_of(own, department),
        "hoe": one.how,
        "over_mij": is_mine,
        "door_mij": one.by == own.person,
        "mijn_naam": one.by_name if one.by == own.person else None,
        "tot": instant(one.ends_at),
        **typed,
    }


def _replacement(own: OwnData, department: DepartmentId, one: Replacement) -> Json:
    return {
        "dienst": department_of(own, department),
        "ik_vervang": one.person == own.person,
        "ik_word_vervangen": one.by == own.person,
        "naam": one.name if one.person == own.person else None,
        "laatste_dag": one.last_day.isoformat(),
    }


def _line(own: OwnData, department: DepartmentId | None, line: AuditLine) -> Json:
    by_me, of_me = line.by == own.person, line.whom == own.person
    return {
        "dienst": department_of(own, department),
        "wat": line.what,
        "op": instant(line.at),
        "door_mij": by_me,
        "over_mij": of_me,
        "mijn_naam": line.by_name if by_me else line.whom_name if of_me else None,
    }


def _news(one: Announcement) -> Json:
    content = one.content
    at = {"op": instant(one.from_at), "herinnering_op": instant(one.remind_at)}
    if not isinstance(content, News):
        return {**at, "titel": content.kind}
    said = {"titel": content.title, "tekst": content.text, "link": content.link}
    return {**at, **said, "mijn_naam": content.by_name}


def _portrait(own: OwnData, one: Announcement) -> Json:
    content = one.content
    assert isinstance(content, Portrait), "chosen for that"
    return {
        "op": instant(one.from_at),
        "dienst": content.department_name or department_of(own, content.department),
        "naam": content.name,
        "plaats": content.place,
        "wanneer": content.when,
        "onderwerpen": [own.topics.get(topic, topic) for topic in content.topics],
        "over_mij": content.about,
    }
