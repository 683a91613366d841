"""The ontology's files are valid, its look-ups find any form of a word, and a bad file is named with its entry."""

import re

import pytest

from dateline.ontology import OntologyError, load_ontology
from dateline.ontology.forms import noun_forms, verb_forms
from dateline.ontology.schema import Crosswalk
from dateline.records.claim import HoldingType, TieType

FAMILIES = {
    "battle", "airstrike", "shelling", "bombing", "suicide-bombing", "chemical-attack", "assassination", "execution",
    "massacre", "abduction", "arrest", "capture-of-place", "withdrawal", "siege", "protest", "talks", "agreement",
    "displacement", "aid", "statement", "accident", "other",
}  # fmt: skip
PLOVER = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
ACLED = {
    "Battles", "Explosions/Remote violence", "Violence against civilians", "Protests", "Riots", "Strategic developments",
}  # fmt: skip
NOBODYS = {"aircraft-crash", "accident", "natural-death"}  # no code book records what nobody did
NO_PLOVER = {"escape"}  # ACLED alone has a class for prison breaks
MUC4 = {"ARSON", "ATTACK", "BOMBING", "FORCED WORK STOPPAGE", "KIDNAPPING", "ROBBERY"}


def test_every_type_is_defined_and_crosswalked(ontology):
    assert len(ontology.event_types) >= 40
    for kind in ontology.event_types.values():
        assert kind.definition.endswith("."), kind.id
        assert kind.family in FAMILIES, kind.id
        if kind.id in NOBODYS:
            assert kind.crosswalk == Crosswalk(), kind.id
            continue
        assert kind.crosswalk.acled_event in ACLED, kind.id
        if kind.id in NO_PLOVER:
            assert (kind.crosswalk.plover_type, kind.crosswalk.cameo) == (None, None)
            continue
        assert kind.crosswalk.plover_type in PLOVER, kind.id
        assert re.fullmatch(r"0[1-9]|1\d|20", kind.crosswalk.cameo), kind.id
        assert kind.crosswalk.muc4 in MUC4 | {None}, kind.id


def test_every_type_has_a_trigger(ontology):
    triggered = {t.type for t in ontology.triggers if t.kind == "event"}
    # Named by a weapon, an aircraft or a lasting siege as well, so a type may have few words, but never none.
    assert set(ontology.event_types) <= triggered


def test_no_event_without_force_can_be_a_death_of_ged(ontology):
    assert all(t.violent or t.family in ("protest", "capture-of-place", "withdrawal") for t in ontology.event_types.values() if t.crosswalk.ged)


def test_trigger_ids_are_unique_and_kinds_known(ontology):
    ids = [t.id for t in ontology.triggers]
    assert len(ids) == len(set(ids))
    known = {"event": set(ontology.event_types), "holding": set(HoldingType.__args__), "tie": set(TieType.__args__)}
    assert all(t.type in known[t.kind] for t in ontology.triggers)


@pytest.mark.parametrize(
    ("form", "pos", "trigger"),
    [("abducted", "verb", "abduct"), ("seizing", "verb", "capture"), ("beheadings", "noun", "execute"),
     ("overran", "verb", "capture"), ("truces", "noun", "ceasefire"), ("fled", "verb", "flee"), ("airstrikes", "noun", "airstrike")],
)  # fmt: skip
def test_any_form_finds_its_trigger(ontology, form, pos, trigger):
    assert trigger in {entry.trigger.id for entry in ontology.entries(form, pos)}


def test_longer_wordings_come_first(ontology):
    ranks = [entry.rank for entry in ontology.entries("force", "verb")]
    assert ranks == sorted(ranks, reverse=True)
    assert len(ranks) > 1


@pytest.mark.parametrize(
    ("form", "pos", "lemma"),
    [("recaptured", "verb", "recapture"), ("urged", "verb", "urge"), ("clashes", "noun", "clash"), ("gunmen", "noun", "gunman"), ("qwerty", "noun", None)],
)
def test_lemmas_of_known_words(ontology, form, pos, lemma):
    assert ontology.lemma(form, pos) == lemma


@pytest.mark.parametrize(
    ("verb", "forms"),
    [("stab", {"stab", "stabs", "stabbing", "stabbed"}), ("ally", {"ally", "allies", "allying", "allied"}),
     ("raid", {"raid", "raids", "raiding", "raided"}), ("expel", {"expel", "expels", "expelling", "expelled"}),
     ("torch", {"torch", "torches", "torching", "torched"}), ("die", {"die", "dies", "dying", "died"})],
)  # fmt: skip
def test_regular_verb_forms(verb, forms):
    assert verb_forms(verb) == forms


def test_irregular_forms_replace_the_regular_past():
    assert verb_forms("take", {"take": ("took", "taken")}) == {"take", "takes", "taking", "took", "taken"}
    assert noun_forms("child", {"child": ("children",)}) == {"child", "children"}


def test_noun_classes_give_kinds(ontology):
    assert ontology.kinds_of("checkpoints") == ("site",)
    assert ontology.kinds_of("militants") == ("actor",)
    assert "civilians" in ontology.kinds_of("villagers")
    assert ontology.kinds_of("car bombs") == ("weapon",)


def write(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_users_file_adds_words_and_replaces_ours(tmp_path):
    path = write(
        tmp_path, "mine.toml",
        'kind = "event"\n[[trigger]]\nid = "clash"\ntype = "battle"\nverb = ["tussle"]\nroles = { agent = ["subj"] }\n',
    )  # fmt: skip
    mine = load_ontology([path])
    assert [e.trigger.id for e in mine.entries("tussled", "verb")] == ["clash"]
    assert not any(e.trigger.id == "clash" for e in mine.entries("skirmish", "noun"))
    assert any(e.trigger.id == "clash" for e in load_ontology().entries("skirmish", "noun"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('kind = "event"\n[[trigger]]\nid = "x"\ntype = "battel"\nverb = ["fight"]\n', "trigger 'x': no event type 'battel'"),
        ('kind = "event"\n[[trigger]]\nid = "x"\ntype = "battle"\n', "trigger 'x' has no words"),
        ('kind = "event"\n[[trigger]]\nid = "x"\ntype = "battle"\nverbs = ["fight"]\n', "trigger 'x'"),
        ('kind = "event"\n[[trigger]]\nid = "x"\ntype = "battle"\nverb = ["f"]\nroles = { agnet = ["subj"] }\n', "no role 'agnet'"),
        ('kind = "event"\n[[trigger]]\nid = "x"\ntype = "battle"\nverb = ["f"]\nrequire = { agent = ["actor"] }\n', "'agent' is required but has no slots"),
        ("[[trigger]]\nid = 3\n", "mine.toml"),
        ('colour = "red"\n', "expected 'type', 'trigger', 'nouns' or 'words'"),
        ("kind = ", "not valid TOML"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_with_its_entry(tmp_path, text, said):
    path = write(tmp_path, "mine.toml", text)
    with pytest.raises(OntologyError, match=re.escape(said)) as caught:
        load_ontology([path])
    assert "mine.toml" in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(OntologyError, match="no such ontology file"):
        load_ontology([tmp_path / "absent.toml"])


def test_a_trigger_given_twice_in_one_file_is_refused(tmp_path):
    entry = '[[trigger]]\nid = "x"\ntype = "battle"\nverb = ["f"]\n'
    path = write(tmp_path, "mine.toml", 'kind = "event"\n' + entry + entry)
    with pytest.raises(OntologyError, match="given twice"):
        load_ontology([path])
