"""Counts of people harmed: how many, which harm, of whom, what part of a total; and what is no toll."""

import pytest

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


def test_who_was_among_the_dead_is_counted_for_each(figures):
    assert figures("Among the dead were seven women and three children.") == [("killed", 7, 7, 7), ("killed", 3, 3, 3)]


def test_a_person_named_again_is_no_second_toll(figures):
    text = "Mayor Pedro Salas was murdered on Monday. Salas was murdered near his home, police said."
    assert figures(text) == [("killed", 1, 1, 1)]


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


def test_no_claim_of_how_many(figures):
    assert figures("It was not clear how many people were killed.") == []


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
