"""What is said of others: their harm, their guilt and what they say of it."""

import pytest


def of_type(claims, type_):
    return [c for c in claims if c.type == type_]


def words(claim, role):
    return [r.text for r in claim.roles if r.role == role]


class TestHarm:
    def test_a_figure_beside_a_part_is_of_the_whole(self, tolls):
        text = "Five civilians, including two children, were killed and 22 injured in the shelling."
        assert [(c.toll.kind, c.toll.best, c.toll.of) for c in tolls(text)] == [
            ("killed", 5, "civilians"),
            ("killed", 2, "children"),
            ("wounded", 22, "civilians"),
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "An officer was shot in the arm in Karo.",
            "Gunmen shot two traders in the legs in Karo.",
            "Police shot and wounded a man in Karo.",
        ],
    )
    def test_who_lives_was_not_killed(self, events, text):
        assert [c.type for c in events(text)] == ["armed-attack"]

    @pytest.mark.parametrize("text", ["A boy was shot dead in Karo.", "Gunmen shot dead two men and wounded three in Karo."])
    def test_who_was_shot_dead_was(self, events, text):
        assert [c.type for c in events(text)] == ["killing"]

    def test_who_kills_with_a_bomb_is_told(self, events):
        (blast,) = events("Rebels killed three soldiers with an improvised explosive device in Karo.")
        assert blast.type == "bombing"
        assert words(blast, "agent") == ["Rebels"]

    def test_a_bomb_that_kills_is_no_doer(self, events):
        (blast,) = events("A bomb killed three soldiers in Karo.")
        assert not words(blast, "agent")


class TestGuilt:
    def test_what_others_did_meanwhile_is_blamed_on_nobody(self, events):
        claims = events("He blamed the villagers for standing by while police killed my men in Karo.")
        (killing,) = of_type(claims, "killing")
        assert not words(killing, "blamed")

    def test_whoever_rejects_allegations_is_not_blamed_by_himself(self, events):
        claims = events("Lunga rejected Upland's allegations that it was behind Wednesday's attack.")
        assert [c.type for c in claims] == ["denial-of-responsibility", "armed-attack"]
        assert not words(claims[1], "blamed")

    def test_accusations_of_others_are_not_the_speaker_s(self, events):
        text = "The governor rejected accusations that soldiers stood by during the raid on Karo."
        assert not of_type(events(text), "denial-of-responsibility")

    @pytest.mark.parametrize(
        "text",
        ["The army denied the allegations.", "The army rejected accusations that its soldiers had killed ten civilians."],
    )
    def test_accusations_of_one_s_own_are(self, events, text):
        (denial,) = of_type(events(text), "denial-of-responsibility")
        assert words(denial, "agent") == ["The army"]

    def test_denied_without_that(self, events):
        claims = events("The RSF denied it had shelled the market and accused the army of carrying out an air strike.")
        assert [(c.type, c.standing) for c in claims] == [
            ("shelling", "denied"),
            ("accusation", "happened"),
            ("airstrike", "doubted"),
        ]


class TestFigures:
    @pytest.mark.parametrize(
        "text",
        ["The death toll in Karo rose from 26 to 34.", "The toll from the attack in Karo has risen from 26 to 34."],
    )
    def test_a_figure_that_replaces_another_is_no_range(self, tolls, text):
        found = {c.toll.best: c for c in tolls(text)}
        assert found.keys() == {26, 34}
        assert [(link.kind, link.claim) for link in found[34].links if link.kind == "corrects"] == [
            ("corrects", found[26].id)
        ]

    def test_from_one_to_another_is_a_range(self, figures):
        assert figures("From 20 to 30 people died in Karo.") == [("killed", 20, None, 30)]


class TestDeeds:
    def test_those_seized_by_nobody_named(self, events):
        (seizure,) = events("He said 40 students had been seized on Monday in Karo.")
        assert seizure.type == "abduction"

    @pytest.mark.parametrize("text", ["A ton of cocaine was seized in Karo.", "Arms were seized in Karo."])
    def test_things_are_not_abducted(self, events, text):
        assert not of_type(events(text), "abduction")

    @pytest.mark.parametrize(
        "text",
        ["Upland and Lunga agreed on Monday to stop firing across the line.", "Both sides agreed to end hostilities in Karo."],
    )
    def test_to_stop_firing_is_a_ceasefire(self, events, text):
        assert [c.type for c in events(text)] == ["ceasefire"]

    def test_who_resorts_to_shelling_shells(self, events):
        (shelling,) = of_type(events("Lunga troops resorted to heavy shelling of villages in Karo."), "shelling")
        assert words(shelling, "agent") == ["Lunga troops"]


def test_the_army_of_a_known_group_speaks_for_the_group(events):
    (killing,) = events("The Baloch Liberation Army said it had killed ten soldiers in Quetta.")
    assert [v.kind for v in killing.voice] == ["armed-group"]


def test_a_states_army_is_military(events):
    (killing,) = events("The Lebanese army said it had killed two gunmen.")
    assert [v.kind for v in killing.voice] == ["military"]


@pytest.mark.parametrize(("found", "standing"), [("no evidence of", "denied"), ("evidence of", "happened")])
def test_what_there_is_no_sign_of(events, found, standing):
    (massacre,) = events(f"The mission found {found} a massacre in Karo.")
    assert massacre.standing == standing


def test_what_is_only_alleged_leaves_no_dead_to_a_later_sentence(tolls):
    text = "His men were accused of torture of migrants. The unrest that followed left at least 22 people dead."
    (toll,) = tolls(text)
    assert not [link for link in toll.links if link.kind == "of-event"]
