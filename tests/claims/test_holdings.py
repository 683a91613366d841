"""Who holds, gains, loses, contests, surrounds a place, is there or has its seat there."""

import pytest

from dateline.claims.frames import find_frames
from dateline.claims.holdings import find_holdings


@pytest.fixture(scope="module")
def holdings(read, ontology):
    def found(text):
        annotated = read(text)
        return find_holdings(annotated, ontology, find_frames(annotated, ontology), [])

    return found


def told(claims):
    return {
        (c.type, next((r.text for r in c.roles if r.role in ("holder", "loser")), None), c.where.text) for c in claims
    }


CASES = [
    ("The army captured Palmyra.", ("gained", "The army", "Palmyra")),
    ("The rebels have killed 29 civilians in areas under their control in Palmyra.", ("holds", "The rebels", "Palmyra")),
    ("Rebels took control of Aleppo on Monday.", ("gained", "Rebels", "Aleppo")),
    ("Aleppo was retaken by government forces.", ("gained", "government forces", "Aleppo")),
    ("Government forces drove the rebels out of Homs.", ("gained", "Government forces", "Homs")),
    ("Government forces drove the rebels out of Homs.", ("lost", "the rebels", "Homs")),
    ("The militants were forced out of Kobani.", ("lost", "The militants", "Kobani")),
    ("The militants lost Kobani.", ("lost", "The militants", "Kobani")),
    ("The rebels withdrew from Homs.", ("lost", "The rebels", "Homs")),
    ("Troops have surrounded Homs.", ("besieges", "Troops", "Homs")),
    ("Shells fell on rebel-held Homs.", ("holds", "rebel", "Homs")),
    ("Shells fell on the rebel-held town of Homs.", ("holds", "rebel", "Homs")),
    ("Trucks reached the army-besieged town of Homs.", ("besieges", "army", "Homs")),
    ("The town of Kobani is controlled by Kurdish fighters.", ("holds", "Kurdish fighters", "Kobani")),
    ("The fighters fled to Idlib.", ("presence", "The fighters", "Idlib")),
    ("Homs is the last major city in Syria still held by rebels.", ("holds", "rebels", "Homs")),
    ("The rebels captured the Islamic State stronghold of Raqqa.", ("lost", "Islamic State", "Raqqa")),
    ("Shells fell on a rebel-held town.", ("holds", "rebel", "a rebel-held town")),
    ("The town of Homs is empty of militants.", ("lost", "militants", "Homs")),
    ("Idlib became a hub of activity for the rebels.", ("presence", "the rebels", "Idlib")),
    ("Homs was on the front line between the army and the rebels.", ("contested", "the army", "Homs")),
    ("Idlib is a bastion of the rebels.", ("holds", "the rebels", "Idlib")),
    ("Hezbollah were driven out of Homs by the Islamic State on Friday.", ("gained", "the Islamic State", "Homs")),
    ("The town has been under siege by government forces since 2013.", ("besieges", "government forces", "The town")),
    ("The town has been in rebel hands since 2012.", ("holds", "rebel", "The town")),
    ("Most of the province is in the hands of the rebels.", ("holds", "the rebels", "the province")),
    ("The city is under government control.", ("holds", "government", "The city")),
    ("The city fell under the control of the rebels.", ("gained", "the rebels", "The city")),
    ("Kurdish forces are in control of the town.", ("holds", "Kurdish forces", "the town")),
    ("The group controls large parts of Syria and Iraq.", ("holds", "The group", "Iraq")),
    ("Raqqa is the de facto capital of the Islamic State.", ("holds", "the Islamic State", "Raqqa")),
    ("The militants overran an army base.", ("gained", "The militants", "an army base")),
    ("The militants overran an army base.", ("lost", "army", "an army base")),
    ("Rebels gained a foothold in Homs.", ("presence", "Rebels", "Homs")),
    ("Troops pushed into the rebel stronghold.", ("holds", "rebel", "the rebel stronghold")),
    ("The militia is locked in battle for control of Homs.", ("contested", "The militia", "Homs")),
    ("The village lay on the front line between rebels and troops.", ("contested", "rebels", "The village")),
    ("The rebels seized a road junction.", ("gained", "The rebels", "a road junction")),
    ("He lived in rebel-held eastern Aleppo.", ("holds", "rebel", "eastern Aleppo")),
    ("The army cleared the towns of Homs and Palmyra from militants.", ("lost", "militants", "Palmyra")),
]


