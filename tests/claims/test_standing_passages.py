"""History told on: a year given once holds for the sentences behind it, and for no news."""

import pytest

from dateline.claims.standing import standing_of

DAY = "2031-05-18"
HISTORY = [
    ("In January 2019 the army took Karo. Shells fell on the road every night.", "fell"),
    ("In 2019 the rebels took Karo. The rebels shot people who fled.", "shot"),
    ("In 2019 the rebels took Karo. Their leader arrested the guards.", "arrested"),
    ("In 2019 the army took Karo. Within days the new rulers arrested the guards.", "arrested"),
    ("In 2019 the army took Karo. The mayor said nothing. The army burned the mill.", "burned"),
    ("In January 2019 the army took Karo.\nBy May it was over. Soldiers arrested the last fighters.", "arrested"),
    ("The two countries fought a war in 2019. Some 30,000 people died.", "died"),
    ("They tried to kill him in 2019: a bomb wounded three guards.", "wounded"),
    ("A ceasefire signed in 2019 was often broken.", "ceasefire"),
    ("In 2019 the army took Karo.\nThe following year rebels attacked the base.", "attacked"),
]
NEWS = [
    ("Gunmen were holding guests after two bombs exploded at the gate.", "exploded"),
    ("In 2019 the army took Karo. Gunmen shot three people there.", "shot"),
    ("In 2019 the army took Karo. On Monday shells hit the road.", "hit"),
    ("In 2019 the army took Karo.\nShells hit the road.", "hit"),
    ("In 2019 the army took Karo. According to the mayor, shells hit the road.", "hit"),
    ("The army, which took Karo in 2019, left it. Shells hit the road.", "hit"),
    ("The war has killed thousands since 2019. Shells hit the road.", "hit"),
    ("Shells hit the road. In 2019 the army took Karo.", "hit"),
]


def standing(read, text, word):
    annotated = read(text, published=DAY)
    return standing_of(annotated, next(t for t in annotated.doc if t.text == word))[0]


@pytest.mark.parametrize(("text", "word"), HISTORY)
def test_what_goes_on_with_history_is_history(read, text, word):
    assert standing(read, text, word) == "background"


@pytest.mark.parametrize(("text", "word"), NEWS)
def test_news_is_none(read, text, word):
    assert standing(read, text, word) == "happened"


def test_what_goes_on_with_history_is_of_that_time(code):
    text = "In January 2019 the army took Karo. Shells hit the road. It held two men for weeks."
    hit = next(c for c in code(text, published=DAY) if c.kind == "event" and c.trigger.text == "hit")
    assert (hit.when.from_, hit.when.to, hit.when.rule) == ("2019-01-01", "2019-12-31", "no-date-told-on")
