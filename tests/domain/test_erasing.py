"""What a promise to erase changes at once, and what documents are without somebody."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain import erasing
from bot.domain.announcements import Announcement, AnnouncementId, Delivery, News, Tally
from bot.domain.audit import AuditLine
from bot.domain.confirming import Confirming
from bot.domain.erased_documents import (
    announcement_without,
    colleague_without,
    department_without,
    stands_nowhere,
    tells_of,
)
from bot.domain.ids import DepartmentId, NoticeId, PersonId, RequestId
from bot.domain.losing import Loss, Missing, NotReached, Why
from bot.domain.notice_contents import Said
from bot.domain.notices import Notice
from bot.domain.people import Draft, DraftStep, Line, OpenRequest, PersonRecord, Reference, Role
from bot.domain.promised import Erasing
from bot.domain.request import Shown
from bot.domain.roster import Coach, Department, Replacement
from bot.domain.team_joining import Joining
from bot.domain.team_notices import (
    CoachIntroduced,
    CoachLeft,
    JoinAsked,
    JoinUnanswered,
    Newcomer,
    TurnTaken,
)
from bot.storage.documents import DEPARTMENTS, PEOPLE

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
BRAM, HILDE, GONE = PersonId("bram"), PersonId("hilde"), PersonId("p-1")
HERE = DepartmentId("kinderopvang")
PROMISE = Erasing(alias=GONE, since=NOW)
REFERENCE = Reference(service_url="https://x", conversation_id="c", bot_id="b", user_id="u")
LINE = AuditLine(at=NOW, by=BRAM, by_name="Bram", what="coach_invited", whom=HILDE, whom_name="Hilde")
JOINING = Joining(how="invited", name="Noor", by=HILDE, ends_at=NOW)


def a_notice(content: object, notice: str = "n", *, live: str = "m") -> Notice:
    return Notice(id=NoticeId(notice), content=content, due_at=NOW, shown=Shown(live=live))  # type: ignore[arg-type]


def a_draft(**fields: object) -> Draft:
    line = Line(text="mijn geheim", key="1", at=NOW)
    made = Draft(nonce=RequestId("d"), lines=(line,), step=DraftStep.SEND, started_at=NOW, phone="0470")
    return replace(made, **fields)  # type: ignore[arg-type]


def test_the_promise_itself_takes_their_words_away_and_keeps_how_to_tell_them() -> None:
    record = PersonRecord(
        id=BRAM,
        name="Bram",
        phone="0470",
        place="Dok",
        reference=REFERENCE,
        roles=(Role.COACH,),
        helps_in=HERE,
        draft=a_draft(place="Dok"),
        notices=(a_notice(CoachLeft(name="Jan", department_name="Wegen", is_own_wish=True)),),
    )

    promised = erasing.promised(record, PROMISE)

    written = PEOPLE.encode(promised)
    assert not any(said in written for said in (b"mijn geheim", b"0470", b'Dok"', b'coach"]'))
    assert promised.reference == REFERENCE
    assert erasing.erasing_of(promised) == replace(PROMISE, departments=(HERE,))
    assert [one.is_over for one in promised.notices] == [True, False]


def test_a_second_promise_is_the_first() -> None:
    once = erasing.promised(PersonRecord(id=BRAM, name="Bram"), PROMISE)

    assert erasing.promised(once, replace(PROMISE, alias=PersonId("p-2"))) == once


def test_it_waits_for_cards_on_the_screen_and_not_for_ever() -> None:
    record = erasing.promised(
        PersonRecord(
            id=BRAM,
            name="Bram",
            reference=REFERENCE,
            notices=(a_notice(NotReached(missing=(), department=HERE)),),
        ),
        PROMISE,
    )

    assert not erasing.is_tidy(record, PROMISE, NOW)
    assert erasing.is_tidy(record, PROMISE, NOW + erasing.BORNE_FOR)
    assert erasing.is_tidy(replace(record, reference=None), PROMISE, NOW)
    assert erasing.is_tidy(replace(record, notices=()), PROMISE, NOW)


def test_who_asked_something_since_is_somebody_new_and_who_did_not_is_nobody() -> None:
    promised = erasing.promised(PersonRecord(id=BRAM, name="Bram", email="bram@example.org"), PROMISE)
    opened = OpenRequest(department=HERE, id=RequestId("r"))

    assert erasing.begun_anew(promised, PROMISE) is None
    asking = erasing.begun_anew(replace(promised, draft=a_draft()), PROMISE)
    assert asking is not None and asking.draft == a_draft() and asking.email == ""
    anew = erasing.begun_anew(replace(promised, open_requests=(opened,)), PROMISE)
    assert anew is not None and anew.open_requests == (opened,) and anew.notices == ()


def test_a_department_without_somebody_has_no_trace_of_them() -> None:
    department = Department(
        id=HERE,
        name="Kinderopvang",
        coaches=(Coach(id=BRAM, name="Bram"), Coach(id=HILDE, name="Hilde", is_contact=True)),
        joining=(
            replace(JOINING, name="Jan", person=PersonId("jan")),
            replace(JOINING, by=BRAM, by_name="Bram"),
            replace(JOINING, name="BRAM"),
        ),
        former=(BRAM,),
        replacements=(Replacement(person=BRAM, by=HILDE, last_day=NOW.date(), lasts_until=NOW, name="Bram"),),
        audit=(LINE, replace(LINE, by=HILDE, by_name="Hilde", whom=BRAM, whom_name="Bram")),
    )

    without = department_without(department, BRAM, alias=GONE, name="Bram")

    written = DEPARTMENTS.encode(without)
    assert b"bram" not in written and b"Bram" not in written and b"BRAM" not in written
    assert [one.name for one in without.coaches] == ["Hilde"]
    assert [one.name for one in without.joining] == ["Jan"]
    assert [(line.by, line.whom) for line in without.audit] == [(GONE, HILDE), (HILDE, GONE)]
    assert department_without(without, BRAM, alias=GONE, name="Bram") is without


def test_a_colleague_is_told_nothing_of_them_any_more() -> None:
    missing = (Missing(person=BRAM, name="Bram"), Missing(person=PersonId("jan"), name="Jan"))
    record = PersonRecord(
        id=HILDE,
        name="Hilde",
        last_helper=BRAM,
        loss=Loss(why=Why.REFUSED, at=NOW, told=(BRAM,)),
        confirming=Confirming(what="team.remove:bram", at=NOW),
        role_changes=(LINE,),
        notices=(
            a_notice(NotReached(missing=missing, department=HERE), "both"),
            a_notice(CoachLeft(name="Bram", department_name="Dok", is_own_wish=True), "by name"),
            a_notice(CoachLeft(name="Jan", department_name="Dok", is_own_wish=True), "of another"),
            a_notice(
                JoinAsked(department=HERE, department_name="Dok", person=BRAM, name="Bram"), "unseen", live=""
            ),
        ),
    )

    once = colleague_without(record, BRAM, alias=GONE, name="Bram")

    assert [(one.id, one.is_over) for one in once.notices] == [
        ("both", False),
        ("by name", True),
        ("of another", False),
    ]
    again = colleague_without(once, BRAM, alias=GONE, name="Bram")
    assert [one.id for one in again.notices] == ["both", "of another"], (
        "a card that stays behind holds nothing up"
    )
    assert b"bram" not in PEOPLE.encode(again) and b"Bram" not in PEOPLE.encode(again)
    assert colleague_without(again, BRAM, alias=GONE, name="Bram") is again


def test_a_notice_tells_of_somebody_by_its_own_name_too() -> None:
    notice = a_notice(CoachLeft(name="", department_name="Dok", is_own_wish=True), "team-left:bram")

    assert tells_of(notice, BRAM)
    assert not tells_of(notice, HILDE)


def a_notice_of(content: object, *, is_prepared: bool = True) -> Notice:
    return replace(a_notice(content), is_prepared=is_prepared)


def test_what_tells_of_somebody_else_with_the_same_name_is_left() -> None:
    asked = JoinAsked(department=HERE, department_name="Dok", person=PersonId("other"), name="Jan Janssens")
    gathered = CoachIntroduced(
        people=(Newcomer(id=PersonId("other"), name="Jan Janssens"),), department_name="Dok"
    )
    own = TurnTaken(turn="joined", department=HERE, name="Jan Janssens", by=HILDE)
    left = CoachLeft(name="Jan Janssens", department_name="Dok", is_own_wish=True)

    for notice in (a_notice_of(asked), a_notice_of(gathered), a_notice_of(own, is_prepared=False)):
        assert not tells_of(notice, BRAM, "Jan Janssens")
    assert tells_of(a_notice_of(left), BRAM, "Jan Janssens")
    assert not tells_of(a_notice_of(left, is_prepared=False), BRAM, "Jan Janssens")


def test_an_invitation_that_waits_ends_where_they_are_and_one_elsewhere_is_for_another() -> None:
    waits = a_notice_of(JoinUnanswered(department=HERE, name="Bram"), is_prepared=False)
    department = Department(id=HERE, name="Dok", joining=(replace(JOINING, name="Bram"),))

    assert tells_of(waits, BRAM, "Bram", here={HERE})
    assert not tells_of(waits, BRAM, "Bram", here={"wegen"})
    assert department_without(department, BRAM, alias=GONE, name="Bram", here={HERE}).joining == ()
    assert department_without(department, BRAM, alias=GONE, name="Bram", here={"wegen"}) is department


def test_the_wait_between_looks_grows_and_all_wait_for_the_same_instants() -> None:
    waits = []
    now = NOW + erasing.SOON
    while now < NOW + timedelta(days=1):
        again = erasing.again_at(PROMISE, now)
        other = erasing.again_at(replace(PROMISE, since=NOW - timedelta(seconds=1)), now)
        assert again == other
        waits.append(again - now)
        now = again

    assert erasing.AGAIN_AFTER <= waits[0] < 2 * erasing.AGAIN_AFTER
    assert max(waits) <= timedelta(minutes=64)
    assert len(waits) < 50


def test_a_coordinator_whose_promise_is_taken_back_is_one_again_and_not_once_it_began() -> None:
    record = PersonRecord(id=BRAM, name="Bram", roles=(Role.COORDINATOR,))
    promised = erasing.promised(record, PROMISE)
    promise = erasing.erasing_of(promised)
    assert promise is not None and promise.was_coordinator and not promised.roles

    told = a_notice_of(Said(heading="erase-only"))
    back = erasing.taken_back(promised, told=told)
    assert (back.roles, erasing.erasing_of(back)) == ((Role.COORDINATOR,), None)
    assert back.notices == (told,)
    begun = erasing.waiting(promised, replace(promise, looks=1), NOW)
    assert erasing.taken_back(begun, told=told) is begun


def test_news_that_somebody_sent_stays_and_is_nobodys() -> None:
    news = Announcement(
        id=AnnouncementId("n"),
        content=News(title="Nieuws", text="Tekst", by_name="Bram"),
        by=BRAM,
        from_at=NOW,
        deliveries=(Delivery(person=BRAM, due_at=NOW), Delivery(channel="c", due_at=NOW, message="m")),
        first_round=Tally(missed=(BRAM, HILDE)),
    )

    without = announcement_without(news, BRAM)

    assert (without.by, without.content) == ("", News(title="Nieuws", text="Tekst"))
    assert [one.channel for one in without.deliveries] == ["c"]
    assert without.first_round == Tally(missed=(HILDE,))
    assert not stands_nowhere(without)
    assert announcement_without(without, BRAM) is without


def test_the_alias_is_kept_with_the_promise_so_that_a_second_look_uses_the_same() -> None:
    once = erasing.promised(PersonRecord(id=BRAM, name="Bram"), PROMISE)
    later = erasing.waiting(once, PROMISE, NOW + timedelta(seconds=30))

    assert erasing.erasing_of(later) == PROMISE
    assert len(later.notices) == 1