CASES += [
    ("Homs, the last town in government hands, was shelled.", ("holds", "government", "Homs")),
    ("He was tried by a court in Homs, a town held by the rebels.", ("holds", "the rebels", "Homs")),
    ("Rebels control most of the north, including the capital, Aleppo.", ("holds", "Rebels", "the north")),
    ("Rebels control most of the north, including the capital, Aleppo.", ("holds", "Rebels", "Aleppo")),
    ("The militia is active in Homs, where it attacked troops.", ("presence", "The militia", "Homs")),
    ("Mosul is divided between the army and the rebels.", ("contested", "the army", "Mosul")),
    ("The militia has contested Mosul with the army since May.", ("contested", "The militia", "Mosul")),
    ("The rebels captured Mosul before withdrawing on Monday.", ("gained", "The rebels", "Mosul")),
    ("The rebels captured Mosul before withdrawing on Monday.", ("lost", "The rebels", "Mosul")),
    ("Homs, seat of the army's general staff, was shelled.", ("seat", "the army's general staff", "Homs")),
    ("Fighters re-entered Homs on Monday.", ("presence", "Fighters", "Homs")),
    ("Mosul is held by the rebel alliance, the Amber Front.", ("holds", "the Amber Front", "Mosul")),
    ("Its eastern quarters have been in rebel hands since Friday.", ("holds", "rebel", "Its eastern quarters")),
    ("The port of Mosul is guarded by an army division.", ("presence", "an army division", "The port of Mosul")),
    ("Neither of them holds the market of Homs.", ("holds", "Neither of them", "the market of Homs")),
]


