"""Joining: one happening from many tellings, and what must never be joined."""

import msgspec
import pytest
from chronicle_make import CAMP, HILL, PORT, claim, day, event, report, roles, span, toll, voice

from dateline.chronicle import reconcile
from dateline.chronicle.actors import ActorRef, Kin, agreement, named_agreement
from dateline.chronicle.config import nearness
from dateline.chronicle.features import kind_features
from dateline.chronicle.log import make
from dateline.chronicle.telling import make_telling
from dateline.chronicle.types import type_table
from dateline.records.claim import Link, Where

BOMB = {"roles": roles(agent="red:the Red Front", target="a crowded market"), "trigger": "bomb"}


def joined(chronicle, *claims):
    """Whether all the claims stand in one event."""
    home = dict(chronicle.claim_events)
    return len({home[c.id] for c in claims}) == 1


def same(a, b):
    """A ruling that two claims tell one happening."""
    return make("same", [a.id, b.id], "coder", "2024-01-01T10:00Z")


def test_two_outlets_on_one_bombing_are_one_event():
    a = event("bombing", "a", "A bomb tore through the fish market of Karsa on Friday", **BOMB)
    b = event("bombing", "b", "Traders fled when the bomb struck Karsa's market", **BOMB)
    chronicle = reconcile([report("a"), report("b")], [a, b])
    assert joined(chronicle, a, b)
    assert chronicle.events[0].reports == ("r:a", "r:b")


def test_rival_figures_and_another_word_for_the_attack_do_not_part_an_event():
    a = event("bombing", "a", "A car bomb at the Karsa bakery killed 22 people", **BOMB)
    b = event("suicide-bombing", "b", "A suicide bomber struck a bakery in Karsa", roles=roles(target="a bakery crowd"), trigger="bomber")
    claims = [a, b, toll(a, 22, "killed 22 people"), toll(b, 31, "31 dead")]
    assert joined(reconcile([report("a"), report("b")], claims), a, b)


@pytest.mark.parametrize(
    ("when", "where"),
    [(day("2020-06-14"), PORT), (day("2020-05-01"), HILL)],
    ids=["six weeks apart", "far apart"],
)
def test_incompatible_days_or_places_stay_two(when, where):
    a = event("bombing", "a", "A bomb hit the fish market of Karsa, killing traders", **BOMB)
    b = event("bombing", "b", "A bomb hit the fish market of Karsa, killing traders", when=when, where=where, **BOMB)
    assert not joined(reconcile([report("a"), report("b", "2020-06-20")], [a, b]), a, b)


def test_a_plan_is_never_joined_with_what_happened():
    plan = event("battle", "a", "The army plans to storm Karsa", standing="planned", roles=roles(agent="army:the army"))
    deed = event("battle", "b", "The army stormed Karsa", roles=roles(agent="army:the army"))
    chronicle = reconcile([report("a"), report("b")], [plan, deed])
    assert not joined(chronicle, plan, deed)
    assert {e.status for e in chronicle.events} == {"planned", "single-voice"}


def test_two_attacks_told_apart_by_one_report_stay_two_whoever_else_tells_of_them():
    first = event("shelling", "a", "Shells fell on Karsa's harbour", trigger="Shells", roles=roles(site="harbour"))
    second = event("shelling", "a", "Shells also fell on Belim that day", 600, where=HILL, trigger="Shells")
    other = event("shelling", "b", "Shells fell on Karsa's harbour", trigger="Shells", roles=roles(site="harbour"))
    chronicle = reconcile([report("a"), report("b")], [first, second, other])
    assert joined(chronicle, first, other)
    assert not joined(chronicle, first, second)


def test_the_lead_the_body_and_a_definite_reference_are_one_telling():
    lead = event("battle", "a", "Fighting killed 40 in Karsa, officials said", 0, trigger="Fighting",
                 roles=roles(agent="red:the Red Front", target="blue:the Blue Guard"))  # fmt: skip
    body = event("battle", "a", "They said 27 were killed when the Red Front attacked the Blue Guard", 120, trigger="attacked",
                 roles=roles(agent="red:the Red Front", target="blue:the Blue Guard"))  # fmt: skip
    push = event("battle", "a", "The push on Friday drove the Blue Guard out, the Front said", 240, trigger="push",
                 roles=roles(agent="red:the Front", target="blue:the Blue Guard"))  # fmt: skip
    assert joined(reconcile([report("a")], [lead, body, push]), lead, body, push)


