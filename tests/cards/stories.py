"""Requests in every state a card can show, made by the events that lead there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain import events as e
from bot.domain.evolving import evolve_all
from bot.domain.ids import DepartmentId, PersonId, RequestId, TopicId
from bot.domain.people import Draft, DraftStep, Line
from bot.domain.policy import Policy
from bot.domain.request import Asker, Beneficiary, Request, ServiceDesk

SENT_AT = datetime(2025, 11, 24, 9, 12, tzinfo=UTC)  # a Monday, 10.12 in Brussels
TOMORROW = datetime(2025, 11, 25, 7, 0, tzinfo=UTC)
SECRET = "Mijn gsm zegt geblokkeerd sinds vanmorgen"
ADDED = "Het is een blauwe gsm van de dienst"

FATMA = PersonId("fatma")
BRAM = e.Person(id=PersonId("bram"), name="Bram", email="bram@example.org")
NOOR = e.Person(id=PersonId("noor"), name="Noor", email="noor@example.org")
KATRIEN = e.Person(id=PersonId("katrien"), name="Katrien", email="katrien@example.org")
NAMES = ("Fatma", "Bram", "Noor", "Katrien")

TOPICS = {
    TopicId("sign_in"): "Aanmelden en wachtwoord",
    TopicId("phone"): "Gsm of tablet",
    TopicId("other"): "Iets anders",
}


def at(minutes: float) -> datetime:
    """This many minutes after sending."""
    return SENT_AT + timedelta(minutes=minutes)


def a_request(
    *events: e.Event,
    text: str = SECRET,
    expected_minutes: int | None = 10,
    is_phone: bool = True,
    email: str = "fatma@example.org",
    phone: str = "09 000 00 00",
    number: int = 412,
    topic: str = "sign_in",
    starts_at: datetime | None = None,
) -> Request:
    """Fatma's question, sent, and then what else happened."""
    request = Request(
        id=RequestId("0123456789abcdef0123"),
        department=DepartmentId("kinderopvang"),
        department_name="Kinderopvang",
        number=number,
        asker=Asker(id=FATMA, name="Fatma", email=email, is_phone=is_phone),
        text=text,
        topic=TopicId(topic),
        desk=ServiceDesk(phone=phone, hours="ma-vr 8:00-17:00" if phone else ""),
        policy=Policy(),
        sent_at=SENT_AT,
        expected_minutes=expected_minutes,
    )
    return evolve_all(request, (e.Sent(at=SENT_AT, by=FATMA, starts_at=starts_at), *events))


def started(minutes: float = 0) -> e.Event:
    return e.SearchStarted(at=at(minutes))


def widened(minutes: float, step: int, *offered: e.Person, as_contact: bool = False) -> e.Event:
    return e.Widened(at=at(minutes), step=step, offered=offered, as_contact=as_contact)


ASKED = (started(), widened(0, 0, BRAM, NOOR))
WIDER = (*ASKED, widened(10, 1, KATRIEN))
CONTACTED = (*ASKED, widened(10, 1), widened(30, 2), widened(60, 3, KATRIEN, as_contact=True))
ENDED = (*CONTACTED, e.LadderEnded(at=at(60), resumes_at=TOMORROW))
HELPING = (*ASKED, e.Accepted(at=at(3), by=BRAM))
RESOLVED = (*HELPING, e.Resolved(at=at(15), by=BRAM.id))
CONFIRMED = (*RESOLVED, e.Confirmed(at=at(20)))
RELEASED = (*HELPING, e.Released(at=at(8), by=BRAM.id))
REOPENED = (*RESOLVED, e.Reopened(at=at(20)))

