"""Disputes: only where two claims cannot both be true."""

from types import SimpleNamespace
from typing import NamedTuple

import msgspec
import pytest
from chronicle_make import HILL, PORT, day, event, holding, report, roles, toll, voice

from dateline.chronicle import log as rulings
from dateline.chronicle import reconcile
from dateline.records.claim import Where


class Actor(NamedTuple):
    kind: str
    name: str = ""
    parents: tuple = ()
    offices: tuple = ()


FRONT = roles(agent="red:the Red Front", target="a market")


def blast(key, agent="red:the Red Front", **more):
    people = roles(agent=agent, target="a market") if agent else roles(target="a market")
    return event(more.pop("kind", "bombing"), key, "A bomb hit the fish market of Karsa", roles=people, trigger="bomb", **more)


def fields(chronicle):
    return [d.field for d in chronicle.disputes]


@pytest.mark.parametrize(
    ("first", "second", "disputed"),
    [
        (22, 31, True),
        ((27, 27, None), 27, False),
        ((27, 27, None), 31, False),
        ((27, 27, None), 22, True),
        ((19, 19, None), (60, 60, None), True),
        ((None, 30, None), 32, False),
        ((None, 300, 300), (400, 400, None), True),
        (16, 16, False),
    ],
    ids=["flat figures", "at least and exact", "at least and more", "at least and fewer", "far apart at one time", "round", "nearly and at least",
         "same"],
)
def test_numbers(first, second, disputed):
    a, b = blast("a"), blast("b")
    claims = [a, b, toll(a, first, "one figure", voice=voice("medics", "medical")), toll(b, second, "another", voice=voice("Harbour Monitor", "ngo"))]
    chronicle = reconcile([report("a"), report("b")], claims)
    assert ("number" in fields(chronicle)) is disputed
    assert (chronicle.events[0].status == "disputed") is disputed


def test_a_lower_bound_told_earlier_has_grown():
    a, b = blast("a"), blast("b")
    claims = [a, b, toll(a, (16, 16, None), "at least 16", voice=voice("medics", "medical")), toll(b, 48, "48")]
    assert fields(reconcile([report("a", "2020-05-02"), report("b", "2020-05-04")], claims)) == []


def test_a_part_does_not_contradict_its_total():
    a = blast("a")
    claims = [a, toll(a, 22, "22 people"), toll(a, 9, "nine children", of="children")]
    assert fields(reconcile([report("a")], claims)) == []


def test_rival_blame_by_different_voices():
    chronicle = reconcile([report("a"), report("b")], [blast("a"), blast("b", "blue:the Blue Guard")])
    assert fields(chronicle) == ["blame"]
    dispute = chronicle.disputes[0]
    assert {r.value for r in dispute.readings} == {"red", "blue"}
    assert dispute.question == "Who did it: the Blue Guard or the Red Front?"


def test_a_denial_is_a_reading_of_its_own():
    denial = blast("b", standing="denied", voice=voice("the Red Front", "armed-group", "red"))
    chronicle = reconcile([report("a"), report("b")], [blast("a"), denial])
    assert fields(chronicle) == ["blame"]
    assert {r.value for r in chronicle.disputes[0].readings} == {"red", "not:red"}


def test_generic_words_for_the_doer_are_no_rival():
    assert fields(reconcile([report("a"), report("b")], [blast("a"), blast("b", "militants")])) == []


def test_both_sides_of_a_clash_are_not_rival_culprits():
    one = event("battle", "a", "The Red Front fought the Blue Guard in Karsa", roles=roles(agent="red:the Red Front", target="blue:the Blue Guard"))
    two = event("battle", "b", "The Blue Guard fought the Red Front in Karsa", roles=roles(agent="blue:the Blue Guard", target="red:the Red Front"))
    assert fields(reconcile([report("a"), report("b")], [one, two])) == []


def test_days_next_to_each_other():
    assert fields(reconcile([report("a"), report("b")], [blast("a"), blast("b", when=day("2020-05-02"))])) == ["day"]


def test_a_town_and_its_neighbour():
    near = Where(name="Olm", id="t:olm", lat=10.25, lon=20.1, precision="settlement", radius_km=5, status="resolved")
    a = blast("a")
    b = blast("b", where=near)
    claims = [a, b, toll(a, 22, "22"), toll(b, 22, "22")]
    assert "place" in fields(reconcile([report("a"), report("b")], claims))