def test_a_link_of_the_report_speaks_for_joining():
    a = event("bombing", "a", "A blast was heard", where=Where(), trigger="blast")
    b = event("shelling", "a", "Windows shook for miles from the shelling", 900, where=Where(), trigger="shook")
    linked = msgspec.structs.replace(b, links=(Link("repeats", a.id),))
    assert not joined(reconcile([report("a")], [a, b]), a, b)
    assert joined(reconcile([report("a")], [a, linked]), a, linked)


def test_two_clashes_of_the_same_actors_at_one_place_weeks_apart_are_two():
    sides = roles(agent="red:the Red Front", target="blue:the Blue Guard")
    old = event("battle", "b", "Last month the Red Front fought the Blue Guard", 700, when=span("2020-04-01", "2020-04-30", "month"),
                standing="background", roles=sides, trigger="fought")  # fmt: skip
    new = event("battle", "b", "The Red Front attacked the Blue Guard on Friday", when=day("2020-05-29"), roles=sides, trigger="attacked")
    april = event("battle", "a", "The Red Front and the Blue Guard have fought since Wednesday", when=span("2020-04-15", "2020-04-22"),
                  roles=sides, trigger="fought")  # fmt: skip
    chronicle = reconcile([report("a", "2020-04-22"), report("b", "2020-05-30")], [old, new, april])
    assert joined(chronicle, old, april)
    assert not joined(chronicle, new, april)


def test_parts_are_tied_to_their_whole_not_melted_into_it():
    sides = roles(agent="army:the army", target="red:the Red Front")
    whole = event("battle", "a", "The army's offensive on Karsa goes on", when=span("2020-04-01", "2020-05-20", "season"), standing="ongoing",
                  roles=sides, trigger="offensive")  # fmt: skip
    part = event("shelling", "b", "Army shells hit the Red Front's camp", when=day("2020-05-01"), where=CAMP, roles=sides, trigger="shells")
    chronicle = reconcile([report("a", "2020-05-20"), report("b")], [whole, part])
    events = {e.type: e for e in chronicle.events}
    assert events["shelling"].whole == events["battle"].id
    assert events["battle"].parts == (events["shelling"].id,)


def test_claims_of_other_kinds_make_no_events():
    chronicle = reconcile([report("a")], [claim("tie", "fights", "a", "They fight")])
    assert chronicle.events == ()
    assert chronicle.claim_events == ()


def test_a_toll_follows_the_event_it_hangs_on():
    deed = event("bombing", "a", "A bomb hit Karsa", **BOMB)
    count = toll(deed, 5, "five dead")
    part = msgspec.structs.replace(toll(deed, 2, "two of them children"), links=(Link("part-of", count.id),))
    home = dict(reconcile([report("a")], [deed, count, part]).claim_events)
    assert home[deed.id] == home[count.id] == home[part.id]


def test_the_shots_at_the_attackers_are_not_the_attack():
    blast = event("suicide-bombing", "a", "A suicide bomber struck the barracks at Karsa", roles=roles(agent="a suicide bomber"), trigger="struck")
    shots = event("killing", "a", "The guards shot two of the attackers", 90, roles=roles(agent="army:The guards", victim="two of the attackers"),
                  trigger="shot")  # fmt: skip
    chronicle = reconcile([report("a")], [blast, shots])
    assert not joined(chronicle, blast, shots)
    assert chronicle.disputes == ()


