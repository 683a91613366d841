"""Frames: who did what to whom, in every construction that reports use."""

import pytest

from dateline.claims.frames import find_frames, frames_of


def frames(read, ontology, text, **given):
    return frames_of(find_frames(read(text, **given), ontology), "event")


def roles(frame):
    return {role: [f.text for f in fillers] for role, fillers in frame.roles.items()}


def only(read, ontology, text, type_):
    found = [f for f in frames(read, ontology, text) if f.type == type_]
    assert len(found) == 1, [(f.type, f.trigger_text) for f in frames(read, ontology, text)]
    return found[0]


CASES = [
    # text, type, construction, roles that must be there
    ("Rebels attacked the army base.", "armed-attack", "active", {"agent": ["Rebels"], "target": ["the army base"]}),
    ("The base was attacked by rebels.", "armed-attack", "passive", {"agent": ["rebels"], "target": ["The base"]}),
    ("Rebels carried out an attack on the base.", "armed-attack", "light-verb", {"agent": ["Rebels"], "target": ["the base"]}),
    ("The army said the rebels' attack on the base had failed.", "armed-attack", "nominal", {"target": ["the base"]}),
    ("The killing of the mayor by gunmen shocked the town.", "assassination", "nominal", {"agent": ["gunmen"], "victim": ["the mayor"]}),
    ("Militants managed to seize the bridge.", "capture-of-place", "control", {"agent": ["Militants"], "site": ["the bridge"]}),
    ("The army drove the militants out of the town.", "capture-of-place", "active", {"agent": ["The army"], "loser": ["the militants"], "site": ["the town"]}),
    ("The army took control of the airport from the rebels.", "capture-of-place", "active", {"agent": ["The army"], "site": ["the airport"], "loser": ["the rebels"]}),
    ("Troops, backed by jets, captured the hill town.", "capture-of-place", "active", {"agent": ["Troops"]}),
    ("Gunmen kidnapped three engineers.", "abduction", "active", {"agent": ["Gunmen"], "victim": ["three engineers"]}),
    ("Gunmen took three engineers hostage.", "abduction", "active", {"agent": ["Gunmen"], "victim": ["three engineers"]}),
    ("The fighters fled to the mountains.", "withdrawal", "active", {"agent": ["The fighters"]}),
    ("Thousands of villagers fled the town.", "displacement", "active", {"victim": ["Thousands of villagers"], "origin": ["the town"]}),
    ("Several groups pledged allegiance to the emir.", "pledge-of-allegiance", "active", {"agent": ["Several groups"], "recipient": ["the emir"]}),
    ("Rebels shot down a helicopter.", "shootdown", "active", {"agent": ["Rebels"], "target": ["a helicopter"]}),
    ("Warplanes bombed the market.", "airstrike", "active", {"agent": ["Warplanes"], "target": ["the market"]}),
    ("A bomb exploded outside the hotel.", "bombing", "active", {"instrument": ["A bomb"], "target": ["the hotel"]}),
    ("Clashes broke out between the militia and the police.", "battle", "nominal", {"agent": ["the militia", "the police"]}),
    ("The two sides signed a ceasefire agreement.", "agreement", "active", {"agent": ["The two sides"]}),
    ("The opposition-besieged towns have no food.", "siege", "reduced", {"agent": ["opposition"]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "type_", "construction", "wanted"), CASES)
def test_constructions(read, ontology, text, type_, construction, wanted):
    frame = only(read, ontology, text, type_)
    assert frame.construction == construction
    found = roles(frame)
    for role, words in wanted.items():
        assert found.get(role) == words, found


@pytest.mark.parametrize(("text", "type_", "construction", "wanted"), CASES[:3] + CASES[6:7] + CASES[9:10])
def test_capitals_change_nothing(read, ontology, text, type_, construction, wanted):
    frame = only(read, ontology, text.upper(), type_)
    found = roles(frame)
    for role, words in wanted.items():
        assert found.get(role) == [w.upper() for w in words], found


def test_conjuncts_are_separate_fillers(read, ontology):
    frame = only(read, ontology, "The militia and the police attacked the port and the refinery.", "armed-attack")
    assert roles(frame)["agent"] == ["The militia", "the police"]
    assert roles(frame)["target"] == ["the port", "the refinery"]


def test_conjoined_verbs_share_their_subject(read, ontology):
    found = frames(read, ontology, "Rebels attacked the base and kidnapped two officers.")
    assert [roles(f)["agent"] for f in found] == [["Rebels"], ["Rebels"]]


def test_a_relative_pronoun_stands_for_its_noun(read, ontology):
    frame = only(read, ontology, "The militia that attacked the base has left.", "armed-attack")
    assert roles(frame)["agent"] == ["The militia"]
    frame = only(read, ontology, "The base, which rebels attacked, is empty.", "armed-attack")
    assert roles(frame)["target"] == ["The base"]


def test_an_open_participle_has_the_subject_of_its_clause(read, ontology):
    frame = only(read, ontology, "Rebels entered the town, killing four policemen.", "killing")
    assert roles(frame)["agent"] == ["Rebels"]


def test_a_finite_clause_borrows_no_subject(read, ontology):
    frame = only(read, ontology, "Locals rose up after the mayor was killed.", "assassination")
    assert roles(frame)["victim"] == ["the mayor"]


def test_the_object_decides_the_sense(read, ontology):
    assert only(read, ontology, "Rebels seized the town.", "capture-of-place")
    assert only(read, ontology, "Rebels seized three villagers.", "abduction")
    assert only(read, ontology, "Rebels seized two tanks.", "confiscation")
    assert not frames(read, ontology, "The wedding took place in the capital.")


def test_a_word_of_a_longer_trigger_is_no_trigger_of_its_own(read, ontology):
    assert [f.type for f in frames(read, ontology, "The ministers signed a peace deal.")] == ["agreement"]


@pytest.mark.parametrize(
    "text",
    ["Attack Brigade is a name.", "The price was hit by taxes.", "She took part in the talks show.", "He fell ill."],
)
def test_no_capture_and_no_attack_where_there_is_none(read, ontology, text):
    assert not {f.type for f in frames(read, ontology, text)} & {"armed-attack", "capture-of-place", "killing"}


def test_furniture_has_no_frames(read, ontology, reader):
    from dataclasses import replace

    import msgspec

    annotated = read("Rebels attacked the base.")
    report = msgspec.structs.replace(
        annotated.report, blocks=tuple(msgspec.structs.replace(b, kind="pull-quote") for b in annotated.report.blocks)
    )
    assert find_frames(replace(annotated, report=report), ontology) == []


def test_spans_are_exact(read, ontology):
    annotated = read("On Monday the rebels carried out an attack on the army base near the river.")
    text = annotated.report.text
    for frame in find_frames(annotated, ontology):
        assert text[frame.trigger_start : frame.trigger_end] == frame.trigger_text
        for filler in frame.fillers(*frame.roles):
            assert text[filler.start : filler.end] == filler.text
            assert filler.text == filler.text.strip()


def test_frames_are_repeatable(read, ontology):
    annotated = read("Rebels attacked the base and the army shelled the town, killing ten people.")
    once = [(f.rule, f.trigger_start, roles(f)) for f in find_frames(annotated, ontology)]
    again = [(f.rule, f.trigger_start, roles(f)) for f in find_frames(annotated, ontology)]
    assert once == again
