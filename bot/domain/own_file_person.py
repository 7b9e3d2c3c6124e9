"""What is kept in somebody's own document, and the question they are typing, as it stands in the file of their data."""

from datetime import datetime
from typing import Any

from bot.domain.ids import DepartmentId
from bot.domain.own_data import OwnData
from bot.domain.people import Draft
from bot.domain.request import Beneficiary

Json = dict[str, Any]


def person(own: OwnData) -> Json:
    """They themselves; of others only that there is somebody."""
    record, loss, to = own.record, own.record.loss, own.record.reference
    return {
        "id": record.id,
        "naam": record.name,
        "e-mail": record.email,
        "plaats": record.place,
        "telefoonnummer": record.phone,
        "talen": list(record.languages),
        "leest_ook": record.reads,
        "rollen": [str(role) for role in record.roles],
        "rol_bevestigd_op": instant(record.role_confirmed_at),
        "dienst": department_of(own, record.department),
        "dienst_volgens_de_lijst": department_of(own, record.roster_department),
        "helpt_bij": department_of(own, record.helps_in),
        "werd_digicoach_bij": department_of(own, record.joined_in),
        "stopte_als_digicoach_bij": department_of(own, record.left_in),
        "bewaart_wie_laatst_hielp": record.last_helper is not None,
        "laatst_geholpen_op": instant(record.last_helped_at),
        "laatst_gezien_op": instant(record.heard_at),
        "stilte_telt_vanaf": instant(record.used_at),
        "laatst_gebruikt_op": instant(record.used_at),
        "kreeg_uitleg": record.is_welcomed,
        "kreeg_geen_berichten_sinds": None if loss is None else instant(loss.at),
        "waarom_geen_berichten": None if loss is None else str(loss.why),
        "niet_verstuurde_vragen": record.drafts_lapsed,
        "open_vragen": [
            {"dienst": department_of(own, one.department), "id": one.id} for one in record.open_requests
        ],
        "wil_tip_van_de_week": record.wants_tips,
        "wil_vraag_van_de_week": record.wants_week_question,
        "wil_bedankje_van_de_week": record.wants_thanks,
        "wil_cijfers_van_de_week": record.wants_week_figures,
        "tips_gekregen_in_week": list(record.tips_told),
        "helpt_nu_sinds": None if record.clock is None else instant(record.clock.since),
        "laatst_gevraagd_te_bevestigen": None
        if record.confirming is None
        else {"wat": record.confirming.what.split(":", 1)[0], "op": instant(record.confirming.at)},
        "gesprek": None
        if to is None
        else {
            "gesprek_id": to.conversation_id,
            "gebruiker_id": to.user_id,
            "bot_id": to.bot_id,
            "adres": to.service_url,
        },
        "gelezen_berichten": [
            {"bericht": one.key, "kenmerk": one.digest, "op": instant(one.at)} for one in record.heard
        ],
    }


def draft(own: OwnData, one: Draft | None) -> Json | None:
    """What they typed and did not send, or sent without a department."""
    if one is None:
        return None
    return {
        "tekst": one.text,
        "regels": [
            {
                "tekst": line.text,
                "bericht": line.key,
                "op": instant(line.at),
                "verborgen": [str(kind) for kind in line.hidden],
            }
            for line in one.lines
        ],
        "weggehaalde_berichten": list(one.withdrawn),
        "begonnen_op": instant(one.started_at),
        "verstuurd_op": instant(one.sent_at),
        "plaats": one.place,
        "nummer": one.phone,
        "op_gsm": one.is_phone,
        "onderwerp": None if one.topic is None else own.topics.get(one.topic, one.topic),
        "wens": None if one.wish is None else str(one.wish),
        "voor_een_collega": colleague(one.for_whom),
        "koos_zelf_een_digicoach": one.chosen is not None,
        "mijn_kaarten": list(one.shown.outdated),
    }


def colleague(whom: Beneficiary | None) -> Json | None:
    """For whom they asked: they typed it."""
    return None if whom is None else {"naam": whom.name, "plaats": whom.place, "nummer": whom.phone}


def department_of(own: OwnData, department: DepartmentId | None) -> str | None:
    """Its name, or what stands for it where it is gone."""
    return None if department is None else own.departments.get(department, department)


def instant(at: datetime | None) -> str | None:
    """ISO 8601."""
    return None if at is None else at.isoformat()
