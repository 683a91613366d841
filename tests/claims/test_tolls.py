"""Counts of people harmed: how many, which harm, of whom, by whose account; and what is no toll."""

import pytest

from dateline.claims.events import find_events
from dateline.claims.frames import find_frames
from dateline.claims.tolls import find_tolls
from dateline.language import annotate
from dateline.records import Block, Report, content_id


@pytest.fixture(scope="module")
def tolls(read, ontology):
    """Return a function from a text to its toll claims."""

    def found(text, **given):
        annotated = read(text, **given)
        return find_tolls(annotated, ontology, find_events(annotated, ontology, find_frames(annotated, ontology)))

    return found


@pytest.fixture(scope="module")
def figures(tolls):
    """Return a function from a text to (kind, low, best, high) of its tolls."""

    def found(text):
        return [(c.toll.kind, c.toll.low, c.toll.best, c.toll.high) for c in tolls(text)]

    return found


ONE = [
    ("Three people were killed in Hura.", ("killed", 3, 3, 3)),
    ("The raid killed at least 22 fighters.", ("killed", 22, 22, None)),
    ("The raid killed more than 50 people.", ("killed", 51, 51, None)),
    ("Up to 30 people were killed.", ("killed", None, 30, 30)),
    ("Dozens of people were wounded in the raid.", ("wounded", 24, None, None)),
    ("Scores were wounded in the raid.", ("wounded", 40, None, None)),
    ("Hundreds of civilians died in the siege.", ("killed", 200, None, None)),
    ("A missile hit a mosque in Hura, 29 dead or wounded.", ("killed-or-wounded", 29, 29, 29)),
    ("Several soldiers were injured.", ("wounded", 3, None, None)),
    ("A mine killed a shepherd near Hura.", ("killed", 1, 1, 1)),
    ("Rebels executed a captured officer.", ("killed", 1, 1, 1)),
    ("The death toll rose to 48 on Monday.", ("killed", 48, 48, 48)),
    ("The governor put the death toll from the attack at 35.", ("killed", 35, 35, 35)),
    ("Doctors estimated the toll from three days of clashes at up to 35.", ("killed", None, 35, 35)),
    ("The centre has put the death toll from the five-year conflict at as high as 4,700.", ("killed", None, 4700, 4700)),
    ("The death toll could be as high as 35.", ("killed", None, 35, 35)),
    ("The attack left a toll of three people wounded.", ("wounded", 3, 3, 3)),
    ("A blast left 12 people dead.", ("killed", 12, 12, 12)),
    ("The shelling claimed the lives of nine villagers.", ("killed", 9, 9, 9)),
    ("The bodies of 11 men were found in a well.", ("killed", 11, 11, 11)),
    ("There were 15 deaths in the camp.", ("killed", 15, 15, 15)),
    ("The death of two soldiers was confirmed.", ("killed", 2, 2, 2)),
    ("Six workers are missing after the strike.", ("missing", 6, 6, 6)),
    ("Gunmen kidnapped four engineers.", ("abducted", 4, 4, 4)),
    ("The gunmen took 44 villagers hostage.", ("captured", 44, 44, 44)),
    ("The army captured 11 rebels.", ("captured", 11, 11, 11)),
    ("Police arrested five students.", ("arrested", 5, 5, 5)),
    ("The flood of shells forced 12,500 residents to flee.", ("displaced", 12500, 12500, 12500)),
    ("Some 2,000 families fled the town.", ("displaced", None, 2000, None)),
    ("Ten guards were shot dead at the gate.", ("killed", 10, 10, 10)),
    ("The clash caused no casualties.", ("killed-or-wounded", 0, 0, 0)),
    ("At least 11 civilians were reported to have died in the strike.", ("killed", 11, 11, None)),
    ("Nine guards are believed to have been killed.", ("killed", 9, 9, 9)),
    ("Six bullet-riddled bodies were found near the bridge.", ("killed", 6, 6, 6)),
    ("A soldier stepped on a mine and lost a leg.", ("wounded", 1, 1, 1)),
    ("The army said 14 personnel had embraced martyrdom.", ("killed", 14, 14, 14)),
    ("A soldier paid the supreme price.", ("killed", 1, 1, 1)),
    ("Police put the number of abducted persons at six.", ("abducted", 6, 6, 6)),
    ("No civilian lost their life in the strike.", ("killed", 0, 0, 0)),
    ("Nobody lost their life in the shelling of Hura.", ("killed", 0, 0, 0)),
    ("A nurse lost her life when a shell hit the clinic.", ("killed", 1, 1, 1)),
    ("The number of dead was corrected to 40 on Sunday.", ("killed", 40, 40, 40)),
    ("The ministry later lowered to 40 its count of the dead in the blast.", ("killed", 40, 40, 40)),
    ("The patrol suffered 20 casualties.", ("killed-or-wounded", 20, 20, 20)),
    ("A BOMB EXPLODED IN A HOTEL, KILLING TWO PEOPLE.", ("killed", 2, 2, 2)),
    ("MAYOR PEDRO SALAS WAS MURDERED LAST NIGHT.", ("killed", 1, 1, 1)),
    ("Twelve of the wounded were taken to the coast.", ("wounded", 12, 12, 12)),
    ("The blast caused dozens of casualties.", ("killed-or-wounded", 24, None, None)),
    ("Two guards were among the dead, one of the sources said.", ("killed", 2, 2, 2)),
    ("One of the guards wounded in the raid died on Friday.", ("killed", 1, 1, 1)),
    ("Sources put the number of civilians killed at 60.", ("killed", 60, 60, 60)),
    ("That takes the number of guards killed to 14.", ("killed", 14, 14, 14)),
    ("He was wounded, bringing to eight the number of guards killed.", ("killed", 8, 8, 8)),
]


