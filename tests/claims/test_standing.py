"""How a text puts what it tells: each of the ten values, from tense, modals, negation, plans, hedges, denials, history."""

import pytest

from dateline.claims.standing import standing_of


def standing(read, text, word, **given):
    annotated = read(text, **given)
    token = next(t for t in annotated.doc if t.text == word)
    value, hedge = standing_of(annotated, token)
    return value, None if hedge is None else hedge.text


HAPPENED = [
    ("Rebels attacked the army base near Tamra.", "attacked"),
    ("The army said its troops had seized the town.", "seized"),
    ("Gunmen managed to seize the bridge.", "seize"),
    ("The town was shelled by the army.", "shelled"),
    ("The militia carried out an attack on the base.", "attack"),
    ("Clashes erupted in the town.", "Clashes"),
    ("Residents were forced to flee the town.", "flee"),
    ("Fighters repelled an attack on the base.", "attack"),
    ("Two soldiers were killed in an attack on the base.", "attack"),
    ("The rebels claimed to have captured the town of Tamra.", "captured"),
    ("The guards failed to prevent an attack on the port.", "attack"),
    ("The attack comes two years after the war.", "attack"),
    ("Twenty villagers are feared dead after gunmen stormed the village.", "stormed"),
    ("Fighting erupted in the town after rebels attacked the base.", "attacked"),
    ("Doctors said the deaths were caused by nerve gas dropped by army aircraft.", "dropped"),
    ("Because of the war of 2009 the town is poor although gunmen robbed its bank.", "robbed"),
]
PLANNED = [
    ("The army plans to attack the town.", "attack", "plans"),
    ("The army will attack the town.", "attack", "will"),
    ("The rebels vowed to retake the town.", "retake", "vowed"),
    ("The envoy urged the government to sign a truce.", "sign", "urged"),
    ("The envoy will hold talks in Kelm on Friday.", "talks", "will"),
    ("Officials are preparing an offensive against the rebels.", "offensive", "preparing"),
    ("They are on the verge of taking the town.", "taking", "verge"),
    ("The council is expected to meet on Friday.", "meet", "expected"),
    ("The militia announced a plan to attack the port.", "attack", "plan"),
    ("The army is going to storm the town.", "storm", None),
    ("The two sides are due to hold talks in Kelm on Friday.", "talks", "due"),
    ("Peace talks between the army and the rebels are set to resume in Kelm.", "talks", None),
    ("The army said it would retake the town within days.", "retake", "would"),
    ("The security council is due to meet on Monday.", "meet", "due"),
    ("The king has been negotiating a truce with the rebels.", "truce", "negotiating"),
    ("The two sides are to exchange prisoners next week.", "exchange", "are"),
    ("The king approved the deployment of troops to the island.", "deployment", "approved"),
    ("Negotiations for the release of the hostages are continuing.", "release", "Negotiations"),
]
THREATENED = [
    ("The group threatened to attack the capital.", "attack"),
    ("The militia issued a threat of attacks on the port.", "attacks"),
    ("The group warned it would attack the embassies in Kelm.", "attack"),
]
ATTEMPTED = [
    ("The militants tried to seize the bridge.", "seize"),
    ("Police foiled an attack on the station.", "attack"),
    ("The rebels made an attempt to kill the governor.", "kill"),
    ("The failed attack on the base was condemned.", "attack"),
]
DENIED = [
    ("The army denied that it had shelled the town.", "shelled"),
    ("The army denied attacking the town.", "attacking"),
    ("The rebels did not attack the town.", "attack"),
    ("No group attacked the town.", "attacked"),
    ("The ministry denied the attack.", "attack"),
    ("A spokesman dismissed reports of the killing of civilians in Tamra.", "killing"),
    ("The government denied rebel claims that they had captured the town.", "captured"),
    ("The army said it was false that rebels had captured the town.", "captured"),
    ("Reports spread by the rebels that the airport was destroyed are false.", "destroyed"),
    ("Claims that our artillery shelled a church in Tamra are disinformation.", "shelled"),
]
DOUBTED = [
    ("The rebels reportedly attacked the town.", "attacked"),
    ("The army allegedly shelled the market.", "shelled"),
    ("The rebels appear to have left the town.", "left"),
    ("An alleged attack on the school is being studied.", "attack"),
    ("The militia was accused of killing the mayor.", "killing"),
    ("Unconfirmed reports said the rebels had captured the town.", "captured"),
    ("It was not possible to verify whether the rebels had captured the town.", "captured"),
    ("Twenty villagers are feared dead after the storm.", "dead"),
]
CONDITIONAL = [
    ("If the rebels take the town, the road will be cut.", "take"),
    ("The army could attack the town.", "attack"),
    ("The loss of Tamra would be a blow to the rebels.", "loss"),
    ("Residents fear an attack on the town.", "attack"),
    ("The monitors said an attack on the port would kill thousands.", "kill"),
]
ONGOING = [
    ("The army is shelling the town.", "shelling"),
    ("Fighting continues in the town.", "Fighting"),
    ("Warplanes regularly bomb the province.", "bomb"),
    ("The envoy is urging an end to the offensive on Tamra.", "offensive"),
]
BACKGROUND = [
    ("The militia seized the town last year.", "seized"),
    ("In February 2014 rebels attacked the base.", "attacked"),
    ("The rebels had taken the town before the army came.", "taken"),
    ("Fighting resumed after rebels killed a pilot.", "killed"),
    ("The group, which took the port in 2013, has lost ground.", "took"),
    ("The blast came days after an attack on a police station in Kelm.", "attack"),
    ("More than 700,000 people have been displaced since the insurgency began.", "displaced"),
    ("Up to 230 tanks have been destroyed since the beginning of hostilities.", "destroyed"),
    ("The rebels resumed fighting last year.", "fighting"),
    ("The truce collapsed after rebels were killed by an air strike.", "killed"),
    ("The teachers were killed during and after the fighting for the port.", "fighting"),
    ("Traders returned to a town recently seized by the militia.", "seized"),
    ("Lawmakers revealed on several occasions that the ministry has armed the militias.", "armed"),
    ("The mayor has repeatedly said that the militia killed his brother.", "killed"),
]