def test_doers_who_have_nothing_to_do_with_each_other_did_two_deeds_to_two_victims():
    raid = event("airstrike", "a", "Army jets bombed the bridges of Karsa", roles=roles(agent="army:Army jets", target="the bridges"), trigger="bombed")
    strike = event("armed-attack", "a", "The Red Front attacked the checkpoint", 90,
                   roles=roles(agent="red:the Red Front", target="the checkpoint"), trigger="attacked")  # fmt: skip
    assert not joined(reconcile([report("a")], [raid, strike]), raid, strike)
    blamed = event("airstrike", "a", "Residents said Harbour jets bombed the bridges", 90, trigger="bombed", voice=voice("residents", "resident"),
                   roles=roles(agent="harbour:Harbour jets", target="the bridges"), links=(Link("repeats", raid.id),))  # fmt: skip
    assert joined(reconcile([report("a")], [raid, blamed]), raid, blamed)


@pytest.mark.parametrize("words", ["Seven days of raids on Karsa left 75 dead", "Warplanes regularly raids Karsa"])
def test_many_raids_are_not_the_raid_of_the_day(words):
    raid = event("airstrike", "a", "Air raids hit a school in Karsa", trigger="raids", roles=roles(target="a school"))
    many = event("airstrike", "a", words, 300, trigger="raids")
    claims = [raid, many, toll(raid, 26, "26 people"), toll(many, 75, "75 dead")]
    chronicle = reconcile([report("a")], claims)
    assert not joined(chronicle, raid, many)
    assert {s.best for e in chronicle.events for s in e.summary} == {26, 75}


def test_a_named_days_attack_is_spoken_of_as_known():
    first = event("bombing", "a", "A bomb hit buses near Karsa", trigger="bomb")
    bare = event("armed-attack", "a", "It is unclear who carried out bombing attack", 900, trigger="carried out bombing attack", where=Where())
    named = event("armed-attack", "a", "It is unclear who carried out Friday's bombing attack", 900, trigger="carried out Friday's bombing attack",
                  where=Where())  # fmt: skip
    assert not joined(reconcile([report("a")], [first, bare]), first, bare)
    assert joined(reconcile([report("a")], [first, named]), first, named)


def test_words_for_an_armed_group_speak_against_a_states_forces_and_empty_words_do_not():
    kin = Kin()
    insurgents, jets = ActorRef(None, "insurgents"), ActorRef(None, "army warplanes")
    assert named_agreement((insurgents, ActorRef(None, "8 people")), (jets,), kin) < 0
    assert named_agreement((ActorRef(None, "8 people"),), (jets,), kin) >= 0
    assert named_agreement((ActorRef(None, "a rebel-held town"),), (jets,), kin) > -0.3
    assert agreement((ActorRef(None, "who"),), (ActorRef("red", "the Red Front"),), kin) == 0


@pytest.mark.parametrize(
    ("words", "deed", "effect"),
    [
        ("the attack of Friday on Karsa's market, which killed at least 34 people", "attack", "killed"),
        ("34 people were killed when gunmen stormed Karsa's market", "stormed", "killed"),
    ],
)
def test_one_sentence_tells_what_the_deed_did(words, deed, effect):
    later = event("bombing", "a", "A second blast hit Karsa on Saturday", 0, when=day("2020-05-02"), trigger="blast")
    told = event("armed-attack", "a", words, 200, trigger=deed, standing="background", roles=roles(target="the market"))
    killed = event("killing", "a", words, 200, when=msgspec.structs.replace(span("2020-04-30", "2020-05-02"), inferred=True), trigger=effect,
                   roles=roles(victim="at least 34 people"))  # fmt: skip
    assert joined(reconcile([report("a", "2020-05-02")], [later, told, killed]), told, killed)


def test_those_killed_since_the_war_began_are_not_the_dead_of_the_strike():
    strike = event("shelling", "a", "Shells hit the hospital of Karsa", roles=roles(target="the hospital"), trigger="Shells")
    since = event("killing", "a", "Nearly 300 people have been killed in Karsa since the fighting began", 120, trigger="killed",
                  when=msgspec.structs.replace(span("2020-04-29", "2020-05-02"), inferred=True), roles=roles(victim="Nearly 300 people"))  # fmt: skip
    chronicle = reconcile([report("a")], [strike, since, toll(strike, 31, "31 people"), toll(since, (None, 300, 300), "Nearly 300 people")])
    assert not joined(chronicle, strike, since)
    assert chronicle.disputes == ()


