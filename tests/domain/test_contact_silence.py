"""How long a contact point may say nothing."""

from datetime import timedelta

import pytest

from bot.domain import events as e
from bot.domain.contact_silence import contact_silence, contact_silent_at
from bot.domain.policy import Policy
from bot.domain.waking import deadline
from tests.domain.making import ANNA, BEN, CAS, after, at

ASKED = (
    e.SearchStarted(at=at(0)),
    e.Widened(at=at(0), step=0, offered=(ANNA,)),
    e.Widened(at=at(5), step=3, offered=(BEN,), as_contact=True),
)
HOUR = timedelta(hours=1)


def test_an_hour_after_the_contact_point_was_asked():
    request = after(*ASKED)

    assert contact_silent_at(request) == at(65)
    assert contact_silence(request, now=at(65) - timedelta(seconds=1)) == ()
    assert contact_silence(request, now=at(65)) == (e.ContactSilent(at=at(65)),)


def test_the_hour_is_a_setting():
    request = after(*ASKED, policy=Policy(contact_silent_after=timedelta(minutes=5)))

    assert contact_silent_at(request) == at(10)
    assert deadline(request) == at(10)


@pytest.mark.parametrize(
    "event",
    [
        e.Declined(at=at(7), by=BEN.id),
        e.Accepted(at=at(7), by=CAS),
        e.HandedOver(at=at(7), by=BEN.id),
        e.Cancelled(at=at(7)),
        e.ContactSilent(at=at(65)),
        e.SearchStarted(at=at(65)),
    ],
)
def test_what_breaks_the_silence(event: e.Event):
    assert contact_silent_at(after(*ASKED, event)) is None


@pytest.mark.parametrize(
    "event",
    [
        e.Declined(at=at(7), by=ANNA.id),
        e.LineAdded(at=at(7), text="x"),
        e.LadderEnded(at=at(60), resumes_at=at(900)),
    ],
)
def test_what_does_not(event: e.Event):
    assert contact_silent_at(after(*ASKED, event)) == at(65)


def test_before_the_contact_point_is_asked_there_is_no_silence():
    assert contact_silent_at(after(*ASKED[:2])) is None


def test_a_contact_point_who_was_not_there_is_silent_too():
    nobody = e.Widened(at=at(5), step=3, offered=(), as_contact=True)

    assert contact_silent_at(after(*ASKED[:2], nobody)) == at(65)


def test_asked_again_the_next_day_they_may_be_silent_again():
    again = (
        e.ContactSilent(at=at(65)),
        e.SearchStarted(at=at(900)),
        e.Widened(at=at(960), step=3, offered=(BEN,), as_contact=True),
    )

    assert contact_silent_at(after(*ASKED, *again)) == at(960) + HOUR
