"""News as a coordinator types it: what can be sent, and what they hear of the rest."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.announcements import Audience
from bot.domain.ids import DepartmentId
from bot.domain.news_form import (
    AHEAD,
    LONGEST_TEXT,
    LONGEST_TITLE,
    BadNews,
    NewsFault,
    NewsForm,
    is_news_link,
    read_form,
)

TODAY = date(2026, 11, 23)
GOOD = NewsForm(nonce="n", title="Nieuw verlofsysteem", text="Vanaf maandag.")


def faults(**fields: object) -> tuple[NewsFault, ...]:
    try:
        read_form(replace(GOOD, **fields), TODAY)
    except BadNews as bad:
        return bad.faults
    return ()


def test_what_was_typed_is_what_is_told() -> None:
    draft = read_form(
        replace(
            GOOD, title="  Nieuw  systeem ", link=" https://stad.gent/verlof ", reminder=3, in_chats=True
        ),
        TODAY,
    )

    assert (draft.news.title, draft.news.link) == ("Nieuw systeem", "https://stad.gent/verlof")
    assert (draft.day, draft.remind_after, draft.news.in_chats) == (TODAY, 3, True)


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"title": "  "}, NewsFault.NO_TITLE),
        ({"title": "x" * (LONGEST_TITLE + 1)}, NewsFault.LONG_TITLE),
        ({"text": "\n"}, NewsFault.NO_TEXT),
        ({"text": "x" * (LONGEST_TEXT + 1)}, NewsFault.LONG_TEXT),
        ({"link": "http://stad.gent"}, NewsFault.BAD_LINK),
        ({"day": "ooit"}, NewsFault.NO_DAY),
        ({"day": "20 november 2026"}, NewsFault.PAST),
        ({"day": "20 november"}, NewsFault.PAST),
        ({"day": "1 oktober"}, NewsFault.FAR),
        ({"day": "20 november 2027"}, NewsFault.FAR),
        ({"day": "1 juli 2027"}, NewsFault.FAR),
        ({"audience": ""}, NewsFault.NO_AUDIENCE),
        ({"audience": "department:"}, NewsFault.NO_AUDIENCE),
        ({"audience": "iedereen"}, NewsFault.NO_AUDIENCE),
    ],
)
def test_what_cannot_be_sent_is_said(fields: dict[str, str], fault: NewsFault) -> None:
    assert faults(**fields) == (fault,)


def test_all_that_is_wrong_is_said_at_once() -> None:
    assert faults(title="", text="", link="x", day="ooit") == (
        NewsFault.NO_TITLE,
        NewsFault.NO_TEXT,
        NewsFault.BAD_LINK,
        NewsFault.NO_DAY,
    )


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("", TODAY),
        ("Vandaag", TODAY),
        ("nu meteen", TODAY),
        ("23 november", TODAY),
        ("23/11/2026", TODAY),
        ("morgen", date(2026, 11, 24)),
        ("maandag", date(2026, 11, 30)),
        ("30/11/2026", date(2026, 11, 30)),
        ("over 3 weken", date(2026, 12, 14)),
    ],
)
def test_a_day_is_typed_as_people_say_it(typed: str, day: date) -> None:
    assert read_form(replace(GOOD, day=typed), TODAY).day == day


@pytest.mark.parametrize(
    ("chosen", "audience", "department"),
    [
        ("coaches", Audience.COACHES, None),
        ("contacts", Audience.CONTACT_POINTS, None),
        ("department:parken", Audience.DEPARTMENT, DepartmentId("parken")),
    ],
)
def test_the_audience_is_chosen_in_one_list(
    chosen: str, audience: Audience, department: DepartmentId | None
) -> None:
    news = read_form(replace(GOOD, audience=chosen), TODAY).news

    assert (news.audience, news.department) == (audience, department)


@pytest.mark.parametrize(
    "link",
    [
        "https://stad.gent/verlof?x=1#deel",
        "https://stadgent.sharepoint.com/sites/digi",
        "https://www.Safeonweb.be",
    ],
)
def test_a_link_may_lead_to_any_site_with_a_name(link: str) -> None:
    assert is_news_link(link)


@pytest.mark.parametrize(
    "link",
    [
        "http://stad.gent",
        "javascript:alert(1)",
        "https://stad.gent@example.org/",
        "https://stad.gent:8443/",
        "https://127.0.0.1/",
        "https://intranet/",
        "https://stad.gent\\@example.org",
        "https://stad.gent/a b",
        "https://xn--",
        "https://sta\u0434.gent",
        "https://",
        "stad.gent",
        "https://stad.gent/" + "x" * 300,
        "https://[::1",
    ],
)
def test_a_link_leads_where_it_says_or_nowhere(link: str) -> None:
    assert not is_news_link(link)


@given(st.text(max_size=100), st.text(max_size=100), st.text(max_size=40))
def test_whatever_is_typed_is_read_or_refused(link: str, audience: str, day: str) -> None:
    try:
        draft = read_form(replace(GOOD, link=link, audience=audience, day=day), TODAY)
    except BadNews as bad:
        assert bad.faults
    else:
        assert TODAY <= draft.day <= TODAY + AHEAD + timedelta(days=0)