STORIES: dict[str, Request] = {
    "waits for opening": a_request(starts_at=TOMORROW),
    "just sent": a_request(),
    "asked": a_request(*ASKED),
    "asked, a tip fits": replace(a_request(*ASKED), text="Aanmelden lukt niet"),
    "asked from a computer, no known wait": a_request(*ASKED, is_phone=False, expected_minutes=None),
    "asked, long wait": a_request(*ASKED, expected_minutes=120),
    "one coach": a_request(started(), widened(0, 0, BRAM)),
    "nobody here, contact asked at once": a_request(
        started(),
        widened(0, 0),
        widened(0, 1),
        widened(0, 2),
        widened(0, 3, KATRIEN, as_contact=True),
    ),
    "one said not now": a_request(*ASKED, e.Declined(at=at(2), by=NOOR.id)),
    "line added while searching": a_request(*ASKED, e.LineAdded(at=at(2), text=ADDED)),
    "wider": a_request(*WIDER),
    "wider, all declined": a_request(
        *WIDER, *(e.Declined(at=at(12), by=one.id) for one in (BRAM, NOOR, KATRIEN))
    ),
    "wider, no phone known": a_request(*WIDER, phone=""),
    "contact asked": a_request(*CONTACTED),
    "ladder ended": a_request(*ENDED),
    "waiting by choice": a_request(*ENDED, e.WaitChosen(at=at(70))),
    "second search": a_request(*ENDED, started(1300), widened(1300, 0, BRAM, NOOR)),
    "closed before anybody was asked": a_request(e.LadderEnded(at=at(0), resumes_at=TOMORROW)),
    "nobody helped": a_request(*ENDED, e.HandedOver(at=at(90), by=None)),
    "asker chose the desk": a_request(*ENDED, e.HandedOver(at=at(90), by=FATMA)),
    "contact sent it on": a_request(*ENDED, e.HandedOver(at=at(90), by=KATRIEN.id)),
    "no phone at the desk": a_request(*ENDED, e.HandedOver(at=at(90), by=None), phone=""),
    "the tip did not help": a_request(*WIDER, e.TipTried(at=at(11), tip="drie-woorden")),
    "the tip helped": a_request(*WIDER, e.Cancelled(at=at(12), tip="drie-woorden")),
    "cancelled while searching": a_request(*WIDER, e.Cancelled(at=at(12))),
    "helping": a_request(*HELPING),
    "helping without e-mail": a_request(
        *ASKED, e.Accepted(at=at(3), by=e.Person(id=BRAM.id, name="Bram")), email=""
    ),
    "helping with additions": a_request(*HELPING, e.LineAdded(at=at(5), text=ADDED)),
    "still helping?": a_request(*HELPING, e.Checked(at=at(28))),
    "cancelled while helping": a_request(*HELPING, e.Cancelled(at=at(12))),
    "released": a_request(*RELEASED),
    "released, asked again": a_request(*RELEASED, started(8), widened(8, 0, NOOR)),
    "released, nobody yet": a_request(*RELEASED, started(8), widened(8, 0, NOOR), widened(18, 1, KATRIEN)),
    "released after hours": a_request(*RELEASED, e.LadderEnded(at=at(8), resumes_at=TOMORROW)),
    "sent on by the holder": a_request(*HELPING, e.HandedOver(at=at(12), by=BRAM.id)),
    "resolved": a_request(*RESOLVED),
    "resolved in a minute": a_request(*HELPING, e.Resolved(at=at(3.5), by=BRAM.id)),
    "resolved after long": a_request(*HELPING, e.Resolved(at=at(78), by=BRAM.id)),
    "forgotten": a_request(*HELPING, e.Resolved(at=at(123), by=None, is_estimated=True)),
    "minutes tapped": a_request(*RESOLVED, e.Corrected(at=at(16), minutes=10)),
    "topic unknown here": a_request(*RESOLVED, topic="gone"),
    "reopened": a_request(*REOPENED),
    "reopened, asked again": a_request(*REOPENED, started(20), widened(20, 0, NOOR)),
    "confirmed": a_request(*CONFIRMED),
    "rated": a_request(*CONFIRMED, e.Rated(at=at(21), is_up=True)),
    "silent": a_request(*RESOLVED, e.Lapsed(at=at(1455))),
}


STORIES |= {
    f"{name}, for a colleague": replace(
        STORIES[name], for_whom=Beneficiary(name="Jan", place="depot Noord", phone="0470 12 34 56")
    )
    for name in ("waits for opening", "asked", "wider", "contact asked", "helping", "resolved", "confirmed")
}


def a_draft(step: DraftStep, text: str = SECRET) -> Draft:
    """Fatma's question before it is a request."""
    return Draft(
        nonce=RequestId("0123456789abcdef0123"),
        lines=(Line(text=text, key="m1", at=SENT_AT),),
        step=step,
        started_at=SENT_AT,
    )
