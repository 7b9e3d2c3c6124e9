"""What the buttons around asking send: tap instead of type, say where you are, choose whom you trust."""

from typing import Annotated, Literal

from pydantic import Field

from bot.cards.action_fields import (
    Button,
    DepartmentField,
    InputField,
    OfRequest,
    PageField,
    PersonField,
    RequestField,
    TopicField,
)

PlaceField = Annotated[str, Field(min_length=1, max_length=200)]


class TopicQuestion(Button):
    """A topic, which is a question by itself."""

    verb: Literal["ask.topic"] = "ask.topic"
    topic: TopicField


class BeginAction(Button):
    """*Bel mij* and *Kom naar mij* where no question was begun yet."""

    verb: Literal["ask.begin_call", "ask.begin_visit"]


class WishAction(Button):
    """A wish for the question `nonce`, or none."""

    verb: Literal["ask.call", "ask.visit", "ask.no_wish"]
    nonce: RequestField


class DraftPlaceAction(Button):
    """Where the asker of the question `nonce` is."""

    verb: Literal["ask.place"] = "ask.place"
    nonce: RequestField
    place: PlaceField


class AroundDraftAction(Button):
    """Show the coaches to choose from, show the question again, or say that it is somebody else's name."""

    verb: Literal["ask.choose", "ask.back", "ask.not_me"]
    nonce: RequestField


class ChosenAction(Button):
    """The coach who must be asked first."""

    verb: Literal["ask.chosen"] = "ask.chosen"
    nonce: RequestField
    coach: PersonField


class WhereAction(OfRequest):
    """A place of the department; of a list the client sends the choice under the same name."""

    verb: Literal["where.place"] = "where.place"
    department: DepartmentField
    request: RequestField
    place: Annotated[str, Field(max_length=200)] = ""


class PhoneAction(OfRequest):
    """The number typed on the card, as `phone`."""

    verb: Literal["where.phone"] = "where.phone"
    department: DepartmentField
    request: RequestField
    phone: InputField = None


class SkipAction(OfRequest):
    """Skip what is asked."""

    verb: Literal["where.skip"] = "where.skip"
    department: DepartmentField
    request: RequestField
    question: Literal["place", "phone"]


class SearchAction(OfRequest):
    """Let others be asked, wait for the chosen coach, or have the contact point call (on `phone`, from the card)."""

    verb: Literal["search.widen", "search.keep", "search.call"]
    department: DepartmentField
    request: RequestField
    page: PageField
    phone: InputField = None


ASKING_ACTIONS: tuple[type[Button], ...] = (
    TopicQuestion,
    BeginAction,
    WishAction,
    DraftPlaceAction,
    AroundDraftAction,
    ChosenAction,
    WhereAction,
    PhoneAction,
    SkipAction,
    SearchAction,
)