@pytest.mark.parametrize(("text", "word"), HAPPENED)
def test_happened(read, text, word):
    assert standing(read, text, word) == ("happened", None)


@pytest.mark.parametrize(("text", "word", "hedge"), PLANNED)
def test_planned(read, text, word, hedge):
    value, said = standing(read, text, word)
    assert value == "planned"
    assert hedge is None or said == hedge


@pytest.mark.parametrize(
    ("value", "text", "word"),
    [
        *(("threatened", *case) for case in THREATENED),
        *(("attempted", *case) for case in ATTEMPTED),
        *(("denied", *case) for case in DENIED),
        *(("doubted", *case) for case in DOUBTED),
        *(("conditional", *case) for case in CONDITIONAL),
        *(("ongoing", *case) for case in ONGOING),
        *(("background", *case) for case in BACKGROUND),
    ],
)
def test_other_standings(read, value, text, word):
    assert standing(read, text, word)[0] == value


@pytest.mark.parametrize(("text", "word"), [(t, w) for t, w, *_ in (*PLANNED, *THREATENED, *DENIED, *CONDITIONAL)])
def test_what_has_not_happened_never_comes_out_as_happened(read, text, word):
    assert standing(read, text, word)[0] not in ("happened", "ongoing", "background")


def test_a_denial_beats_a_plan(read):
    assert standing(read, "The army denied that it planned to attack the town.", "attack")[0] == "denied"


def test_reported_past_perfect_is_no_history(read):
    assert standing(read, "The council said its men had driven the militia from the centre.", "driven")[0] == "happened"


def test_a_day_long_before_a_dated_report_is_history(read):
    text = "Rebels attacked the base on 3 March."
    assert standing(read, text, "attacked", published="2015-03-30")[0] == "background"
    assert standing(read, text, "attacked", published="2015-03-04")[0] == "happened"


def test_the_word_that_sets_the_standing_is_exact(read):
    annotated = read("The rebels reputedly lost the hospital.")
    token = next(t for t in annotated.doc if t.text == "lost")
    _, hedge = standing_of(annotated, token)
    assert annotated.report.text[hedge.start : hedge.end] == hedge.text == "reputedly"


def test_what_the_news_came_days_after_is_history_and_the_news_is_not(read):
    text = "Five soldiers were killed in Tamra, the army said, days after blasts ripped through a church in Karsa."
    assert standing(read, text, "blasts")[0] == "background"
    assert standing(read, text, "killed")[0] == "happened"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The evacuation is set to see thousands of people evacuated from Palmyra.", "planned"),
        ("The deal could see thousands of people evacuated from Palmyra.", "conditional"),
        ("Residents saw two men evacuated from Palmyra.", "happened"),
    ],
)
def test_what_is_seen_to_come_about_is_as_real_as_the_seeing(read, text, told):
    assert standing(read, text, "evacuated")[0] == told


def test_what_happened_more_than_once_since_is_summed_up(read, ontology):
    annotated = read("The two groups have clashed at least twice since, an official said. They have clashed in Derna.")
    first, second = (t for t in annotated.doc if t.text == "clashed")
    assert standing_of(annotated, first)[0] == "background"
    assert standing_of(annotated, second)[0] == "happened"


def test_dead_who_are_counted_are_news(read, ontology):
    annotated = read("Shells hit Derna on Monday. Residents spoke of 20 dead villagers.")
    dead = next(t for t in annotated.doc if t.text == "dead")
    assert standing_of(annotated, dead)[0] == "happened"
