"""What a reader would take for an error: doers that are nobody, lines that speak of "they", disputes that are none."""

import pytest
from chronicle_make import HILL, PORT, day, event, holding, report, roles, tie, toll, voice

from dateline.chronicle import reconcile
from dateline.chronicle.words import is_ground, is_means
from dateline.records.claim import Candidate, Where

MAY = day("2020-05-01")


def blast(key, agent=None, kind="bombing", **more):
    people = roles(agent=agent, target="a market") if agent else roles(target="a market")
    return event(kind, key, more.pop("text", "A bomb hit the fish market of Karsa"), roles=people, trigger=more.pop("trigger", "bomb"), **more)


def two(*claims):
    return reconcile([report("a"), report("b")], list(claims))


def fields(chronicle):
    return [d.field for d in chronicle.disputes]


@pytest.mark.parametrize("words", ["A warplane", "four shells", "Death toll in bomb attack on the bus", "the airstrikes"])
def test_weapons_and_deeds_are_no_doers(words):
    assert is_means(words)
    assert two(blast("a", words)).events[0].agents == ()


@pytest.mark.parametrize("words", ["Islamist rebels", "the bomb disposal squad of Karsa", "a gunman"])
def test_people_are_doers(words):
    assert not is_means(words)
    assert [r.words for r in two(blast("a", words)).events[0].agents] == [words]


def test_the_place_is_neither_doer_nor_target():
    made = two(blast("a", "Karsa")).events[0]
    assert made.agents == ()
    assert is_ground("the town")
    assert is_ground("Karsa", "Karsa")
    assert not is_ground("the town council", "Karsa")


def test_a_pronoun_nobody_is_known_for_holds_nothing_and_stands_with_nobody():
    held = holding("holds", "a", "They hold Karsa", "They", MAY)
    loyal = tie("allied", "a", "They are allied with the Front", "They", "red:the Red Front")
    made = two(held, loyal)
    assert made.holdings == ()
    assert made.ties == ()


def test_who_is_told_of_by_pronoun_alone_goes_by_the_name_that_was_found_for_it():
    made = two(blast("a", "name:ruth-tembo:She", kind="threat"))
    assert [actor.name for actor in made.actors if actor.id == "name:ruth-tembo"] == ["Ruth Tembo"]
    assert made.events[0].title.startswith("Ruth Tembo: ")
    assert [r.words for r in made.events[0].agents] == ["She"]


def test_the_first_of_the_rival_types_is_the_one_that_stands():
    made = reconcile([report("a"), report("b")], [blast("a", kind="armed-attack"), blast("b")]).events
    assert [(e.type, [r.value for r in e.types]) for e in made] == [("bombing", ["bombing", "armed-attack"])]


def test_the_accuser_is_not_the_doer():
    told = event(
        "shelling", "a", "Sel accused the Guard of shelling the market", trigger="shelling",
        roles=roles(agent="name:sel:Sel", blamed="blue:the Blue Guard", target="the market"),
    )  # fmt: skip
    made = two(told).events[0]
    assert made.agents == ()
    assert [r.value for r in made.blame] == ["blue"]


@pytest.mark.parametrize(
    ("figure", "words"),
    [((40, None, None), "scores"), (1, "A boy"), ((23, 23, None), "more than 22")],
    ids=["no count", "one of them", "the same bound"],
)
def test_figures_that_oppose_nothing(figure, words):
    a, b = blast("a"), blast("b")
    claims = [toll(a, 22, "22 people", voice=voice("medics", "medical")), toll(b, figure, words, voice=voice("Harbour Monitor", "ngo"))]
    assert fields(two(a, b, *claims)) == []


def test_one_voice_does_not_oppose_itself_in_one_report():
    a = blast("a")
    assert fields(two(a, toll(a, 22, "22 people"), toll(a, 40, "40 people"))) == []


def test_who_names_two_doers_says_that_they_are_no_rivals():
    red, blue = "red:the Red Front", "blue:the Blue Guard"
    medics, navy = voice("medics", "medical"), voice("the navy", "military")
    plain = [blast("a", red, voice=medics), blast("b", blue, voice=navy)]
    assert fields(two(*plain)) == ["blame"]
    both = blast("b", red, at=90, voice=navy, text="The bomb at the fish market of Karsa, said the navy")
    assert fields(two(*plain, both)) == []


def test_who_tells_two_means_says_that_they_do_not_exclude_each_other():
    medics, navy = voice("medics", "medical"), voice("the navy", "military")
    plain = [blast("a", kind="shelling", voice=medics), blast("b", kind="airstrike", voice=navy)]
    assert fields(two(*plain)) == ["type"]
    both = blast("b", kind="shelling", at=90, voice=navy, text="The bomb at the fish market of Karsa, said the navy")
    assert "type" not in fields(two(*plain, both))