CASES += [
    ("The rebels have a firm hold on Homs.", ("holds", "The rebels", "Homs")),
    ("The rebels have in their hands most of Homs.", ("holds", "The rebels", "Homs")),
    ("The rebels hold sway over Homs.", ("holds", "The rebels", "Homs")),
    ("Rebels keep Homs and the airport.", ("holds", "Rebels", "Homs")),
    ("Troops still cling to the airport in Homs.", ("holds", "Troops", "the airport in Homs")),
    ("The town is in the clutches of the militia.", ("holds", "the militia", "The town")),
    ("Homs was back under government control.", ("holds", "government", "Homs")),
    ("Homs was placed under army administration.", ("gained", "army", "Homs")),
    ("The prison fell into the hands of the rebels.", ("gained", "the rebels", "The prison")),
    ("The airport lies within army lines.", ("holds", "army", "The airport")),
    ("The hills are still rebel territory.", ("holds", "rebel", "The hills")),
    ("The town remains Ukrainian.", ("holds", "Ukrainian", "The town")),
    ("A video showed the brigade in possession of the school.", ("holds", "the brigade", "the school")),
    ("The rebels are masters of the lower road.", ("holds", "The rebels", "the lower road")),
    ("The militia planted its flag over the town hall.", ("gained", "The militia", "the town hall")),
    ("Residents chased the gang off the hill.", ("lost", "the gang", "the hill")),
    ("Troops slipped away from the base.", ("lost", "Troops", "the base")),
    ("The militia lost its grip on Homs.", ("lost", "The militia", "Homs")),
    ("The rebels lost the last of their camps in Homs to the army.", ("gained", "the army", "their camps in Homs")),
    ("The group left Homs to the army in June.", ("gained", "the army", "Homs")),
    ("Homs, the army's last foothold in Darfur, was shelled.", ("presence", "the army's", "Homs")),
    ("The branch is confined to the mountains.", ("presence", "The branch", "the mountains")),
    ("His men had entered Homs.", ("presence", "His men", "Homs")),
    ("The rebels set up a checkpoint on the road to Homs.", ("presence", "The rebels", "the road")),
    ("Homs, which has been under the control of the rebels since May, was shelled.", ("holds", "the rebels", "Homs")),
    ("The airport of Homs remains in government hands.", ("holds", "government", "The airport of Homs")),
    ("Homs was seized from the army by rebels.", ("lost", "the army", "Homs")),
    ("The rebels reached the centre of Homs.", ("presence", "The rebels", "Homs")),
    ("The militia and the army dispute Homs.", ("contested", "The militia", "Homs")),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_holding(holdings, text, expected):
    assert expected in told(holdings(text))


def test_one_claim_a_place(holdings):
    found = holdings("The army captured Homs and Palmyra.")
    assert sorted(c.where.text for c in found if c.type == "gained") == ["Homs", "Palmyra"]


@pytest.mark.parametrize(
    "text",
    [
        "The government took back areas long besieged by its forces.",
        "The militia shelled territory held by the rebels.",
        "Areas under rebel control were bombed.",
        "Damascus is the capital of Syria.",
    ],
)
def test_places_in_general_are_held_by_nobody(holdings, text):
    assert holdings(text) == []


def test_who_loses_a_stronghold_does_not_hold_it(holdings):
    assert {c.type for c in holdings("The army captured the rebel stronghold of Homs.")} == {"gained", "lost"}


def test_a_plan_is_no_gain(holdings):
    assert {c.standing for c in holdings("The army plans to capture Palmyra.")} == {"planned"}


def test_a_denied_gain_is_denied(holdings):
    assert {c.standing for c in holdings("The army has not captured Palmyra.")} == {"denied"}


def test_partial_control_is_contested(holdings):
    found = holdings("Palmyra is not entirely controlled by the army.")
    assert [(c.type, c.extent) for c in found] == [("contested", "not entirely")]


def test_extent_is_kept(holdings):
    found = holdings("The rebels captured most of Palmyra.")
    assert [(c.type, c.extent) for c in found] == [("gained", "most")]


def test_the_seat_of_a_government_is_no_conquest(holdings):
    assert {c.type for c in holdings("The government based in Tobruk rejected the plan.")} == {"seat"}


def test_a_government_based_somewhere_in_the_east_has_no_seat_told(holdings):
    assert [c for c in holdings("The government based in Libya's east rejected the plan.") if c.type == "seat"] == []


def test_spans_are_the_words(holdings):
    text = "On Monday\u00a0the army captured\u00a0Palmyra from the militants."
    for claim in holdings(text):
        for span in (claim.evidence, claim.trigger, claim.where, *claim.roles):
            assert text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    "text", ["He took a bus to Homs.", "The team won the cup in Homs.", "They captured three soldiers.", "Fighting drove 40,000 people from their homes."]
)
def test_what_is_no_holding(holdings, text):
    assert [c for c in holdings(text) if c.type in ("gained", "lost", "holds")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen stormed a school in Homs and abducted 73 students.",  # attacked, not held
        "The Hamas-run health ministry in Gaza counted the dead.",
        "Houthi-run Al Bariq television showed the wreck.",
    ],
)
def test_what_is_attacked_or_run_is_not_held(holdings, text):
    assert not {(type_, who) for type_, who, _ in told(holdings(text))} & {
        ("gained", "Gunmen"), ("holds", "Hamas"), ("holds", "Houthi"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The army said the operation had driven the rebels out of Palmyra.", "The army"),
        ("Rebels said in a statement that the push on Monday had driven the army from Palmyra.", "Rebels"),
        ("Rebels said the assault had driven their fighters from Palmyra.", "the assault"),
    ],
)
def test_who_tells_of_a_nameless_operation_against_others_took_the_place(holdings, text, holder):
    assert ("gained", holder, "Palmyra") in told(holdings(text))