@pytest.mark.parametrize(("text", "figure"), ONE)
def test_one_toll(figures, text, figure):
    assert figures(text) == [figure]


AMOUNTS = [
    ("Several hundred villagers were killed.", ("killed", 300, None, None)),
    ("Several dozen were wounded in the raid.", ("wounded", 36, None, None)),
    ("More than a quarter of a million people have been killed.", ("killed", 250001, 250001, None)),
    ("Half a million people were displaced.", ("displaced", 500000, 500000, 500000)),
    ("Between 20 and 30 fighters were killed.", ("killed", 20, None, 30)),
    ("Nobody was hurt in the raid.", ("wounded", 0, 0, 0)),
    ("No one was killed in the raid.", ("killed", 0, 0, 0)),
    ("One of the wounded died in hospital.", ("killed", 1, 1, 1)),
    ("Two of the three hostages were killed.", ("killed", 2, 2, 2)),
    ("Two brothers aged 9 and 11 were shot dead.", ("killed", 2, 2, 2)),
    ("The dead included two children.", ("killed", 2, 2, 2)),
]


@pytest.mark.parametrize(("text", "figure"), AMOUNTS)
def test_amounts_and_shares(figures, text, figure):
    assert figures(text) == [figure]


def test_harm_told_once_for_two_places(tolls):
    claims = tolls("At least 13 people were killed in Aleppo and seven others in Idlib, the monitor said.")
    assert [(c.toll.best, c.where.text) for c in claims] == [(13, "Aleppo"), (7, "Idlib")]


def test_respectively_keeps_the_order_of_two_lists(tolls):
    claims = tolls("Thirteen and seven people were killed in Aleppo and Idlib respectively.")
    assert [(c.toll.best, c.where.text) for c in claims] == [(13, "Aleppo"), (7, "Idlib")]


