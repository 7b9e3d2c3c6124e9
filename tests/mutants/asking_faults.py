"""Faults in asking: what is tapped, where somebody is, the roads of a question, and the coach of one's choice."""

from tests.mutants.faults import Fault

ASKING_FAULTS = (
    Fault(
        name="the place of last time is told to coaches",
        file="bot/domain/where.py",
        old='    return places[-1] if places else ""\n',
        new="    return places[-1] if places else request.asker.place\n",
        test="tests/domain/test_where.py::test_the_place_and_number_of_last_time_are_not_told_for_this_question",
    ),
    Fault(
        name="somebody else skips what the asker is asked",
        file="bot/domain/where.py",
        old="    if request.asker.id != by:\n        raise NotAllowed\n    if asked_where(request)",
        new="    if asked_where(request)",
        test="tests/domain/test_where.py::test_only_what_is_asked_can_be_skipped_and_only_by_the_asker",
    ),
    Fault(
        name="a sentence that names a place answers the card",
        file="bot/domain/where.py",
        old="if said and _bare(place) == said), None)",
        new="if said and _bare(place) in said), None)",
        test="tests/scenarios/test_where.py::test_a_sentence_with_a_place_in_it_is_no_answer",
    ),
    Fault(
        name="a second delivery of a tap begins a question",
        file="bot/dialogs/asking.py",
        old='            if has_heard(record, key="", digest=heard.digest, now=now):\n                return record\n',
        new="",
        test="tests/scenarios/test_asking_without_typing.py"
        "::test_a_topic_delivered_again_after_sending_begins_nothing",
    ),
    Fault(
        name="a draft of somebody else keeps what was typed",
        file="bot/domain/draft_choices.py",
        old="            lines=(),\n",
        new="            lines=draft.lines,\n",
        test="tests/domain/test_draft_choices.py::test_of_somebody_elses_draft_nothing_is_kept",
    ),
    Fault(
        name="a broken pc is everybody's at once",
        file="bot/services/drawing.py",
        old="policy=_with_contact_first(policy) if route is Route.CONTACT else policy,",
        new="policy=policy,",
        test="tests/scenarios/test_routes.py::test_a_broken_pc_goes_to_the_contact_point_first",
    ),
    Fault(
        name="the number stands on the offer",
        file="bot/cards/offer.py",
        old='        said = [pen.texts("offer-wish-call")] if request.wish is Wish.CALL else []\n',
        new='        said = [pen.texts("offer-call", phone=told_phone(request))] if request.wish is Wish.CALL else []\n',
        test="tests/scenarios/test_wishes.py::test_a_call_needs_three_taps_and_a_number",
    ),
    Fault(
        name="the chosen coach is asked again beside the others",
        file="bot/domain/evolving.py",
        old="is_old=offer.is_old or request.searches > 0)",
        new="is_old=True)",
        test="tests/scenarios/test_someone_i_trust.py::test_others_are_asked_when_the_worker_says_so",
    ),
)