def test_air_strike_or_shelling():
    a, b = blast("a", kind="airstrike"), blast("b", kind="shelling")
    assert fields(reconcile([report("a"), report("b")], [a, b])) == ["type"]


def test_whether_it_happened():
    a = blast("a", None)
    b = blast("b", None, standing="denied", voice=voice("the ministry", "government"))
    assert fields(reconcile([report("a"), report("b")], [a, b])) == ["happened"]


def test_two_holders_of_one_place():
    red = holding("holds", "a", "The Red Front holds Karsa", "red:the Red Front", day("2020-05-02"))
    blue = holding("holds", "b", "The Blue Guard holds Karsa", "blue:the Blue Guard", day("2020-05-02"))
    chronicle = reconcile([report("a"), report("b")], [red, blue])
    assert fields(chronicle) == ["holder"]
    assert {h.status for h in chronicle.holdings} == {"disputed"}
    apart = holding("holds", "b", "The Blue Guard holds Belim", "blue:the Blue Guard", day("2020-05-02"), HILL)
    assert fields(reconcile([report("a"), report("b")], [red, apart])) == []


def test_a_gain_that_is_denied():
    gain = holding("gained", "a", "The army took Karsa", "army:the army", day("2020-05-02"), PORT, voice=voice("the army", "military", "army"))
    denial = holding("gained", "b", "The army did not take Karsa", "army:the army", day("2020-05-02"), PORT, standing="denied")
    chronicle = reconcile([report("a"), report("b")], [gain, denial])
    assert fields(chronicle) == ["holder"]
    assert len(chronicle.holdings) == 1


def test_who_denies_responsibility_for_the_deed_just_told_stands_against_those_who_blame():
    denied = event("denial-of-responsibility", "b", "The Red Front denied responsibility for the attack", 120,
                   roles=roles(agent="red:the Red Front"), trigger="denied", voice=voice("the Red Front", "armed-group", "red"))  # fmt: skip
    chronicle = reconcile([report("a"), report("b")], [blast("a"), blast("b"), denied])
    (dispute,) = [d for d in chronicle.disputes if d.field == "blame"]
    assert {r.value for r in dispute.readings} == {"red", "not:red"}
    home = dict(chronicle.claim_events)
    assert dispute.subject == home[blast("a").id]
    (told,) = [e for e in chronicle.events if e.id == dispute.subject]
    assert [r.value for r in told.blame] == ["red"]


def test_a_denial_far_from_any_deed_is_about_none():
    denied = event("denial-of-responsibility", "a", "The Red Front denied responsibility", 5000,
                   roles=roles(agent="red:the Red Front"), trigger="denied")  # fmt: skip
    assert fields(reconcile([report("a")], [blast("a"), denied])) == []


def test_one_reports_own_sum_is_no_rival_of_what_it_cites():
    a = blast("a")
    own, cited = toll(a, 31, "31 people"), toll(a, 22, "22 people", voice=voice("medics", "medical"))
    assert fields(reconcile([report("a")], [a, own, cited])) == []
    rival = toll(a, 31, "31 people", voice=voice("Harbour Monitor", "ngo"))
    assert fields(reconcile([report("a")], [a, rival, cited])) == ["number"]


def test_figures_told_beside_a_deal_are_not_of_the_deal():
    deals = [event("agreement", key, "The two sides signed a deal over Karsa", roles=roles(agent=("red:the Red Front", "blue:the Blue Guard")),
                   trigger="deal") for key in "ab"]  # fmt: skip
    claims = [*deals, toll(deals[0], 12, "12 dead"), toll(deals[1], 90, "90 dead")]
    assert fields(reconcile([report("a"), report("b")], claims)) == []


def test_a_reports_own_words_for_the_doer_do_not_oppose_those_it_cites():
    own, cited = blast("a"), blast("a", "blue:the Blue Guard", at=300, voice=voice("medics", "medical"))
    assert "blame" not in fields(reconcile([report("a")], [own, cited]))
    both = blast("a", voice=voice("Harbour Monitor", "ngo"))
    assert "blame" in fields(reconcile([report("a"), report("b")], [both, blast("b", "blue:the Blue Guard")]))