SEVERAL = [
    ("Two suicide bombers killed 23 people in the square.", [("killed", 23)]),
    ("The shelling killed or wounded 50 villagers.", [("killed-or-wounded", 50)]),
    ("17 guards were killed and 12 wounded.", [("killed", 17), ("wounded", 12)]),
    ("The bomb killed seven people and injured 25.", [("killed", 7), ("wounded", 25)]),
    ("9 villagers killed 44 others hurt in mortar fire on the valley", [("killed", 9), ("wounded", 44)]),
    ("The raid left 31 dead and dozens injured.", [("killed", 31), ("wounded", None)]),
    ("The raid killed 62 people, including 14 children.", [("killed", 62), ("killed", 14)]),
    ("A soldier and six guerrillas were killed.", [("killed", 1), ("killed", 6)]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_tolls(tolls, text, expected):
    assert [(c.toll.kind, c.toll.best) for c in tolls(text)] == expected


NONE = [
    "The council executed a plan.",
    "The frost killed the idea.",
    "The village lies 35 km west of the town.",
    "Hundreds of militias are fighting for power.",
    "The army attacked from three sides.",
    "The rebels captured three villages and 12 tanks.",
    "A force of 200 fighters entered the town.",
    "On 12 March 2014 the war began.",
    "The 45-year-old was released.",
    "There were at least 17 air strikes today.",
    "The raid began at 0815 near his home.",
    "Forty rocket and mortar shells hit two neighbourhoods.",
    "Twelve members of the council signed two agreements.",
    "There were three attempts to murder her.",
    "No one was blamed.",
    "The 17th Division lost the hill.",
    "Civilians were killed.",
    "Many towns were captured.",
    "As many people as possible should leave.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_toll(figures, text):
    assert figures(text) == []


def test_the_words_and_the_victims_are_spans(tolls):
    text = "Officials said at least 22 northern fighters were killed."
    (claim,) = tolls(text)
    toll = claim.toll
    assert toll.words == text[toll.start : toll.end] == "at least 22 northern fighters"
    assert toll.of == text[toll.of_start : toll.of_end] == "northern fighters"


@pytest.mark.parametrize(
    ("text", "civilian"),
    [
        ("Five civilians were killed.", True),
        ("Five children were killed.", True),
        ("Five soldiers were killed.", False),
        ("Five militants were killed.", False),
        ("Five people were killed.", None),
        ("The blast killed five.", None),
    ],
)
def test_civilians_only_where_the_words_say_so(tolls, text, civilian):
    assert [c.toll.civilian for c in tolls(text)] == [civilian]


def test_people_by_name_are_counted(tolls):
    (claim,) = tolls("Hassan Omar, Karim Aziz and Salim Nour were killed.")
    assert (claim.toll.best, claim.toll.words) == (3, "Hassan Omar, Karim Aziz and Salim Nour")


def test_one_person_and_several_more_make_a_sum(figures):
    assert figures("The head of the school and several colleagues were killed.") == [("killed", 4, None, None)]


def test_one_figure_for_two_harms_bounds_only_their_sum(figures):
    assert figures("The traps killed and wounded hundreds of farmers.") == [
        ("killed", None, None, None),
        ("wounded", None, None, None),
    ]


def test_many_has_words_and_no_figure(tolls):
    (claim,) = tolls("Many of the guards were also killed.")
    assert (claim.toll.low, claim.toll.best, claim.toll.high) == (None, None, None)
    assert claim.toll.words.startswith("Many of the guards")


def test_voices_differ_within_a_sentence(tolls):
    text = "The fund said that four nurses died, while the monitor said that 29 people had died."
    assert [(c.toll.best, c.voice[0].text) for c in tolls(text)] == [(4, "The fund"), (29, "the monitor")]


def test_the_voice_stands_at_the_figure(tolls):
    (claim,) = tolls("Ten people were killed, medical officials said.")
    assert [(v.text, v.kind) for v in claim.voice] == [("medical officials", "medical")]


def test_a_part_points_to_its_total(tolls):
    whole, part = tolls("The raid killed 62 people, including 14 children.")
    assert ("part-of", whole.id) in [(link.kind, link.claim) for link in part.links]


def test_figures_that_add_up_across_sentences_are_parts(tolls):
    total, one, two = tolls(
        "The fighting killed 36 gunmen on both sides, officials said. "
        "They said at least 22 northern fighters were killed. Doctors said 14 fighters were killed."
    )
    for part in (one, two):
        assert ("part-of", total.id) in [(link.kind, link.claim) for link in part.links]
    assert total.toll.of == "gunmen on both sides"


def test_figures_that_do_not_add_up_stay_apart(tolls):
    claims = tolls("The fighting killed 36 gunmen. Police said 9 men were killed. Rebels said 14 men were killed.")
    assert not [link for c in claims for link in c.links if link.kind == "part-of"]


@pytest.mark.parametrize(
    "text",
    [
        "Seven officers have been kidnapped since Monday; three of them were freed overnight.",
        "Seven officers were wounded by bombs, three of which were claimed by the group.",
    ],
)
def test_who_was_freed_is_no_part_of_those_harmed(figures, text):
    assert [best for _, _, best, _ in figures(text)] == [7]


def test_the_dead_of_a_burnt_out_hall_are_news(tolls):
    text = "Gunmen attacked a hall in Hura on Friday. Officials put the number of dead at 93 as rescuers combed through the burnt-out hall."
    assert [(c.toll.best, c.standing) for c in tolls(text)] == [(93, "happened")]


def test_a_toll_told_with_history_is_history(tolls):
    (claim,) = tolls("Rebels held Hura in 2017 before troops won it back in a siege that claimed more than 1,100 lives.")
    assert claim.standing == "background"


def test_who_was_among_the_dead_is_counted_for_each(figures):
    assert figures("Among the dead were seven women and three children.") == [("killed", 7, 7, 7), ("killed", 3, 3, 3)]


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


def test_a_person_named_again_is_no_second_toll(figures):
    text = "Mayor Pedro Salas was murdered on Monday. Salas was murdered near his home, police said."
    assert figures(text) == [("killed", 1, 1, 1)]


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


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("A guard and his cousin were among the dead.", ("killed", 2, 2, 2)),
        ("Police found the bodies of a man and a woman.", ("killed", 2, 2, 2)),
    ],
)
def test_people_without_a_number(figures, text, figure):
    assert figures(text) == [figure]


def test_one_person_beside_a_number(figures):
    assert figures("Two policemen, a guard and the bus driver died at the scene.") == [
        ("killed", 2, 2, 2),
        ("killed", 2, 2, 2),
    ]


def test_a_claim_to_have_done_it_looks_back(tolls):
    (claim,) = tolls("The army claims to have killed 200 militants.")
    assert (claim.standing, claim.voice[0].text) == ("happened", "The army")


def test_a_result_behind_a_purpose_happened(tolls):
    claims = tolls("Police opened fire to disperse the crowd, killing one person and wounding 12.")
    assert {c.standing for c in claims} == {"happened"}


def test_no_claim_of_how_many(figures):
    assert figures("It was not clear how many people were killed.") == []


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


PARTS = [
    ("Five people, including a woman, were killed in the blast.", {5, 1}),
    ("The blast killed five people, including the bomber.", {5, 1}),
    ("Nine people, including a bomber and three guards, were killed.", {9, 1, 3}),
    ("A bomber killed himself and three others in Hura.", {1, 3}),
    ("Two people, including a child, were killed and 6 others were injured.", {2, 1, 6}),
]


@pytest.mark.parametrize(("text", "numbers"), PARTS)
def test_one_among_the_dead(tolls, text, numbers):
    assert {c.toll.best for c in tolls(text)} == numbers


def test_who_is_hurt_is_no_part_of_the_dead(figures):
    assert ("wounded", 6, 6, 6) in figures("Two people, including a child, were killed and 6 others were injured.")


def test_who_kills_himself_alone_is_no_toll(figures):
    assert figures("A man killed himself in Hura.") == []


def test_who_is_wounded_beside_a_part_is_no_part(figures):
    found = figures("Raiders attacked Hura; 23 people killed, including the chief, and 31 wounded.")
    assert ("wounded", 31, 31, 31) in found
    assert ("killed", 31, 31, 31) not in found


def test_one_of_whom_died_is_dead(figures):
    assert ("killed", 1, 1, 1) in figures("The hospital received nine wounded people, one of whom died.")


REPORTED = [
    ("Officials put the number of insurgents killed at nine.", ("killed", 9, 9, 9)),
    ("Shells hit Hura but there were no reports of casualties.", ("killed-or-wounded", 0, 0, 0)),
    ("Shells hit Hura. There were no immediate reports of injuries.", ("wounded", 0, 0, 0)),
]


@pytest.mark.parametrize(("text", "figure"), REPORTED)
def test_figures_put_and_harm_not_reported(figures, text, figure):
    assert figures(text) == [figure]
