"""The formula and the syllables under it, held against words cut by hand."""

import pytest

from tests.language.readability import Score, score_of, syllables_of

BY_HAND = """
aan-mel-den wacht-woord vraag vra-gen col-le-ga hel-pen helpt dienst kin-der-op-vang werk wer-ken ie-mand
nie-mand be-richt mel-ding kaart knop ant-woord be-ant-woor-den ge-o-pend ge-hol-pen op-ge-lost ver-stuurd
af-mel-den ta-blet com-pu-ter prin-ter scherm mi-nuut mi-nu-ten uur u-ren dag da-gen week we-ken maan-dag
dins-dag woens-dag don-der-dag vrij-dag za-ter-dag zon-dag mor-gen van-daag gis-te-ren ja-nu-a-ri
fe-bru-a-ri au-gus-tus de-cem-ber co-ör-di-na-tor aan-spreek-punt ver-van-ger nieuws her-in-ne-ring ka-naal
coach-ka-naal di-gi-coach di-gi-coa-ches teams e-mail loon-brief ver-lof in-stel-lin-gen toets toet-sen-bord
fo-to ca-me-ra blad num-mer naam plaats bou-wen eeuw-en leeuw nieu-we mooi-e groei-en blij-ven bei-de geef
ge-ven geen bui-ten zo-als zo-iets ge-ïn-te-res-seerd be-ïn-vloe-den vriend vrien-de-lijk mis-schien
ei-gen-lijk ou-de au-to keu-ken deur huis tuin muis sleu-tel fout rus-tig twee-de moei-lijk ma-te-ri-aal
si-tu-a-tie sta-ti-on jou lief knie-ën i-dee-ën reis ge-re-geld her-o-pe-nen veel
"""
CUT = BY_HAND.split()


def test_there_are_a_hundred_words_and_more():
    assert len(set(CUT)) >= 100


@pytest.mark.parametrize("cut", CUT)
def test_syllables_are_counted_as_they_are_spoken(cut: str):
    word = "e-mail" if cut == "e-mail" else cut.replace("-", "")

    assert sum(syllables_of(part) for part in word.split("-")) == cut.count("-") + 1


@pytest.mark.parametrize(
    ("number", "count"),
    [
        ("0", 1),
        ("7", 2),
        ("12", 1),
        ("14", 2),
        ("20", 2),
        ("25", 4),
        ("99", 6),
        ("100", 2),
        ("412", 4),
        ("2000", 3),
    ],
)
def test_numbers_are_counted_as_they_are_said(number: str, count: int):
    assert syllables_of(number) == count


def test_the_formula_is_that_of_douma():
    score = score_of(["We hebben je vraag. Een collega helpt je nu."])

    assert (score.words, score.sentences) == (9, 2)
    assert score.value == round(206.84 - 0.93 * 9 / 2 - 77 * 12 / 9, 1)


@pytest.mark.parametrize(
    ("value", "band"),
    [
        (120.0, "zeer gemakkelijk"),
        (90.0, "zeer gemakkelijk"),
        (89.9, "gemakkelijk"),
        (75.0, "tamelijk gemakkelijk"),
        (65.0, "normaal"),
        (50.0, "tamelijk moeilijk"),
        (31.0, "moeilijk"),
        (-10.0, "zeer moeilijk"),
    ],
)
def test_bands_are_those_of_his_table(value: float, band: str):
    assert Score(value=value, words=100, sentences=10).band == band


def test_a_hard_text_is_not_easy():
    hard = "Intergroepsrelaties berusten slechts gedeeltelijk op objectieve groepsverschillen in organisatiestructuur."

    assert score_of([hard]).band == "zeer moeilijk"


def test_a_list_number_is_no_sentence():
    assert score_of(["1. Klik op de foto."]).sentences == 1


def test_no_words_are_easy():
    assert score_of([""]).value == 100.0
