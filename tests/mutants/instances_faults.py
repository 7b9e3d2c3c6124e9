"""Faults in what several instances do to one store, one chat and one screen."""

from tests.mutants.faults import Fault

_DELIVERY = "bot/services/delivery.py"
_ACCOUNTS = "bot/domain/two_accounts.py"
_AT_ONCE = "tests/services/test_delivery_at_once.py"

INSTANCES = (
    Fault(
        name="who stood still goes on as if nothing had happened",
        file=_DELIVERY,
        old="        if self._clock.now() >= until:\n",
        new="        if self._clock.now() < until - timedelta(days=999):\n",
        test=f"{_AT_ONCE}::test_who_stood_still_in_a_round_offers_nobody_a_question_that_was_taken",
    ),
    Fault(
        name="an edit that came too late stays on the screen",
        file=_ACCOUNTS,
        old="        return bool(live) and before.edition < stored.edition != ours.edition\n",
        new="        return False\n",
        test=f"{_AT_ONCE}::test_an_edit_that_may_lie_over_a_newer_one_is_made_again",
    ),
    Fault(
        name="a card that was asked for is forgotten in a round",
        file=_ACCOUNTS,
        old="    is_ours = ours.edition > stored.edition >= before.edition\n",
        new="    is_ours = ours.edition > stored.edition\n",
        test=f"{_AT_ONCE}::test_a_card_that_was_asked_for_during_a_round_comes",
    ),
    Fault(
        name="each instance fills a chat as if it were alone",
        file="app.py",
        old="per_second=share, instances=settings.instances)",
        new="per_second=share)",
        test="tests/scenarios/test_two_bots.py::test_one_of_two_bots_takes_half_of_what_a_chat_takes",
    ),
    Fault(
        name="an older bot writes over what a newer one added",
        file="bot/storage/documents.py",
        old="        if written > self.version:\n",
        new="        if written < 0:\n",
        test="tests/storage/test_newer_documents.py::test_an_older_release_does_not_read_what_a_newer_one_wrote",
    ),
)
