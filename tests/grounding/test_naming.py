"""Pronouns give way to the words that name their actor; everything else keeps its own words."""


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
