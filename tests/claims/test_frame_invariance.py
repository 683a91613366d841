"""Who is named, and how an outlet calls them, must not change what a sentence is read as: types and roles stay."""

import pytest

from dateline.claims import extract

SENTENCES = [
    "{A} attacked a checkpoint near Tripoli, killing four {people}.",
    "{A} seized the town of Derna from {B} on Monday.",
    "{A} shelled a market in Benghazi, killing 12 civilians.",
    "{A} shot down a helicopter near Tripoli on Sunday.",
    "Three fighters of {B} were killed when {A} ambushed their convoy.",
    "Clashes erupted between {A} and {B} in Tripoli on Friday.",
    "{A} abducted two engineers in Benghazi on Tuesday.",
    "{A} executed five prisoners in Derna, residents said.",
    "{A} withdrew from the airport of Benghazi on Thursday.",
    "{A} and {B} signed a ceasefire in Tripoli on Monday.",
    "Warplanes of {A} bombed a hospital in Derna, doctors said.",
    "{A} besieged the town of Derna in May.",
    "{A} released 20 prisoners to {B} on Friday.",
    "{A} accused {B} of shelling the market in Benghazi.",
    "{A} claimed responsibility for the attack on the bank in Tripoli.",
    "{A} threatened to attack the port of Benghazi.",
    "{A} denied that its men had shelled the hospital in Derna.",
    "{A} vowed to retake the town of Derna.",
    "A car bomb planted by {A} killed six people in Tripoli.",
    "{A} arrested 30 people in Benghazi on Sunday.",
    "At least 40 fighters of {B} were killed in an offensive by {A} near Derna.",
    "{A} drove {B} out of Derna on Wednesday.",
    "{A} burned down a school in Benghazi.",
    "{A} held talks with {B} in Tripoli.",
]
NAMES = [
    ("the Red Brigade", "the Harbour Battalion"),
    ("the Harbour Battalion", "the Red Brigade"),
    ("the Northern Front", "the Coastal Brigade"),
    ("the Eagle Battalion", "the Desert Front"),
]
# How a side is called, by those who fight it and by its own
LOADED = ["terrorists", "militants", "rebels", "jihadists", "gunmen", "extremists"]
PLAIN, COLOURED = "government", "regime"


def outline(claims, names):
    """Return type, standing and roles of all claims, with the names as letters."""
    letters = {name.split()[-1].lower(): letter for name, letter in zip(names, "AB", strict=True)}

    def by_letter(role):
        known = role.head_start is not None
        head = role.text[role.head_start - role.start : role.head_end - role.start] if known else role.text
        return letters.get(head.split()[-1].lower(), "-")

    return sorted((c.kind, c.type, c.standing, sorted((r.role, by_letter(r)) for r in c.roles)) for c in claims)


@pytest.fixture
def told(read, ontology):
    def find(sentence, a, b, people="soldiers"):
        text = sentence.format(A=a, B=b, people=people)
        text = text[0].upper() + text[1:]
        return outline(extract(read(text), ontology), (a, b))

    return find


@pytest.mark.parametrize("sentence", SENTENCES)
def test_other_names_leave_types_and_roles_as_they_are(told, sentence):
    first = told(sentence, *NAMES[0])
    assert first, "nothing was read"
    assert {str(told(sentence, *names)) for names in NAMES[1:]} == {str(first)}


@pytest.mark.parametrize("sentence", [s for s in SENTENCES if "{A} " in s and "its men" not in s])
def test_loaded_words_for_a_side_leave_types_and_roles_as_they_are(told, sentence):
    read_as = {str(told(sentence, f"the {word}", "the army")) for word in LOADED}
    assert len(read_as) == 1


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_loaded_word_before_a_force_leaves_types_and_roles_as_they_are(told, sentence):
    plain, loaded = (told(sentence, f"the {word} forces", "the Red Brigade") for word in (PLAIN, COLOURED))
    assert plain == loaded


@pytest.mark.parametrize("dead", ["soldiers", "martyrs", "terrorists", "civilians", "policemen"])
def test_how_the_dead_are_called_leaves_the_toll_as_it_is(read, ontology, dead):
    claims = extract(read(f"The Red Brigade attacked a checkpoint near Tripoli, killing four {dead}."), ontology)
    tolls = [(c.toll.kind, c.toll.best) for c in claims if c.toll is not None]
    assert tolls == [("killed", 4)]


def test_the_deed_is_of_the_one_who_is_accused_of_it(read, ontology):
    claims = extract(read("The army accused the Red Brigade of shelling the market in Tripoli."), ontology)
    (shelling,) = [c for c in claims if c.type == "shelling"]
    assert shelling.standing == "doubted"
    assert [r.text for r in shelling.roles if r.role in ("agent", "blamed")] == ["the Red Brigade", "the Red Brigade"]
