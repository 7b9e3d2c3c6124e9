"""The faults: what is broken, where, and the test that must see it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One text of one file replaced by another; `old` must occur exactly once."""

    name: str
    file: str
    old: str
    new: str
    test: str


REQUESTS = "bot/storage/sqlite_tables.py"
DECIDING = "bot/domain/deciding.py"
VIEWS = "bot/domain/board.py"
GUARDS = "bot/domain/guards.py"
EVOLVING = "bot/domain/evolving.py"
LADDER = "bot/domain/ladder.py"
MATCHING = "bot/domain/matching.py"
WAKING = "bot/domain/waking.py"
DELIVERY = "bot/services/delivery.py"
PROPERTIES = "tests/domain/test_properties.py"
ON_SQLITE = "tests/storage/test_sqlite_contracts.py::TestSqliteRequests"

STORAGE = (
    Fault(
        name="the etag is ignored",
        file=REQUESTS,
        old="""        key = (request.department, request.id)
        change = conditional(
            "UPDATE requests SET wake_at = ?, forget_at = ?, is_open = ?, glance = ?, body = ?, etag = etag + 1"
            " WHERE department = ? AND id = ? AND CAST(etag AS TEXT) = ?",""",
        new="""        key = (request.department, request.id)
        change = conditional(
            "UPDATE requests SET wake_at = ?, forget_at = ?, is_open = ?, glance = ?, body = ?, etag = etag + 1"
            " WHERE department = ? AND id = ? AND CAST(etag AS TEXT) <> ? || 'x'",""",
        test=f"{ON_SQLITE}::test_a_stale_etag_conflicts_and_changes_nothing",
    ),
    Fault(
        name="two questions of a department share a number",
        file="bot/storage/sqlite_file.py",
        old="UNIQUE (department, number)",
        new="UNIQUE (department, number, id)",
        test=f"{ON_SQLITE}::test_a_taken_number_is_refused_and_nothing_is_written",
    ),
    Fault(
        name="what is due this very moment is not found",
        file=REQUESTS,
        old="FROM requests WHERE {column} <= ? ",
        new="FROM requests WHERE {column} < ? ",
        test=f"{ON_SQLITE}::test_due_is_inclusive_earliest_first_and_bounded",
    ),
)

DECISIONS = (
    Fault(
        name="anybody accepts",
        file=GUARDS,
        old="    offer = request.offer_to(by)\n",
        new="    offer = request.offer_to(by) or next(iter(request.offers), None)\n",
        test="tests/domain/test_deciding.py::test_nobody_accepts_who_was_not_asked",
    ),
    Fault(
        name="a stranger may do what the holder may",
        file=GUARDS,
        old="""    if request.holder is None or request.holder.id != by:
        raise Stale if was_ever_asked(request, by) else NotAllowed
    if request.state not in HELD_STATES""",
        new="""    if request.holder is None:
        raise Stale if was_ever_asked(request, by) else NotAllowed
    if request.state not in HELD_STATES""",
        test=f"{PROPERTIES}::test_a_stranger_can_do_nothing",
    ),
    Fault(
        name="a second accept takes the question over",
        file="bot/domain/states.py",
        old="        e.Checked: _H,\n",
        new="        e.Checked: _H,\n        e.Accepted: _H,\n",
        test="tests/domain/test_request.py::test_only_the_edges_of_the_table_exist",
    ),
    Fault(
        name="the second to accept has it",
        file=GUARDS,
        old="    if request.state is not State.SEARCHING or (page is not None and page != offer.position):\n",
        new="    if page is not None and page != offer.position:\n",
        test="tests/domain/test_deciding.py::test_only_the_first_to_accept_has_the_question",
    ),
    Fault(
        name="a button of an earlier offer still works",
        file=GUARDS,
        old=" or (page is not None and page != offer.position):\n",
        new=":\n",
        test=f"{PROPERTIES}::test_a_button_that_no_present_card_has_does_nothing",
    ),
    Fault(
        name="an earlier card of the asker still works",
        file=GUARDS,
        old="    if page is not None and page != request.chapter:\n        raise Stale\n",
        new="",
        test=f"{PROPERTIES}::test_a_button_that_no_present_card_has_does_nothing",
    ),
    Fault(
        name="a line delivered twice is added twice",
        file=DECIDING,
        old="""    if key and request.was_caused_by(key):
        raise AlreadyDone
    if not request.state.is_open or""",
        new="""    if not request.state.is_open or""",
        test="tests/domain/test_deciding.py::test_the_asker_adds_lines_and_a_second_delivery_adds_none",
    ),
    Fault(
        name="a press delivered twice counts twice",
        file="bot/domain/request.py",
        old="        return any(event.key == key for event in self.history)\n",
        new="        return False\n",
        test=f"{PROPERTIES}::test_a_press_applied_twice_has_one_effect",
    ),
    Fault(
        name="who gives it back keeps it",
        file=EVOLVING,
        old="        offers=(),\n        holder=None,\n",
        new="        offers=(),\n",
        test=f"{PROPERTIES}::test_at_most_one_person_holds_a_question",
    ),
    Fault(
        name="time runs backwards",
        file=GUARDS,
        old="    return max(now, request.last_at)\n",
        new="    return now\n",
        test="tests/domain/test_deciding.py::test_no_event_is_before_the_one_before_it",
    ),
)

