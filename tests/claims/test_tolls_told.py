"""What tolls belong to and how they stand: voices, events, places, corrections, history, what is told twice."""

import pytest

from dateline.claims.events import find_events
from dateline.claims.frames import find_frames
from dateline.claims.tolls import find_tolls
from dateline.language import annotate
from dateline.records import Block, Report, content_id


def test_voices_differ_within_a_sentence(tolls):
    text = "The fund said that four nurses died, while the monitor said that 29 people had died."
    assert [(c.toll.best, c.voice[0].text) for c in tolls(text)] == [(4, "The fund"), (29, "the monitor")]


def test_the_voice_stands_at_the_figure(tolls):
    (claim,) = tolls("Ten people were killed, medical officials said.")
    assert [(v.text, v.kind) for v in claim.voice] == [("medical officials", "medical")]


def test_the_dead_of_a_burnt_out_hall_are_news(tolls):
    text = "Gunmen attacked a hall in Hura on Friday. Officials put the number of dead at 93 as rescuers combed through the burnt-out hall."
    assert [(c.toll.best, c.standing) for c in tolls(text)] == [(93, "happened")]


def test_a_toll_told_with_history_is_history(tolls):
    (claim,) = tolls("Rebels held Hura in 2017 before troops won it back in a siege that claimed more than 1,100 lives.")
    assert claim.standing == "background"


def test_a_toll_belongs_to_a_deed_before_a_siege(tolls):
    text = "Militants ambushed a convoy near Hura on Sunday. Tamra has been besieged by the militants since 2022. Three soldiers are missing."
    (claim,) = [c for c in tolls(text) if c.type == "missing"]
    assert claim.when is not None
    assert claim.when.text == "Sunday"


@pytest.mark.parametrize(
    "text",
    [
        "The ministry later lowered to 40 its count of the dead in the Hura blast, from 52.",
        "The ministry revised its count of the dead down to 40 from 52.",
        "The ministry lowered its death toll from the blast to 40 from 52.",
    ],
)
def test_a_figure_brought_down_corrects_the_old_one_in_its_makers_voice(tolls, text):
    new, old = tolls(text)
    assert (new.toll.best, old.toll.best) == (40, 52)
    assert ("corrects", old.id) in [(link.kind, link.claim) for link in new.links]
    assert [v.text for v in new.voice] == ["The ministry"]


def test_a_revised_figure_corrects_the_old_one(tolls):
    new, old = tolls("Officials revised the death toll down to 86 from 100.")
    assert (new.toll.best, old.toll.best) == (86, 100)
    assert ("corrects", old.id) in [(link.kind, link.claim) for link in new.links]


def test_a_toll_belongs_to_the_event_of_its_word(tolls, read, ontology):
    text = "A bomb exploded in a market in Hura, killing six people."
    annotated = read(text)
    events = find_events(annotated, ontology, find_frames(annotated, ontology))
    (claim,) = find_tolls(annotated, ontology, events)
    assert {link.claim for link in claim.links if link.kind == "of-event"} <= {e.id for e in events}
    assert any(link.kind == "of-event" for link in claim.links)


def test_a_threatened_toll_never_happened(tolls):
    for claim in tolls("The group threatened to kill 20 hostages."):
        assert claim.standing in {"threatened", "planned"}


def test_a_denied_toll_is_denied(tolls):
    for claim in tolls("The army denied that 20 civilians were killed."):
        assert claim.standing == "denied"


def test_no_casualties_is_a_figure_of_zero_that_holds(tolls):
    (claim,) = tolls("The clash caused no casualties.")
    assert (claim.toll.best, claim.standing) == (0, "happened")


def test_one_voice_says_a_figure_once(figures):
    text = "The raid killed 31 people, the monitor said. The monitor said 31 people were killed in the raid."
    assert figures(text) == [("killed", 31, 31, 31)]


def test_two_voices_with_the_same_figure_both_stand(figures):
    text = "The raid killed 31 people, the monitor said. Police said 31 people were killed."
    assert len(figures(text)) == 2


