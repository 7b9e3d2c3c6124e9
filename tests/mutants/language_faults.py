"""Faults in what people read, and in the rules that hold it."""

from tests.mutants.faults import Fault

WORDS = "tests/language/test_language.py"
RULES = "tests/language/test_rules.py"

LANGUAGE = (
    Fault(
        name="a sentence in which nobody does anything",
        file="bot/texts/nl.ftl",
        old="helped-visit-then = { $name } komt dan naar je toe.",
        new="helped-visit-then = Dan word je door { $name } geholpen.",
        test=f"{WORDS}::test_every_line_is_plain",
    ),
    Fault(
        name="a tip in words of offices",
        file="bot/texts/tips/uren-noteren.toml",
        old="Dan heb je het antwoord bij de hand.",
        new="Dan vergemakkelijken notities de eventuele verantwoordingsverplichting.",
        test=f"{WORDS}::test_every_text_of_workers_is_in_the_easiest_band",
    ),
    Fault(
        name="an excuse holds for a sentence of any length",
        file="tests/language/rules.py",
        old='self.line.where in ALLOWED.get(self.rule.name, {}) and not self.what.startswith("over")',
        new="self.line.where in ALLOWED.get(self.rule.name, {})",
        test=f"{RULES}::test_over_fifteen_words_there_is_no_excuse",
    ),
    Fault(
        name="the branches of a message after the first are not read",
        file="tests/language/lines.py",
        old="            for variant in variants:\n",
        new="            for variant in variants[:1]:\n",
        test=f"{RULES}::test_every_branch_of_a_message_is_a_line_with_something_for_each_variable",
    ),
    Fault(
        name="parts that come off a participle are not seen",
        file="tests/language/participles.py",
        old="    return [word, *once, *twice]",
        new="    return [word]",
        test="tests/language/test_passive.py",
    ),
    Fault(
        name="a word of offices passes",
        file="tests/language/office_words.py",
        old="        if part in refused:\n",
        new="        if part in refused and len(part) > 99:\n",
        test=f"{RULES}::test_a_word_of_offices_is_refused_with_the_word_to_use",
    ),
)