SEARCH = (
    Fault(
        name="the search stops when its ladder is climbed",
        file=LADDER,
        old="        if self._is_over():\n            self._end()\n",
        new="",
        test=f"{PROPERTIES}::test_a_search_always_has_somebody_or_a_time_to_go_on",
    ),
    Fault(
        name="the asker is a candidate",
        file=MATCHING,
        old="left_out = asked | {request.asker.id}",
        new="left_out = asked",
        test="tests/domain/test_matching.py::test_nobody_is_asked_their_own_question",
    ),
    Fault(
        name="the ladder asks the asker",
        file=LADDER,
        old="_not_in(asked | {self._request.asker.id}, who)",
        new="_not_in(asked, who)",
        test="tests/domain/test_ladder.py::test_the_asker_is_never_asked",
    ),
    Fault(
        name="a pause is ignored",
        file="bot/domain/availability.py",
        old="    if not coach.is_reachable or is_paused(coach, at):\n",
        new="    if not coach.is_reachable:\n",
        test=f"{PROPERTIES}::test_nobody_is_offered_what_they_may_not_be",
    ),
    Fault(
        name="a weekly limit allows one too many",
        file=MATCHING,
        old="load.taken < coach.weekly_limit",
        new="load.taken <= coach.weekly_limit",
        test="tests/domain/test_matching.py::test_a_coach_at_the_weekly_limit_is_not_asked",
    ),
    Fault(
        name="open questions are not counted",
        file=MATCHING,
        old="load.open_requests < open_limit and (",
        new="(",
        test=f"{PROPERTIES}::test_nobody_is_offered_what_they_may_not_be",
    ),
    Fault(
        name="who is there for few hours is asked as often",
        file=MATCHING,
        old="worn = (load.minutes + HALF_A_HELP) / hours",
        new="worn = load.minutes + HALF_A_HELP",
        test="tests/domain/test_fairness.py::test_nobody_gives_half_as_much_again_as_most_for_each_hour_there",
    ),
    Fault(
        name="the ladder never ends",
        file=LADDER,
        old="        if self._request.searches >= self._request.policy.searches:\n",
        new="        if self._request.searches > 1_000_000:\n",
        test=f"{PROPERTIES}::test_every_question_ends_when_nobody_acts_any_more_and_its_asker_is_told",
    ),
    Fault(
        name="there is no limit to open offers",
        file=LADDER,
        old="            elif room > 0:\n",
        new="            else:\n",
        test=f"{PROPERTIES}::test_never_more_open_offers_than_the_limit",
    ),
    Fault(
        name="the coaches take the contact point's place",
        file=LADDER,
        old="limit - limit // KEPT_FOR_CONTACT - coaches",
        new="limit - coaches",
        test="tests/domain/test_ladder.py::test_a_large_department_still_asks_its_contact_point",
    ),
    Fault(
        name="a step is climbed a moment too late",
        file=LADDER,
        old="    if due_at is None or due_at > world.now:\n",
        new="    if due_at is None or due_at >= world.now:\n",
        test=f"{PROPERTIES}::test_every_open_question_is_woken_no_later_than_its_deadline",
    ),
)

