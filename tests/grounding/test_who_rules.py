"""Who: the rules for speech, apposition, lists, dates and what must not be guessed."""

import pytest

from dateline.grounding.who import resolve_actors


@pytest.fixture(scope="module")
def resolved(read, knowledge):
    def resolve(text, **given):
        return resolve_actors(read(text, **given), (), knowledge.actors, knowledge.places)

    return resolve


@pytest.fixture(scope="module")
def who(resolved):
    def resolve(text, words, n=0, **given):
        at = -1
        for _ in range(n + 1):
            at = text.index(words, at + 1)
        return resolved(text, **given).of(at, at + len(words))

    return resolve


def test_a_description_after_a_comma_is_the_named(who):
    text = "Fighters of Ansar Dine, an Islamist group that rejects the state, took Kidal in Mali."
    assert who(text, "an Islamist group").id == "ansar-dine"


def test_the_title_before_a_name_is_the_person(who):
    text = "Hezbollah leader Hassan Nasrallah spoke in Beirut, Lebanon."
    assert who(text, "Hezbollah leader Hassan Nasrallah").id == "hassan-nasrallah"


def test_the_office_beside_a_name(who):
    text = "The UN envoy for Libya, Bernardino Leon, met leaders in Tripoli."
    assert who(text, "The UN envoy", published="2015-07-01").id == "bernardino-leon"


def test_a_minister_by_his_last_name(who):
    text = "President Hollande said France would strike."
    assert who(text, "Hollande", published="2015-11-15").id == "francois-hollande"


def test_a_last_name_out_of_office_is_nobody_known(who):
    text = "A farmer named Hollande said France was cold."
    assert who(text, "Hollande", published="1950-11-15").id != "francois-hollande"


def test_a_name_not_yet_in_use_is_no_name(who):
    assert who("THE PRESIDENT IS FIGHTERS AND IS MILITANTS", "IS", published="1989-03-01").id is None


def test_lists_are_several(resolved):
    text = "In Lebanon, Hezbollah and the Nusra Front agreed to a truce."
    at = text.index("Hezbollah")
    ids = [r.id for r in resolved(text).set_of(at, text.index(" agreed"))]
    assert ids == ["hezbollah", "nusra-front"]


def test_backed_by_two_states_is_not_two_states(resolved):
    text = "US and Turkish-backed forces advanced in Syria."
    ids = [r.id for r in resolved(text).set_of(0, text.index(" advanced"))]
    assert "us-army" not in ids or "tr-army" not in ids


def test_officials_of_an_organ(who):
    text = "Army sources in Syria denied the strike. A rebel spokesman blamed them."
    assert who(text, "Army sources", published="2016-02-01").id == "sy-army"
    assert who(text, "A rebel spokesman", published="2016-02-01").id == "syrian-opposition"


def test_military_officials_may_be_anybodys(who):
    found = who("In Yemen, military officials said so.", "military officials")
    assert found.id is not None
    assert found.id.startswith("generic:")


def test_what_a_group_sits_in_is_the_group(who):
    assert who("Residents attacked IS checkpoints in Libya.", "IS checkpoints").id == "islamic-state"


def test_what_nobody_owns_is_nobody(who):
    assert who("Residents attacked the checkpoints in Libya.", "the checkpoints").id is None


def test_the_police_is_no_army(who):
    text = "The Kenyan army left Garissa in Kenya. The police stayed."
    assert who(text, "The police").id == "ke-police"


def test_two_commas_lost(who):
    text = "The Observatory said 22 children 6 teachers died in Syria."
    assert who(text, "6 teachers").id == "generic:teacher-sy"


def test_a_nations_people_are_not_its_government(who):
    assert who("In Idlib, 19 Syrians died.", "19 Syrians").id == "generic:people-sy"


def test_us_led_says_little_about_where(resolved):
    text = "US-led jets and US-backed men hit a village in Syria with US weapons. The army said nothing."
    actors = resolved(text)
    at = text.index("The army")
    assert actors.of(at, at + 8).id == "sy-army"


def test_the_army_of_the_country_before_a_foreign_one(resolved):
    text = "In Syria, the Syrian army left Douma. Russian jets flew over it. The army said nothing of Syria."
    actors = resolved(text)
    at = text.index("The army")
    assert actors.of(at, at + 8).id == "sy-army"


def test_a_town_spelt_otherwise_elsewhere_is_no_country(who):
    """Belmar, as written, is a small town; Balma in France is another name and says nothing about whose army this is."""
    text = "Shells fell on Belmar. Rebels attacked the army base in Sarkand and plan to attack Belmar again."
    assert "fr" not in (who(text, "the army").id or "")