def _with_blocks(parts):
    text = "\n\n".join(words for _, words in parts)
    blocks, at = [], 0
    for kind, words in parts:
        blocks.append(Block(at, at + len(words), kind))
        at += len(words) + 2
    return Report(id=content_id(text), key="t", text=text, blocks=tuple(blocks), original_sha256="0", original_name="t",
                  media_type="text/plain", language="en")  # fmt: skip


@pytest.mark.parametrize("kind", ["headline", "pull-quote", "repeat"])
def test_what_repeats_the_body_gives_no_toll_of_its_own(reader, knowledge, ontology, kind):
    report = _with_blocks(
        [(kind, "Raid kills 22 fighters in Hura"), ("paragraph", "A raid killed at least 22 fighters.")]
    )
    claims = find_tolls(annotate(report, reader, knowledge), ontology, [])
    assert [(c.toll.best, c.block) for c in claims] == [(22, "paragraph")]


def test_a_headline_that_says_more_than_the_body_keeps_its_toll(reader, knowledge, ontology):
    report = _with_blocks([("headline", "Raid kills 22 fighters in Hura"), ("paragraph", "The raid lasted all night.")])
    claims = find_tolls(annotate(report, reader, knowledge), ontology, [])
    assert [(c.toll.best, c.block) for c in claims] == [(22, "headline")]


def test_ids_differ_and_claims_are_in_order(tolls):
    claims = tolls("The traps killed and wounded hundreds of farmers, including dozens of boys.")
    assert len({c.id for c in claims}) == len(claims)
    assert [c.toll.start for c in claims] == sorted(c.toll.start for c in claims)


def test_every_claim_can_be_followed_to_its_words(tolls):
    text = "Police said six people were killed and a child was wounded when a bomb exploded in Hura on Monday."
    for claim in tolls(text):
        for span in (claim.evidence, claim.trigger):
            assert text[span.start : span.end] == span.text
        assert claim.rule.startswith("toll/")


def test_a_place_of_its_own_where_a_sentence_has_several(tolls):
    claims = tolls("The shelling killed 13 people in Aleppo and seven people in Idlib.")
    assert [c.where.text if c.where else None for c in claims] == ["Aleppo", "Idlib"]


def test_who_they_were_comes_with_the_victims(tolls):
    (claim,) = tolls("The raid killed three commanders from the Northern Brigade.")
    assert claim.toll.of == "commanders from the Northern Brigade"


def test_people_who_leave_are_displaced_in_an_evacuation_only(figures):
    assert figures("The evacuation went on. About 300 residents left the town on Monday.") == [
        ("displaced", None, 300, None)
    ]
    assert figures("The fair went on. About 300 residents left the town on Monday.") == []


def test_a_claim_to_have_done_it_looks_back(tolls):
    (claim,) = tolls("The army claims to have killed 200 militants.")
    assert (claim.standing, claim.voice[0].text) == ("happened", "The army")


def test_a_result_behind_a_purpose_happened(tolls):
    claims = tolls("Police opened fire to disperse the crowd, killing one person and wounding 12.")
    assert {c.standing for c in claims} == {"happened"}


def test_no_one_is_killed_by_an_agreement(code):
    claims = code("Rebels attacked Homs.\nAmong the dead were a mayor and seven people who had signed the 2016 peace accord.")
    deaths = next(c for c in claims if c.kind == "toll" and c.toll.best == 7)
    assert [c.type for c in claims if c.id in {link.claim for link in deaths.links}] == ["armed-attack"]
    assert deaths.when.from_ != "2016-01-01"


def test_a_toll_told_before_its_event_belongs_to_it(code):
    claims = code("The monitor counted 24 dead.\nThe blast hit a market in Homs.")
    deaths = next(c for c in claims if c.kind == "toll")
    assert [c.type for c in claims if c.id in {link.claim for link in deaths.links}] == ["bombing"]


