"""What could be broken in what a reader of the channel sees of their own press."""

from tests.mutants.faults import Fault

STORIES = "tests/scenarios/test_coach_channel.py"

CHANNEL_WALK = (
    Fault(
        name="channel walk: who sends the tip home does not read where it comes",
        file="bot/dialogs/coach_channel.py",
        old='is_sent_to_you=action.verb == "tip.to_me"',
        new="is_sent_to_you=False",
        test=f"{STORIES}::test_who_sends_the_tip_to_themselves_reads_where_it_comes_and_nobody_else_does",
    ),
    Fault(
        name="channel walk: everybody in the channel reads that the tip comes in their own chat",
        file="bot/cards/tip_shown.py",
        old='*([paragraph(t("tip-sent-to-you"))] if is_sent_to_you else []),',
        new='paragraph(t("tip-sent-to-you")),',
        test=f"{STORIES}::test_who_sends_the_tip_to_themselves_reads_where_it_comes_and_nobody_else_does",
    ),
)