def test_when_says_the_time_of_both_clauses(holdings):
    (hub,) = holdings("Last May, when the groups merged, Palmyra became a hub of the militants.")
    assert (hub.type, hub.when.text) == ("presence", "Last May")


def test_heights_are_places_that_can_be_taken(holdings):
    assert ("gained", "Government troops", "the Balaq heights") in told(holdings("Government troops retook the Balaq heights."))


@pytest.mark.parametrize(
    "text",
    [
        "The army, which at first denied having lost the city of Homs, admitted it on Friday.",
        "The army denied losing Homs.",
        "The army denied that it had lost Homs.",
    ],
)
def test_a_denied_loss_is_denied(holdings, text):
    assert {(c.type, c.standing) for c in holdings(text)} == {("lost", "denied")}


@pytest.mark.parametrize(
    "text",
    [
        "Having lost Homs, the army retook it on Monday.",
        "Kurdish fighters recaptured the town on Monday after losing Manbij to the Islamic State.",
        "The army, which had lost Homs, vowed to return.",
    ],
)
def test_a_loss_below_what_followed_it_is_history_and_not_of_that_day(holdings, text):
    losses = [c for c in holdings(text) if c.type == "lost"]
    assert [(c.standing, c.when) for c in losses] == [("background", None)]


def test_a_loss_below_anything_but_a_gain_is_the_news(holdings):
    (loss,) = (c for c in holdings("Having lost Manbij, the group withdrew to Jarablus.") if c.type == "lost")
    assert loss.standing == "happened"


@pytest.mark.parametrize(
    ("text", "holder", "extent"),
    [
        ("Palmyra, though not fully controlled by the rebels, was shelled on Monday.", "the rebels", "not fully"),
        ("Manbij, while not fully controlled by the rebels, is an important crossing.", "the rebels", "not fully"),
        ("Although not completely held by the rebels, Manbij is a hub for traders.", "the rebels", "not completely"),
        ("Manbij (not entirely controlled by the Islamic State) was shelled.", "the Islamic State", "not entirely"),
        ("Manbij, only partly held by the rebels, was shelled on Monday.", "the rebels", "partly"),
        ("Manbij, nominally controlled by the government, was shelled.", "the government", "nominally"),
        ("Manbij, partially under the control of the rebels, was shelled.", "the rebels", "partially"),
        ("The rebels partly control Manbij.", "The rebels", "partly"),
        ("The town of Palmyra is not under the full control of the army.", "the army", "not full"),
    ],
)
def test_control_in_part_or_in_name_is_contested_in_reduced_clauses_too(holdings, text, holder, extent):
    found = [c for c in holdings(text) if c.type in ("holds", "contested")]
    assert [(c.type, c.standing, c.extent) for c in found] == [("contested", found[0].standing, extent)]
    assert found[0].standing != "denied"
    assert [r.text for r in found[0].roles if r.role == "holder"] == [holder]


def test_who_says_that_control_is_not_whole_is_its_voice(holdings):
    (found,) = holdings("Officials said the town of Palmyra was not entirely controlled by the army.")
    assert [v.text for v in found.voice] == ["Officials"]


def test_most_of_a_place_is_held(holdings):
    (found,) = holdings("Palmyra is largely under the control of the rebels.")
    assert (found.type, found.extent) == ("holds", "largely")


def test_what_lasts_in_the_clause_does_not_last_in_the_description(holdings):
    (found,) = holdings("The town of Palmyra, the rebels' stronghold in the east, has seen clashes since last Wednesday.")
    assert (found.type, found.when) == ("holds", None)
    (found,) = holdings("Palmyra has been a stronghold of the rebels since March.")
    assert found.when.text == "since March"


def test_what_a_place_houses_lies_in_it(holdings):
    found = holdings("The two towns contain large farms where jihadists have anchored their headquarters.")
    assert {(c.type, c.where.text) for c in found} == {("presence", "The two towns")}