def test_those_who_abduct_are_not_abducted(code):
    tolls = [c.toll.words for c in code("Two men in uniform abducted a nurse in Kitwe.") if c.kind == "toll"]
    assert tolls == ["a nurse"]


def test_a_sum_of_months_is_no_event_s_toll(code):
    text = "Rebels shelled Lusaka on Friday, killing two. Since May, the office has documented the deaths of 788 civilians."
    links = {c.toll.words: c.links for c in code(text, published="2034-09-01") if c.kind == "toll"}
    assert links["two"]
    assert links["788 civilians"] == ()


def test_the_hospitalised_are_wounded(code):
    claims = code("Two residents were hospitalised after shelling of the market in Lusaka.")
    assert [(c.type, c.toll.words) for c in claims if c.kind == "toll"] == [("wounded", "Two residents")]


def test_a_lowered_count_is_of_those_it_counted_and_those_left_out_of_others(tolls):
    text = "The army lowered its count of rebels killed in the battle to nine, revised from 12, after three bodies were identified as those of civilians."
    told = {c.toll.best: c for c in tolls(text)}
    assert {n: c.toll.of for n, c in told.items()} == {12: "rebels", 9: "rebels", 3: "civilians"}
    assert [(k.kind, k.claim) for k in told[9].links if k.kind != "of-event"] == [("corrects", told[12].id)]
    assert [k.kind for k in told[3].links if k.kind != "of-event"] == []


@pytest.mark.parametrize(
    ("text", "kind", "best", "of"),
    [
        ("The number of soldiers killed in the attack has risen to 17.", "killed", 17, "soldiers"),
        ("The ministry raised the number of people wounded in the raid to 40.", "wounded", 40, "people"),
    ],
)
def test_a_number_of_people_harmed_is_told_by_the_verb_that_raises_it(tolls, text, kind, best, of):
    (told,) = tolls(text)
    assert (told.toll.kind, told.toll.best, told.toll.of) == (kind, best, of)


def test_the_toll_of_a_war_is_not_that_of_the_strike_told_before_it(code):
    text = "An air strike hit a school in Homs on Monday, killing 12 people. The centre has put the death toll from the conflict at 470,000."
    links = {c.toll.best: c.links for c in code(text, published="2016-07-05") if c.kind == "toll"}
    assert links[12]
    assert links[470_000] == ()


def test_the_dead_are_of_the_shelling_not_of_the_flight_told_after_it(read, ontology):
    text = (
        "Shells hit the market of Lusaka on Friday. Thousands of people fled Kafue on Saturday. Several of the dead were "
        "among them, the hospital said."
    )
    annotated = read(text)
    events = find_events(annotated, ontology, find_frames(annotated, ontology))
    kinds = {c.id: c.type for c in events}
    (dead,) = (c for c in find_tolls(annotated, ontology, events) if c.type == "killed")
    assert [kinds[link.claim] for link in dead.links if link.kind == "of-event"] == ["shelling"]


def test_who_left_a_town_is_not_of_the_blast_told_before(code):
    text = "A bomb went off in Homs on Monday, killing six people. Thousands of people were stranded at the border, officials said."
    kinds = {c.id: c.type for c in code(text, published="2017-04-19") if c.kind == "event"}
    links = {c.type: [kinds[k.claim] for k in c.links] for c in code(text, published="2017-04-19") if c.kind == "toll"}
    assert links["killed"] == ["bombing"]
    assert "bombing" not in links["displaced"]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Omar Ali, 20, Hassan Musa, 22, and Yusuf Adan, 31, were killed in Derna.", 3),
        ("Omar Ali, a teacher, and Yusuf Adan, a nurse, were murdered in Derna.", 2),
        ("Gunmen killed a guard, a driver and a cook in Derna.", 3),
    ],
)
def test_neither_an_age_nor_a_trade_is_one_more_of_the_dead(figures, text, dead):
    assert figures(text) == [("killed", dead, dead, dead)]
