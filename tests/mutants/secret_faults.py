"""Faults in how secrets are found, hidden and told."""

from tests.mutants.faults import Fault

STORY = "tests/scenarios/test_secrets.py"

SECRETS = (
    Fault(
        name="a typed line is written down before its secrets are taken out",
        file="bot/dialogs/secrecy.py",
        old="    return replace(line, text=cleaned.text, hidden=in_order(cleaned.hidden)) if cleaned.hidden else line",
        new="    return replace(line, hidden=in_order(cleaned.hidden)) if cleaned.hidden else line",
        test=f"{STORY}::test_a_typed_password_is_hidden_before_anything_is_written",
    ),
    Fault(
        name="the field of a changed question is not cleaned",
        file="bot/dialogs/secrecy.py",
        old='*("question", "text",',
        new='*("text",',
        test=f"{STORY}::test_a_password_in_the_changed_question_is_hidden_too_and_shown_first",
    ),
    Fault(
        name="who wipes the message with the password loses the question",
        file="bot/domain/rewriting.py",
        old="    if any(line.hidden for line in draft.lines if line.key == key):\n        return record\n",
        new="",
        test=f"{STORY}::test_who_wipes_the_message_as_told_keeps_the_question",
    ),
    Fault(
        name="a line that is told twice is answered twice that something is hidden",
        file="bot/dialogs/secrecy.py",
        old="        if before is not None and self._was_heard(before, line):\n            return posts\n",
        new="",
        test=f"{STORY}::test_delivered_twice_it_is_said_once",
    ),
    Fault(
        name="the date in a national number is not looked at",
        file="bot/services/secret_numbers.py",
        old="nn.is_valid(figures) or bis.is_valid(figures)",
        new="True",
        test="tests/services/test_secrets.py",
    ),
    Fault(
        name="a secret that comes in a message of its own is not seen",
        file="bot/dialogs/secrecy.py",
        old="    if not cleaned.hidden:\n        return line\n",
        new="    return line\n",
        test=f"{STORY}::test_a_secret_in_a_message_of_its_own_is_hidden_too",
    ),
    Fault(
        name="what was begun on one line is not read on with the next",
        file="bot/services/secret_passwords.py",
        old="if (is_new and not _goes_on(said, place)) or (",
        new="if is_new or (",
        test="tests/secrets/test_labelled.py::test_a_secret_typed_in_a_message_of_its_own_is_hidden_and_nothing_else",
    ),
    Fault(
        name="a secret that comes again stands behind its own mask",
        file="bot/dialogs/secrecy.py",
        old=" if one.text != MASK), None)",
        new="), None)",
        test=f"{STORY}::test_it_is_hidden_when_it_comes_again_and_when_it_is_changed",
    ),
)
