"""Words looked up by their forms: as written or by their lemma, in text order, without furniture."""

from msgspec.structs import replace

from dateline.claims.by_form import hyphened, words_among
from dateline.records import Block

TEXT = "Rebels attacked the base on Monday. Pro-army militias fled. The rebel attacks went on."


def test_words_are_found_as_written_and_by_their_lemma(read):
    found = words_among(read(TEXT), frozenset({"rebel", "attacked", "flee"}))
    assert [token.text for token in found] == ["Rebels", "attacked", "fled", "rebel"]


def test_a_list_longer_than_the_text_finds_the_same(read):
    many = frozenset({"rebel", "attacked", "flee", *(f"word{i}" for i in range(200))})
    assert [token.text for token in words_among(read(TEXT), many)] == ["Rebels", "attacked", "fled", "rebel"]


def test_words_the_text_does_not_have_are_not_found(read):
    assert words_among(read(TEXT), frozenset({"siege"})) == []


def test_words_with_a_hyphen_inside_are_found(read):
    assert [token.text for token in hyphened(read(TEXT))] == ["Pro-army"]


def test_furniture_has_no_words(read):
    annotated = read("Rebels attacked the base.")
    blocks = (Block(0, len(annotated.report.text), "furniture"),)
    object.__setattr__(annotated, "report", replace(annotated.report, blocks=blocks))
    assert words_among(annotated, frozenset({"rebel"})) == []
