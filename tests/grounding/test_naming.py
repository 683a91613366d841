"""Pronouns give way to the words that name their actor; everything else keeps its own words."""

from dateline.grounding.naming import Mentions
from dateline.grounding.pronouns import is_pronoun
from dateline.grounding.who import resolve_actors


def roles(code, text):
    return [(r.role, r.text, r.why, text[r.start : r.end]) for c in code(text) for r in c.roles]


def test_a_pronoun_is_named_by_the_last_mention_before_it(code):
    text = "The Islamic State captured Palmyra on Monday. It executed three soldiers in the town."
    found = [(r, words) for r, words, why, _ in roles(code, text) if why and why.startswith("“It”")]
    assert found
    assert {words for _, words in found} == {"Islamic State"} or {words for _, words in found} == {"The Islamic State"}


def test_role_words_are_always_the_report_s(code):
    text = "Turkey shelled Kobani. It said it had hit the YPG there."
    assert all(words == said for _, words, _, said in roles(code, text))


def test_a_pronoun_nobody_is_named_for_stays(code):
    text = "They shelled Kobani on Monday."
    assert "They" in {words for _, words, _, _ in roles(code, text)}


def test_the_name_nearest_before_is_taken_else_the_first_after(read, knowledge):
    text = "They left. Hezbollah took Arsal in Lebanon and Hezbollah then shelled it."
    annotated = read(text)
    mentions = Mentions(annotated, (), resolve_actors(annotated, (), knowledge.actors, knowledge.places))
    first, second = text.index("Hezbollah"), text.rindex("Hezbollah")
    starts = [mentions.of("hezbollah", at).start for at in (0, second, len(text))]
    assert starts == [first, first, second]
    assert mentions.of("nusra-front", 0) is None


def test_a_possessive_gives_way_to_the_name(code):
    text = "The Islamic State shelled Kobani on Monday. Its fighters and its attack on Palmyra killed three soldiers."
    assert "its" not in {words.lower() for _, words, why, _ in roles(code, text) if why and "unknown" not in why}


def test_the_us_is_no_pronoun():
    assert not is_pronoun("US")
    assert is_pronoun("us")


def test_a_generic_holder_is_told_by_the_word_not_the_pronoun(code):
    text = "Rebels shelled Homs in Syria on Monday. They captured the town of Palmyra on Tuesday."
    said = {words for role, words, _, _ in roles(code, text) if role in ("agent", "holder")}
    assert said == {"Rebels"}


def test_a_pronoun_takes_no_words_of_those_it_is_done_to(code):
    text = "Rebels shelled Kobani. Men of the Guard had beaten several young men whom they accused of helping the rebels."
    accused = next(c for c in code(text) if c.type == "accusation")
    assert [r.text for r in accused.roles if r.role == "agent"] == ["Men of the Guard"]