WAKES = (
    Fault(
        name="the help is over before it began",
        file=EVOLVING,
        old="            return replace(request, resolved_at=event.at, proposal=None, parked_until=None)\n",
        new="            return replace(request, resolved_at=request.sent_at, proposal=None, parked_until=None)\n",
        test=f"{PROPERTIES}::test_asked_offered_accepted_resolved_follow_each_other",
    ),
    Fault(
        name="a question given back counts as solved",
        file="bot/domain/states.py",
        old="        e.Freed: _S,\n        e.Released: _S,\n",
        new="        e.Freed: _S,\n        e.Released: _R,\n",
        test=f"{PROPERTIES}::test_only_legal_transitions_happen_and_the_history_tells_it_all",
    ),
    Fault(
        name="the deadline is passed by",
        file=WAKING,
        old="    if due_at is None or due_at > now:\n",
        new="    if due_at is None or due_at >= now:\n",
        test="tests/domain/test_waking.py::test_time_acts_at_the_deadline_and_not_a_moment_before",
    ),
    Fault(
        name="the wake of an owed card is lost",
        file=WAKING,
        old="    for person, view in owed(request).items():\n",
        new="    for person, view in ():\n",
        test="tests/domain/test_waking.py::test_a_card_that_is_owed_is_tried_again_within_30_seconds",
    ),
    Fault(
        name="the wake of the deadline is lost",
        file=WAKING,
        old="        due_at = tried_at if due_at is None else min(due_at, tried_at)\n",
        new="        due_at = tried_at\n",
        test="tests/domain/test_waking.py::test_a_deadline_sooner_than_the_next_try_goes_first",
    ),
    Fault(
        name="a draft is never looked at again",
        file="bot/domain/drafting.py",
        old="        wakes.append(looked_at_by(record.draft, times))\n",
        new="",
        test="tests/domain/test_drafting.py::test_every_open_draft_is_woken_no_later_than_its_time",
    ),
    Fault(
        name="a parked clock: time that nobody helped counts as help",
        file="bot/domain/durations.py",
        old="            case e.Released() | e.Freed() | e.HandedOver() | e.Cancelled():\n",
        new="            case e.Freed() | e.HandedOver() | e.Cancelled():\n",
        test="tests/domain/test_durations.py::test_two_helpers_add_up_and_the_wait_between_them_does_not",
    ),
)

SCREENS = (
    Fault(
        name="a message that was sent is not written down",
        file="bot/services/screen.py",
        old="        return replace(shown, edition=edition, news=news, live=message, stale=stale)\n",
        new="        return replace(shown, edition=edition, live=message, stale=stale)\n",
        test="tests/services/test_delivery.py::test_nothing_is_shown_twice",
    ),
    Fault(
        name="a message id is lost when two instances deliver",
        file="bot/domain/two_accounts.py",
        old="    stale = dict.fromkeys((*stored.stale, *ours.stale, second.live))\n",
        new="    stale = dict.fromkeys((*stored.stale, *ours.stale))\n",
        test="tests/services/test_delivery.py::test_two_instances_that_deliver_at_once_lose_no_message",
    ),
    Fault(
        name="a round writes over what happened meanwhile",
        file=DELIVERY,
        old="                read = fresh\n",
        new="                read = replace(read, etag=fresh.etag)\n",
        test="tests/services/test_delivery.py::test_a_press_during_a_round_is_not_lost",
    ),
    Fault(
        name="who cannot be reached is still waited for",
        file=DELIVERY,
        old="            merged = evolve_all(merged, unreached)\n",
        new="",
        test="tests/services/test_delivery.py::test_who_cannot_be_reached_was_not_asked_and_the_search_goes_on",
    ),
    Fault(
        name="the holder is not told of an addition",
        file=VIEWS,
        old="""        if self._holder is not None:
            self._tell(self._holder, ViewKind.HOLDING)
""",
        new="",
        test="tests/domain/test_views.py::test_a_line_is_news_for_the_holder_and_an_edit_for_who_is_asked",
    ),
    Fault(
        name="who is too late keeps the offer",
        file=VIEWS,
        old="            self._edit(person, ViewKind.TAKEN)\n",
        new="            pass\n",
        test=f"{PROPERTIES}::test_only_who_is_concerned_has_a_card_and_the_right_one",
    ),
    Fault(
        name="the question stays on the card of who is too late",
        file="bot/cards/stepped_aside.py",
        old='    body = [paragraph(pen.texts("taken", name=pen.name(name))), pen.number(request)]\n',
        new='    body = [paragraph(pen.texts("taken", name=pen.name(name))), paragraph(request.text), pen.number(request)]\n',
        test="tests/cards/test_every_card.py::test_who_has_no_part_in_it_any_more_no_longer_sees_the_question",
    ),
    Fault(
        name="buttons for everyone",
        file="bot/cards/stepped_aside.py",
        old='    body = [paragraph(pen.texts("taken", name=pen.name(name))), pen.number(request)]\n',
        new='    body = [paragraph(pen.texts("taken", name=pen.name(name))), pen.number(request)]\n'
        '    body += buttons([press(pen, request, 0, "request.accept")])\n',
        test="tests/cards/test_every_card.py::test_a_question_that_somebody_else_has_leaves_no_buttons",
    ),
)

FAULTS = (*STORAGE, *DECISIONS, *SEARCH, *WAKES, *SCREENS)