def test_becoming_a_hub_has_the_verb_among_its_words(holdings):
    (found,) = holdings("Last October Palmyra became a hub of the Islamic State.")
    assert (found.type, found.trigger.text, found.when.text) == ("presence", "became a hub", "Last October")


@pytest.mark.parametrize(
    "text",
    [
        "The ministers discussed the operation to free Palmyra.",
        "The ministers discussed planning for operations to free Palmyra.",
        "The envoy welcomed the campaign to retake Palmyra.",
    ],
)
def test_who_only_speaks_of_an_operation_takes_nothing(holdings, text):
    assert not holdings(text)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The rebels launched an operation to retake Palmyra.", "The rebels"),
        ("The ministers welcomed the Syrian operation to retake Palmyra.", "Syrian"),
    ],
)
def test_who_leads_an_operation_is_to_take_the_place(holdings, text, holder):
    assert [r.text for c in holdings(text) for r in c.roles if r.role == "holder"] == [holder]


def test_homes_are_not_held(holdings):
    assert not holdings("The tribe lost their homes in Palmyra. The Zambezi clan left their homes in Palmyra.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels, who had lost the town of Azaz to the army, recaptured it on Thursday.", ("gained", "The rebels", "Azaz")),
        ("The army entered Raqqa. The rebels, who held it, withdrew.", ("holds", "The rebels", "Raqqa")),
        ("The group captured Manbij on Monday after losing it to the army last week.", ("lost", "The group", "Manbij")),
    ],
)
def test_it_is_the_one_place_told_of_before(holdings, text, expected):
    assert expected in told(holdings(text))


@pytest.mark.parametrize(
    "text",
    [
        "The rebels seized Manbij and Jarablus. The army retook it.",  # which?
        "The army captured Manbij. Officials visited the town. The rebels want it.",
    ],
)
def test_it_is_nothing_where_two_places_or_none_were_told_of(holdings, text):
    assert not [c for c in holdings(text) if c.rule.endswith("/pronoun")]


def test_what_neither_side_holds_is_denied(holdings):
    assert [c.standing for c in holdings("Neither of them holds the market of Homs.")] == ["denied"]


def test_all_but_leaves_a_place_out(holdings):
    found = told(holdings("The rebels control all of Aleppo province but the town of Manbij."))
    assert ("holds", "The rebels", "Manbij") not in found
    assert {type_ for type_, _, _ in found} == {"holds"}


def test_not_only_this_but_that_leaves_nothing_out(holdings):
    found = told(holdings("The rebels hold not only Homs but Manbij."))
    assert ("holds", "The rebels", "Manbij") in found


def test_what_is_divided_among_places_is_nobody_s_contest(holdings):
    assert told(holdings("Aleppo was divided between regime and rebel-held districts for years.")) <= {
        ("holds", "rebel", "rebel-held districts")
    }


def test_a_court_in_a_town_is_no_seat(holdings):
    assert told(holdings("He was sentenced by a court in Homs.")) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Troops keep the road open.",  # who keeps it open does not keep it
        "The city is in the grip of winter.",
        "The hills are Ukrainian territory.",  # a state's by law, whoever stands there
        "Troops control traffic to Homs.",
    ],
)
def test_what_names_no_holder(holdings, text):
    assert holdings(text) == []


def test_a_headquarters_is_told_once(holdings):
    assert len(holdings("The militia has set up its headquarters in Homs.")) == 1


def test_who_claims_control_is_not_said_to_have_it(holdings):
    (claim,) = holdings("The rebels claimed control of Homs.")
    assert (claim.type, claim.standing) == ("holds", "doubted")


def test_whence_troops_came_is_not_where_they_are(holdings):
    found = told(holdings("Soldiers entered the town of Derna from the south on Wednesday."))
    assert found == {("presence", "Soldiers", "Derna")}