def test_the_speaker_in_indirect_speech(who):
    text = "Al-Shabaab said it had taken the town of Afgoye from the African Union troops in Somalia."
    assert who(text, "it had"[:2]).id == "al-shabaab"


def test_named_parties_before_nobodys_militias(resolved):
    text = "The Nusra Front fought Hezbollah in Lebanon. Hundreds of militias have aligned with either side in recent months."
    at = text.index("either side")
    ids = {r.id for r in resolved(text).set_of(at, at + len("either side"))}
    assert ids <= {"nusra-front", "hezbollah"}


@pytest.mark.parametrize("words", ["the village", "a bakery", "the accord", "Friday", "anonymity"])
def test_things_are_nobody(who, words):
    text = "In Syria the village had a bakery; the accord of Friday gave anonymity to rebels."
    assert who(text, words).id is None


def test_any_stretch_gets_an_answer(resolved):
    text = "The Syrian army and Hezbollah attacked “rebels” near Aleppo; they fled.\nA group, unnamed, stayed."
    actors = resolved(text, published="2016-02-01")
    for start in range(0, len(text), 3):
        for end in range(start + 1, len(text) + 1, 7):
            assert actors.of(start, end).why
            assert all(r.id for r in actors.set_of(start, end))


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Hamas fired rockets. Israel says its forces have taken the hill.", "its", "il-government"),
        ("Boko Haram raided a village. Ndjamena said it had lost ten men.", "it", "td-government"),
        ("Russia said the army took Homs after it shelled the town.", "it", "ru-army"),
    ],
)
def test_a_state_that_is_the_next_subject_is_its_own_it(who, text, words, actor):
    assert who(text, f" {words} ").id == actor


def test_forces_said_to_be_allied_are_not_the_last_forces_told_of(resolved):
    text = "The RSF shelled El Fasher in Sudan. The joint forces allied with the Sudanese army put the dead at 21."
    at = text.index("The joint forces")
    assert resolved(text).of(at, at + len("The joint forces")).id != "rsf-sudan"


def test_allies_are_others_and_a_coalitions_forces_not_the_countrys(who):
    text = "Zambia said coalition military forces struck Kabwe. Zambia is working with its allies."
    assert who(text, "coalition military forces").id != "zm-army"
    assert who(text, "its allies").id not in (None, "zm-government")


def test_its_allies_of_a_name_bear_it(who):
    text = "Kabompo in Zambia is held by the army and its allies of the Lunga Brigade."
    assert who(text, "its allies of the Lunga Brigade").id == "name:lunga-brigade"


def test_a_country_read_as_a_name_is_its_government(who):
    text = "Russia's defence ministry said it had struck a plant that repairs armoured vehicles."
    assert who(text, "Russia's defence ministry").id == "ru-government"


def test_a_name_that_only_describes_another_is_not_meant_by_its(who):
    text = "The al-Qaeda-linked JNIM claimed the raid in Mali, saying its fighters had attacked a post."
    assert who(text, "its fighters").id == "jnim"


def test_the_rights_group_is_no_armed_group(who):
    text = (
        "Human Rights Watch said Ansar Dine had burned a village in Mali. The rights group said nine people died. "
        "The group later took a town."
    )
    assert who(text, "The rights group").id == "hrw"


def test_the_head_of_something_else_is_somebody_else(who):
    text = (
        "Jo Doe, the head of the Upland Observatory, said nine people died. The head of the local clinic said ten died. "
        "The head of the group spoke again."
    )
    assert who(text, "The head of the local clinic").id != "name:jo-doe"
    assert who(text, "The head of the group").id == "name:jo-doe"


def test_a_new_name_in_a_fighting_place_is_an_armed_group_with_its_reasons(who):
    text = "Guerrillas of the Upland Dawn Front ambushed an army convoy in Mali. The group then burned a village."
    found = who(text, "Upland Dawn Front")
    assert found.id == "name:upland-dawn-front"
    assert found.kind in {"rebel", "political-militia"}
    assert "armed group 0." in found.why
    assert "guerrilla" in found.why or "fighters" in found.why
    assert who(text, "The group").id == found.id


def test_a_word_beside_a_new_group_tells_its_kind(who):
    text = "Gunmen of the Marsa Cartel, a criminal gang, shot dead three policemen in Mexico."
    assert who(text, "a criminal gang").kind == "criminal"
    assert who(text, "Marsa Cartel").kind == "criminal"


def test_a_new_name_of_an_office_stays_an_organisation(who):
    text = "The Upland Statistics Office said rebels had attacked a village in Mali, killing nine."
    assert who(text, "Upland Statistics Office").kind == "organisation"