def test_a_denial_where_nobody_is_blamed_by_name():
    denial = blast("b", "red:the Red Front", standing="denied", voice=voice("the Red Front", "armed-group", "red"))
    dispute = two(blast("a", "A warplane"), denial).disputes[0]
    assert {r.words for r in dispute.readings} == {"somebody not named", "not the Red Front"}
    assert dispute.question == "Was it the Red Front?"


def test_only_the_denied_deed_is_in_question():
    fell = event("capture-of-place", "a", "Karsa fell to the Front", roles=roles(agent="red:the Red Front"), trigger="fell")
    died = event("killing", "a", "Nine died as Karsa fell", at=30, roles=roles(victim="nine people"), trigger="died")
    denied = event("capture-of-place", "b", "The army denied that Karsa fell", standing="denied", trigger="fell", voice=voice("the army", "military"))
    disputes = [d for d in two(fell, died, denied).disputes if d.field == "happened"]
    assert all(died.id not in r.claims for d in disputes for r in d.readings)


BOTH = Where(
    name="Karsa and the hill", precision="area", status="resolved", words="the two places",
    candidates=tuple(Candidate(id=w.id or "", name=w.name or "", score=1.0, rule="member") for w in (PORT, HILL)),
)  # fmt: skip


def test_two_places_told_of_together_are_not_a_third_beside_them():
    each = [holding("gained", "a", "The Front took it", "red:the Red Front", MAY, where=w, at=i * 50) for i, w in enumerate((PORT, HILL))]
    joint = holding("gained", "a", "We freed both", "red:the Red Front", MAY, where=BOTH, at=200)
    lines = two(*each, joint).holdings
    assert sorted(h.place.id for h in lines) == sorted([PORT.id, HILL.id])
    assert all(joint.id in h.claims for h in lines)


def test_two_places_told_of_only_together_stay_one_line():
    joint = holding("gained", "a", "We freed both", "red:the Red Front", MAY, where=BOTH)
    assert [h.place.name for h in two(joint).holdings] == ["Karsa and the hill"]


def test_a_holder_without_a_name_opposes_nobody():
    red = holding("holds", "a", "The Front holds Karsa", "red:the Red Front", MAY)
    assert fields(two(red, holding("holds", "b", "moderate-held Karsa", "moderate", MAY))) == []
    assert fields(two(red, holding("holds", "b", "The Guard holds Karsa", "blue:the Blue Guard", MAY))) == ["holder"]


def told_after(words, agent, at, **named):
    return event("accusation", "a", words, at=at, roles=roles(agent=agent, **named), trigger="blamed", where=Where(), voice=())


def test_accusations_beside_a_deed_are_rival_blame():
    red, blue = "red:the Red Front", "blue:the Blue Guard"
    deed = blast("a")
    one = told_after("The Front blamed the Guard", red, 60, target=blue)
    other = told_after("The Guard blamed the Front", blue, 100, target=red)
    made = two(deed, one, other)
    bombing = next(e for e in made.events if e.type == "bombing")
    assert {r.value for r in bombing.blame} == {"red", "blue"}
    dispute = next(d for d in made.disputes if d.subject == bombing.id)
    assert dispute.field == "blame"
    assert {v.actor for r in dispute.readings for v in r.voices} == {"red", "blue"}


def test_an_accusation_far_from_any_deed_is_about_none():
    made = two(blast("a"), told_after("The Front blamed the Guard", "red:the Red Front", 2000, target="blue:the Blue Guard"))
    assert next(e for e in made.events if e.type == "bombing").blame == ()


def test_a_whom_that_is_nobody_takes_no_doer_away():
    told = event("looting", "a", "men looted shops and beat boys whom they blamed", trigger="looted", roles=roles(agent="men of the Guard", blamed="whom"))
    assert [r.words for r in two(told).events[0].agents] == ["men of the Guard"]


@pytest.mark.parametrize(("joint", "blamed"), [(";", {"red"}), (" and", set())])
def test_blame_behind_a_semicolon_is_of_the_deed_before_it(joint, blamed):
    words = f"A bomb hit the fish market of Karsa{joint} police blamed the Red Front"
    told = event(
        "accusation", "a", words, roles=roles(agent="police:police", target="red:the Red Front"), trigger="blamed",
        where=Where(), voice=(),
    )  # fmt: skip
    bombing = next(e for e in two(blast("a", text=words), told).events if e.type == "bombing")
    assert {r.value for r in bombing.blame} == blamed