def test_what_points_back_is_of_the_days_it_points_to():
    lately = msgspec.structs.replace(span("2020-05-18", "2020-05-21"), inferred=True)
    news = event("killing", "a", "Rebels were killed in Karsa", when=lately, trigger="killed", roles=roles(victim="rebels"))
    old = event("battle", "a", "the battle of 12 May for Karsa", 90, when=day("2020-05-12"), trigger="battle")
    again = event("battle", "a", "11 rebels died in that battle", 200, when=lately, trigger="battle", links=(Link("repeats", old.id),),
                  roles=roles(victim="11 rebels"))  # fmt: skip
    chronicle = reconcile([report("a", "2020-05-21")], [news, old, again])
    assert joined(chronicle, old, again)
    assert not joined(chronicle, news, again)


def test_the_bomber_is_the_one_of_the_bombing_just_told():
    first = event("suicide-bombing", "a", "A suicide car bomb hit a convoy near Karsa", trigger="bomb", roles=roles(target="a convoy"))
    lately = msgspec.structs.replace(span("2020-04-29", "2020-05-02"), inferred=True)
    how = event("bombing", "a", "The suicide bomber drove a van and detonated near the buses", 1200, lately, Where(), trigger="detonated",
                roles=roles(agent="The suicide bomber"))  # fmt: skip
    other = msgspec.structs.replace(how, roles=roles(agent="A suicide bomber"))
    assert joined(reconcile([report("a")], [first, how]), first, how)
    assert not joined(reconcile([report("a")], [first, other]), first, other)


def test_a_siege_lasts_and_is_one_whichever_of_its_beginnings_is_told():
    people = roles(agent="red:the Red Front", target="the town")
    late_may = event("siege", "a", "The Red Front encircled Karsa in late May", when=span("2020-05-28", "2020-05-31"), trigger="encircled",
                     standing="background", roles=people)  # fmt: skip
    june = event("siege", "b", "The Red Front has besieged Karsa since June 5", when=day("2020-06-05"), trigger="besieged", standing="background",
                 roles=people)  # fmt: skip
    shelled = [msgspec.structs.replace(c, type="shelling") for c in (late_may, june)]
    reports = [report("a", "2020-07-05"), report("b", "2020-07-05")]
    assert joined(reconcile(reports, [late_may, june]), late_may, june)
    assert not joined(reconcile(reports, shelled), *shelled)


def test_a_deed_that_came_after_another_is_its_answer_and_not_it():
    text = "Residents attacked the army's checkpoints in Karsa after soldiers shot two elders"
    attack = event("armed-attack", "a", text, trigger="attacked", rule="attack/active", roles=roles(agent="Residents", target="checkpoints"))
    shot = event("killing", "a", text, trigger="shot", rule="kill/active", roles=roles(victim="two elders"))
    assert not joined(reconcile([report("a")], [attack, shot]), attack, shot)


def test_what_a_deed_did_may_be_told_before_it():
    text = "Ten people were killed in Karsa after gunmen attacked the market"
    killed = event("killing", "a", text, trigger="killed", rule="kill/passive", roles=roles(victim="Ten people"))
    attack = event("armed-attack", "a", text, trigger="attacked", rule="attack/active", roles=roles(agent="gunmen", target="the market"))
    assert joined(reconcile([report("a")], [killed, attack]), killed, attack)


def test_who_took_the_centre_and_who_lost_it_tell_of_one_change():
    centre = [msgspec.structs.replace(PORT, precision="site", site=site) for site in ("city centre", "central areas")]
    took = event("capture-of-place", "a", "The militias pushed the Red Front out of the centre", trigger="pushed", where=centre[0],
                 roles=roles(agent="the militias", loser="red:the Red Front"))  # fmt: skip
    lost = event("loss-of-place", "b", "The Red Front was forced out of the central areas", trigger="forced", where=centre[1],
                 roles=roles(loser="red:the Red Front"))  # fmt: skip
    assert joined(reconcile([report("a"), report("b")], [took, lost]), took, lost)