@pytest.mark.parametrize(("later", "shown"), [(31, []), (75, ["number"])], ids=["grown", "many times over"])
def test_a_lower_bound_of_one_day_grows_but_not_many_times_over_by_the_next(later, shown):
    a, b = blast("a"), blast("b")
    low = toll(a, (20, 20, None), "at least 20 people", voice=voice("medics", "medical"))
    high = toll(b, (later, later, None), f"at least {later} people", voice=voice("Harbour Monitor", "ngo"))
    assert fields(reconcile([report("a", "2020-05-01"), report("b", "2020-05-02")], [a, b, low, high])) == shown


def test_words_for_the_place_name_no_doer():
    a, b = blast("a"), blast("b", "the town of Karsa")
    assert "blame" not in fields(reconcile([report("a"), report("b")], [a, b]))


def test_the_dead_among_the_attackers_are_another_count():
    a, b = blast("a", "suicide bombers"), blast("b", "suicide bombers")
    dead = toll(b, 2, "Two suicide bombers", of=None, voice=voice("officials"))
    assert fields(reconcile([report("a"), report("b")], [a, b, toll(a, 27, "27 people", voice=voice("medics", "medical")), dead])) == []


def test_police_who_blame_somebody_mean_the_attack_and_not_the_shots_at_the_attackers():
    bombing = blast("a", "unknown gunmen", voice=voice("officials"))
    shots = event("killing", "a", "Guards shot two of the attackers", 60, roles=roles(agent="army:Guards", victim="two of the attackers"),
                  trigger="shot", voice=voice("a police spokesman", "police"))  # fmt: skip
    blamed = event("accusation", "a", "police blamed the Red Front", 120, roles=roles(agent="police:police", blamed="red:the Red Front"), trigger="blamed")
    chronicle = reconcile([report("a")], [bombing, shots, blamed])
    home = dict(chronicle.claim_events)
    told = {e.id: [r.value for r in e.blame] for e in chronicle.events}
    assert told[home[bombing.id]] == ["red"]
    assert "blame" not in fields(chronicle)


def test_a_denial_is_about_the_deed_that_it_names():
    market = blast("a", at=0)
    road = event("bombing", "a", "A mine hit a bus near Belim", 100, where=HILL, trigger="mine", roles=roles(target="a bus"))
    denied = event("denial-of-responsibility", "a", "The Red Front denied any role in the fish market attack", 200,
                   roles=roles(agent="red:the Red Front"), trigger="denied", voice=voice("the Red Front", "armed-group", "red"))  # fmt: skip
    (dispute,) = reconcile([report("a")], [market, road, denied]).disputes
    assert dispute.subject == dict(reconcile([report("a")], [market, road, denied]).claim_events)[market.id]


def test_who_denies_own_deaths_does_not_deny_the_attack():
    attack = event("armed-attack", "a", "Gunmen attacked the camp of Karsa", roles=roles(agent="gunmen", target="the camp", victim="17 soldiers"),
                   trigger="attacked")  # fmt: skip
    denied = event("armed-attack", "b", "The Front denied that any of its fighters had been killed", standing="denied", trigger="killed",
                   roles=roles(victim="any of its fighters"), voice=voice("the Front", "armed-group", "red"))  # fmt: skip
    same = rulings.make("same", [attack.id, denied.id], "coder", "2024-01-01T10:00Z")
    assert fields(reconcile([report("a"), report("b")], [attack, denied], [same])) == []
    losses = msgspec.structs.replace(denied, roles=roles(victim="any soldiers"))
    assert fields(reconcile([report("a"), report("b")], [attack, losses], [same])) == ["happened"]


def test_an_army_that_denies_a_loss_says_that_it_holds():
    lost = holding("lost", "a", "The army lost the camp", "army:the army", day("2020-05-01"))
    denied = holding("lost", "b", "The army denied losing the camp", "army:the army", day("2020-05-01"), standing="denied")
    (dispute,) = reconcile([report("a"), report("b")], [lost, denied]).disputes
    assert dispute.question == "Was Karsa lost: the army lost it or the army did not lose it?"


