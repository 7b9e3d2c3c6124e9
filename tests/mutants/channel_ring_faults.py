"""Faults of the ring of channels: what is heard there, where it is answered, and how its calls are counted."""

from tests.mutants.faults import Fault

_HEARD = "tests/teams/test_channels.py"
_POSTED = "tests/teams/test_channel_posts.py"

CHANNEL_RING = (
    Fault(
        name="every line in a channel is taken for one to the bot",
        file="bot/teams/handler.py",
        old="        elif names_the_bot(inbound):",
        new="        else:",
        test=f"{_HEARD}::test_a_line_that_does_not_name_the_bot_is_none_of_its_business",
    ),
    Fault(
        name="a channel without a type is taken for somebody's own chat",
        file="bot/teams/inbound.py",
        old='        return bool(as_object(data.get("team")) or as_object(data.get("channel")))',
        new="        return False and bool(data)",
        test=f"{_HEARD}::test_who_leaves_out_the_type_of_place_is_still_in_the_channel",
    ),
    Fault(
        name="who joins a team brings the app there",
        file="bot/teams/channel_hearing.py",
        old="    if any(member.id == bot_id for member in inbound.membersAdded or ()):",
        new="    if inbound.membersAdded:",
        test=f"{_HEARD}::test_people_who_come_and_go_and_all_other_events_are_nothing",
    ),
    Fault(
        name="each thread of a channel has a lane and a pace of its own",
        file="bot/teams/threads.py",
        old="    return conversation_id.partition(_THREAD)[0]",
        new="    return conversation_id",
        test=f"{_POSTED}::test_all_threads_of_a_channel_share_its_lane_and_its_pace",
    ),
    Fault(
        name="an answer in a channel rings for all",
        file="bot/teams/outgoing.py",
        old=" if is_own_chat(to.conversation_id) else {}",
        new="",
        test=f"{_HEARD}::test_the_answers_stand_under_the_line_and_ring_no_bell",
    ),
    Fault(
        name="edits of messages with one id in two threads are taken for one",
        file="bot/teams/connector.py",
        old='        message = message and f"{conversation_id} {message}"',
        new="        message = message or None",
        test=f"{_POSTED}::test_edits_of_two_posts_are_never_taken_for_one",
    ),
    Fault(
        name="a coordinator's command does not say whom it is for",
        file="deploy/manifest/commands.py",
        old="                        if type(own) in kinds and not any(",
        new="                        if kinds is FOR_COACHES and type(own) in kinds and not any(",
        test="tests/deploy/test_package_faults.py::test_a_broken_package_is_refused_with_a_sentence"
        "[a coordinator's command that does not say so]",
    ),
)