def fight(key: str, text: str, when, standing: str = "ongoing", kind: str = "battle", at: int = 0):
    sides = roles(agent="red:the Red Front", target="army:the army")
    return event(kind, key, text, at, when, trigger=text.split(maxsplit=1)[0], roles=sides, standing=standing)


def test_a_fight_that_goes_on_today_may_be_the_one_that_has_gone_on_for_a_month():
    month = span("2020-04-02", "2020-05-02", "month")
    long = fight("a", "Fighting for Karsa has gone on for more than a month", month)
    now = fight("b", "Meanwhile fighting for Karsa goes on", day("2020-05-02"))
    assert joined(reconcile([report("a"), report("b")], [long, now]), long, now)


def test_what_was_taken_in_a_week_is_not_the_battle_of_a_month():
    long = fight("a", "Fighting for Karsa has gone on for more than a month", span("2020-04-02", "2020-05-02", "month"))
    taken = fight("b", "Seized a road junction of Karsa last week", span("2020-04-20", "2020-04-26", "week"), "happened", "capture-of-place")
    assert not joined(reconcile([report("a"), report("b")], [long, taken]), long, taken)


def test_one_report_may_tell_of_one_fight_by_its_last_days_and_by_today():
    days = fight("a", "Clashes went on in Karsa in recent days", span("2020-04-29", "2020-05-01"))
    now = fight("a", "Fighting in Karsa goes on", day("2020-05-02"), at=300)
    month = fight("b", "Fighting for Karsa has gone on for more than a month", span("2020-04-02", "2020-05-02", "month"))
    assert joined(reconcile([report("a"), report("b")], [days, now, month]), days, now, month)


def test_two_types_of_no_family_are_not_one_happening_by_that():
    down, parted, fell = (
        make_telling([event(kind, "a", "It was told in Karsa", trigger="told")], [], type_table())
        for kind in ("shootdown", "split", "aircraft-crash")
    )
    assert nearness("other", "other") == 0.0
    assert kind_features(down, parted)[0].value == 0.0
    assert kind_features(down, fell)[0].value > 0.9


def test_a_march_told_to_say_where_a_raid_was_is_not_the_raid():
    text = "An air raid hit Karsa close to an area where the Front is advancing"
    raid = event("airstrike", "a", text, roles=roles(target="Karsa"), trigger="raid")
    march = event("advance", "a", text, roles=roles(agent="red:the Front"), trigger="advancing")
    assert len(reconcile([report("a")], [raid, march]).events) == 2


def test_another_convoy_is_another_telling():
    first = event("displacement", "a", "3,000 people left Karsa in 45 buses", roles=roles(victim="3,000 people"), trigger="left")
    text = "Another 11 buses with 500 people left Karsa"
    second = event("displacement", "a", text, at=60, roles=roles(victim="Another 11 buses"), trigger="left")
    assert make_telling([second], [], type_table()).other
    assert not make_telling([first], [], type_table()).other


def test_who_left_a_town_did_not_take_it():
    took = event("capture-of-place", "a", "The Front took Karsa", roles=roles(agent="red:the Front", site="Karsa"), trigger="took")
    left = event("withdrawal", "b", "The army left Karsa to the Front", roles=roles(agent="blue:the army", site="Karsa"), trigger="left")
    sides = make_telling([left], [], type_table())
    assert ([r.id for r in sides.agents], [r.id for r in sides.targets]) == ([], ["blue"])
    (made,) = reconcile([report("a"), report("b")], [took, left], [same(took, left)]).events
    assert ([r.value for r in made.agents], [r.value for r in made.targets]) == (["red"], ["blue"])


def test_the_capture_of_a_town_is_named_by_the_capture_not_by_its_dead():
    took = event("capture-of-place", "a", "The Front took Karsa in a raid that killed 12", roles=roles(agent="red:the Front"), trigger="took")
    dead = [
        event("killing", key, "Twelve people died when the Front took Karsa", roles=roles(victim="Twelve people"), trigger="died")
        for key in ("b", "c")
    ]
    chronicle = reconcile([report(k) for k in "abc"], [took, *dead], [same(took, d) for d in dead])
    assert [e.type for e in chronicle.events] == ["capture-of-place"]