def test_a_relief_agency_is_no_doer_of_the_shelling_in_its_headline():
    book = SimpleNamespace(actors=SimpleNamespace(get={"msf": Actor("ngo"), "red": Actor("rebel")}.get))
    named = blast("a", ["msf:MSF", "red:the Red Front"], kind="shelling")
    (told,) = reconcile([report("a")], [named], knowledge=book).events
    assert [r.value for r in told.agents] == ["red"]


def test_a_figure_given_earlier_by_the_same_voice_is_replaced_in_one_report():
    agency = voice("the Relief Agency", "official", "agency")
    a = blast("a")
    now = toll(a, 41, "risen to 41", voice=agency)
    was = toll(a, 27, "The agency had earlier put it at 27", voice=agency, at=200)
    chronicle = reconcile([report("a")], [a, now, was])
    assert fields(chronicle) == []
    assert [s.best for s in chronicle.events[0].summary] == [41]


def test_an_outlets_correction_replaces_its_figure_and_disputes_nothing():
    a, b = blast("a"), blast("b")
    old = toll(a, 8, "eight soldiers", of="soldiers", voice=voice("a medical official", "medical"))
    said = toll(b, 8, "The Wire corrects its report that eight soldiers died", of="soldiers", voice=voice("a medical official", "medical"))
    new = toll(b, 9, "nine soldiers", of="soldiers", voice=voice("the hospital", "medical"), at=90)
    wire = [report("a", outlet="The Wire"), report("b", "2020-05-03", outlet="The Wire")]
    assert fields(reconcile(wire, [a, b, old, said, new])) == []
    others = [report("a", outlet="The Echo"), report("b", "2020-05-03", outlet="The Wire")]
    assert fields(reconcile(others, [a, b, old, said, new])) == ["number"]


@pytest.mark.parametrize(("kind", "shown"), [("battle", []), ("shelling", ["number"])], ids=["beside the fighters", "all of them"])
def test_civilians_killed_in_a_fight_are_a_count_of_their_own(kind, shown):
    a, b = blast("a", kind=kind), blast("b", kind=kind)
    every = toll(a, 40, "40 people", voice=voice("medics", "medical"))
    unarmed = toll(b, 17, "17 civilians", of="civilians", civilian=True, voice=voice("Harbour Monitor", "ngo"))
    assert fields(reconcile([report("a"), report("b")], [a, b, every, unarmed])) == shown


def test_a_strike_may_be_a_plane_s_or_a_missile_s():
    def struck(key, kind, rule, words):
        return event(kind, key, words, roles=roles(agent="red:the Red Front", target="a market"), trigger="strike", rule=rule)

    bare = struck("a", "airstrike", "strikes/nominal", "A strike hit the fish market of Karsa")
    missile = struck("b", "missile-strike", "missile/nominal", "A missile strike hit the fish market of Karsa")
    planes = struck("a", "airstrike", "airstrike/nominal", "An air strike hit the fish market of Karsa")
    reports = [report("a"), report("b")]
    assert "type" not in fields(reconcile(reports, [bare, missile]))
    assert "type" in fields(reconcile(reports, [planes, missile]))


def test_who_denies_a_deed_and_condemns_it_is_not_said_to_have_done_it():
    said = "The Red Front denied any hand in the bombing of the market and condemned it"
    denial = event("denial-of-responsibility", "a", said, 200, roles=roles(agent="red:the Red Front"), voice=voice("the Red Front", "armed-group"))
    anger = event("condemnation", "a", said, 200, roles=roles(agent="red:the Red Front"), trigger="condemned")
    chronicle = reconcile([report("a")], [denial, anger])
    assert fields(chronicle) == []


def test_what_a_battle_did_names_no_event_that_others_call_a_battle():
    def told(key, kind, words):
        return event(kind, key, words, roles=roles(agent="red:the Red Front", victim="ten guards"), trigger=words.split()[2])

    killed = "The Front killed ten guards at the port of Karsa on Friday"
    fought = "The Front fought guards at the port of Karsa on Friday"
    claims = [told("a", "killing", killed), told("b", "killing", killed), told("c", "armed-attack", fought)]
    chronicle = reconcile([report("a"), report("b"), report("c")], claims)
    (made,) = chronicle.events
    assert [r.value for r in made.types] == ["armed-attack", "killing"]
