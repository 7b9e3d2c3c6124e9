"""Every card there is, by name; the one door to `bot/cards` for the rest of the bot."""

from collections.abc import Callable, Collection, Mapping, Sequence

from bot.cards import (
    asking,
    departments,
    ended,
    first_words,
    helped,
    helping_colleagues,
    holding,
    minutes,
    my_questions,
    offer,
    searching,
    service_desk,
    short_answers,
    stepped_aside,
    typed_words,
)
from bot.cards.actions import Action
from bot.cards.departments import Departments
from bot.cards.draft import draft_card
from bot.cards.notice_cards import notice_card
from bot.cards.pen import Pen
from bot.domain.days import BRUSSELS
from bot.domain.draft_around import AroundDraft
from bot.domain.ids import PersonId, TopicId
from bot.domain.notices import Notice
from bot.domain.people import Draft, Role
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.tip_library import ShelfTip
from bot.domain.view import View, ViewKind
from bot.texts.catalogue import Texts, load_texts
from bot.texts.reader import reader_now
from bot.texts.tip_files import tips_of_files

_REMEMBERED = 128


class Deck:
    """Draws cards. `topics` are the names on screen in the order they are listed; `zone` is an IANA name."""

    def __init__(
        self,
        texts: Texts,
        topics: Mapping[TopicId, str],
        zone: str = BRUSSELS,
        icons: Mapping[TopicId, str] | None = None,
        tips: Callable[[], Sequence[ShelfTip]] = tips_of_files,
    ) -> None:
        """`tips` are the digi-tips that there are now."""
        self.pen = Pen(texts=texts, topics=topics, zone=zone, icons=icons or {}, tips=tips)
        """What the cards of an area are drawn with; its dialogs call those cards themselves."""
        self._drawn: dict[tuple[int, PersonId, View, str], tuple[Request, Post]] = {}

    def in_dutch(self) -> "Deck":
        """What draws for channels and for many at once: Dutch alone, whoever it is drawn for."""
        pen = self.pen
        if not pen.texts.others:
            return self
        return Deck(load_texts(), pen.topics, pen.zone, pen.icons, pen.tips)

    # --- a request ------------------------------------------------------------------------------------

    def request(self, request: Request, person: PersonId, view: View) -> Post:
        """The card of `view` for `person`, as the request stands.

        Who presses gets the same card twice, as the answer and in their chat: the last few are remembered.
        """
        key = (id(request.history), person, view, reader.language if (reader := reader_now()) else "")
        known = self._drawn.get(key)
        if known is not None and known[0].history is request.history and known[0].text is request.text:
            return known[1]
        post = self._draw(request, person, view)
        if len(self._drawn) >= _REMEMBERED:
            self._drawn.clear()
        self._drawn[key] = (request, post)
        return post

    def forget_drawn(self) -> None:
        """Remember no card any more; each is drawn again when it is needed."""
        self._drawn.clear()

    def _draw(self, request: Request, person: PersonId, view: View) -> Post:
        pen = self.pen
        match view.kind:
            case ViewKind.SEARCHING:
                return searching.searching(pen, request, view)
            case ViewKind.HELPED:
                return helped.helped(pen, request, view)
            case ViewKind.IS_IT_SOLVED:
                return helped.is_it_solved(pen, request, view)
            case ViewKind.WHO_GOES_ON:
                return helped.who_goes_on(pen, request, view)
            case ViewKind.CLOSED:
                return ended.closed(pen, request, view)
            case ViewKind.CANCELLED:
                return ended.cancelled(pen, request)
            case ViewKind.HANDED_OVER:
                return service_desk.handed_over(pen, request)
            case ViewKind.OFFER:
                return offer.offer(pen, request, person, view)
            case ViewKind.HOLDING:
                return holding.holding(pen, request, view)
            case ViewKind.PROPOSED:
                return helping_colleagues.proposed(pen, request, view)
            case ViewKind.MINUTES:
                return minutes.minutes(pen, request, view)
            case _:
                return self._aside(request, person, view.kind)

    def _aside(self, request: Request, person: PersonId, kind: ViewKind) -> Post:
        pen = self.pen
        match kind:
            case ViewKind.DECLINED:
                return stepped_aside.declined(pen, request, person)
            case ViewKind.TAKEN:
                return stepped_aside.taken(pen, request)
            case ViewKind.WITHDRAWN:
                return stepped_aside.withdrawn(pen, request)
            case ViewKind.GIVEN_BACK:
                return stepped_aside.given_back(pen, request, person)
            case ViewKind.REFUSED:
                return stepped_aside.refused(pen, request)
            case ViewKind.PASSED_ON:
                return stepped_aside.passed_on(pen, request, person)
            case ViewKind.FREED:
                return stepped_aside.freed(pen, request)
            case _:
                return stepped_aside.sent_on(pen, request)

    def neutral(self, request: Request) -> Post:
        """What an older message of a request turns into: no question, no buttons."""
        return stepped_aside.neutral(self.pen, request)

    # --- what the bot tells of its own accord -----------------------------------------------------------

    def notice(self, notice: Notice) -> Post:
        """The card of what the notice says now."""
        return notice_card(self.pen, notice)

    def neutral_notice(self) -> Post:
        """What a card turns into when its notice is over, or a newer card took its place."""
        return short_answers.neutral_notice(self.pen)

    # --- a question that is not on its way yet --------------------------------------------------------

    def draft(
        self,
        draft: Draft,
        *,
        guess: str | None,
        departments: Departments,
        around: AroundDraft = AroundDraft(),  # noqa: B008 - frozen
        bad_phone: str | None = None,
    ) -> Post:
        """The card of the draft's step; `guess` is the name of the department the roster names.

        `bad_phone` was typed as a number, and is none.
        """
        return draft_card(self.pen, draft, guess, departments, around, bad_phone)

    def neutral_draft(self) -> Post:
        """What an older message of a draft turns into."""
        return short_answers.neutral_draft(self.pen)

    def not_sent(self) -> Post:
        """The draft is closed because its writer said so."""
        return short_answers.not_sent(self.pen)

    def line_added(self) -> Post:
        """What was typed stands with the open question now."""
        return short_answers.line_added(self.pen)

    def too_many(self, requests: Sequence[Request]) -> Post:
        """These are open, and no more may be: which is over?"""
        return my_questions.too_many(self.pen, requests)

    # --- first words ----------------------------------------------------------------------------------

    def welcome(self, name: str, roles: Collection[Role] = ()) -> Post:
        """The very first message to somebody."""
        return first_words.welcome(self.pen, name, roles)

    def how_it_works(self) -> Post:
        """The road in four steps."""
        return first_words.how_it_works(self.pen)

    def ask(self) -> Post:
        """Type, or tap."""
        return asking.ask(self.pen)

    def help(self, *, is_coach: bool, is_contact: bool = False, is_coordinator: bool = False) -> Post:
        """What can be typed."""
        return typed_words.typed_words(
            self.pen, is_coach=is_coach, is_contact=is_contact, is_coordinator=is_coordinator
        )

    def courtesy(self) -> Post:
        """After thanks."""
        return first_words.courtesy(self.pen)

    # --- lists ----------------------------------------------------------------------------------------

    def my_questions(self, own: Sequence[Request], held: Sequence[Request], person: PersonId) -> Post:
        """What `person` asked and what they help with, each oldest first."""
        del person  # the rows say it already: `own` they asked, `held` they help with
        return my_questions.my_questions(self.pen, own, held)

    def which_to_stop(self, requests: Sequence[Request]) -> Post:
        """*Stop* was typed, and these are open."""
        return my_questions.which_to_stop(self.pen, requests)

    def nothing_open(self) -> Post:
        """Nothing to show or to do."""
        return my_questions.nothing_open(self.pen)

    # --- where somebody works, and when they help -----------------------------------------------------

    def which_department(self, choices: Departments, present: str | None = None) -> Post:
        """*Dienst* was typed; `present` is the name of where they work as far as we know."""
        return departments.which_department(self.pen, choices, present)

    def department_set(self, name: str) -> Post:
        """It is known now where they work."""
        return departments.department_set(self.pen, name)

    # --- short answers --------------------------------------------------------------------------------

    def not_here(self) -> Post:
        """For what is unknown and what is not allowed alike."""
        return short_answers.not_here(self.pen)

    def not_yours(self) -> Post:
        """For a button of a card that is a colleague's, who sat at this screen before."""
        return short_answers.not_yours(self.pen)

    def old_button(self) -> Post:
        """A button that no longer means anything."""
        return short_answers.old_button(self.pen)

    def something_wrong(self, again: Action | None = None) -> Post:
        """A fault of ours; `again` is the press that had no effect and may be repeated."""
        return short_answers.something_wrong(self.pen, again)
