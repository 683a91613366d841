"""Where a report is set when its words hardly say: its country, its scene, and places people only went to."""

import json

import pytest

from dateline.reports import read_paths


@pytest.fixture(scope="module")
def told(reader, knowledge, ontology, tmp_path_factory):
    """Return a function from a report's text to its claims, read as a file is: with dateline and outlet."""
    from dateline.engines import Coder

    coder = Coder(reader, knowledge, ontology)

    def code(text, *, outlet="Wire", title=""):
        path = tmp_path_factory.mktemp("told") / "reports.jsonl"
        record = {"id": "a", "outlet": outlet, "date": "2031-06-10", "title": title, "text": text}
        path.write_text(json.dumps(record) + "\n", "utf-8")
        (report,) = read_paths([path])
        return coder.code(report)

    return code


def events(claims, type_=None):
    return [c for c in claims if c.kind == "event" and (type_ is None or c.type == type_)]


class TestCountry:
    def test_the_country_named_in_the_dateline_is_the_army_s(self, told):
        claims = told(
            "BENI, Democratic Republic of Congo, June 9 (Wire) - Fighters of the Allied Democratic Forces (ADF) killed "
            "nine people in Kainama, a resident said. The ADF, of Ugandan origin, has fought for years. The ADF said "
            "nothing of it. Soldiers pursued the ADF into the hills."
        )
        (pursuit,) = (c for c in claims if c.trigger.text == "pursued" and c.kind == "event")
        assert [r.actor for r in pursuit.role("agent")] == ["generic:soldier-cd"]

    def test_a_group_named_often_outvotes_no_country(self, told):
        text = (
            "The ADF attacked a market in eastern Congo. The ADF burned ten shops. The ADF, led by men of Ugandan "
            "descent, fled. The ADF has fought in Congo since 1998. Soldiers chased the ADF."
        )
        (chase,) = (c for c in told(text) if c.trigger.text == "chased" and c.kind == "event")
        assert [r.actor for r in chase.role("agent")] == ["generic:soldier-cd"]

    @pytest.mark.parametrize("outlet", ["Le Courrier d'Haiti", "Haitian National News"])
    def test_no_village_of_another_country_than_the_outlet_s(self, told, outlet):
        text = "Gangsters attacked Liancourt on Thursday and killed nine people. Liancourt lies on the main road."
        (attack, *_) = events(told(text, outlet=outlet))
        assert (attack.where.id, attack.where.name, attack.where.country) == (None, "Liancourt", None)


class TestScene:
    def test_a_village_nobody_knows_stays_the_scene(self, told):
        text = (
            "Residents of Zamove, some 40 kilometres west of Oicha in Congo, buried their dead on Monday. "
            '"They killed my three sons," said a widow.'
        )
        (killing,) = events(told(text), "killing")
        assert killing.where.name == "Zamove"

    def test_of_two_towns_named_alike_often_the_first_is_the_scene(self, told):
        text = (
            "BENI, Democratic Republic of Congo, June 9 (Wire) - Rebels killed 26 people in a raid on a village in "
            "eastern Democratic Republic of Congo, local officials and a rights group said on Monday. The killers came "
            "late in the evening and went from house to house for hours, a teacher said.\n\n"
            "The attackers entered Zamove in North Kivu province on Saturday. Soldiers pursued the assailants.\n\n"
            "In January, the rebels killed 17 people in the village of Zainama."
        )
        (pursuit,) = (c for c in told(text) if c.trigger.text == "pursued" and c.kind == "event")
        assert pursuit.where.name == "Zamove"

    def test_a_town_of_a_later_day_is_not_yet_the_scene(self, told):
        text = (
            "NEW DELHI, June 9 (Wire) - India and Pakistan agreed on Monday to stop firing across the Line of Control "
            "after two days of shelling in which at least 11 people were killed, both militaries said. The two had "
            "blamed each other for the shelling, the worst in years, and had summoned envoys. Schools on both sides "
            "were shut and villagers had moved to shelters away from the line before the guns fell silent.\n\n"
            "India says six people were killed on its side on Saturday.\n\n"
            "On Sunday, Indian police shot dead two militants in Kulgam."
        )
        killed = [c for c in events(told(text)) if "six people" in c.evidence.text]
        assert [c.where.name for c in killed] == [None]

    @pytest.mark.parametrize(
        "went",
        [
            "Some 4,300 people fled to Oicha.",
            "The wounded were treated at a hospital in Oicha.",
            "The bodies were taken to Oicha.",
            "The coffins reached Oicha.",
            "A bus was on its way from Oicha to Butembo.",
        ],
    )
    def test_where_people_went_is_not_where_it_happened(self, told, went):
        text = f"Gunmen attacked the town of Beni in Congo on Sunday. {went} The attackers burned 38 houses."
        (arson,) = events(told(text), "arson")
        assert arson.where.name == "Beni"

    @pytest.mark.parametrize("told_of", ["Thousands fled Oicha.", "Militiamen entered Oicha."])
    def test_where_it_went_on_is(self, told, told_of):
        text = f"Gunmen attacked the town of Beni in Congo on Sunday. {told_of} The attackers burned 38 houses."
        (arson,) = events(told(text), "arson")
        assert arson.where.name == "Hyosha"  # as the gazetteer spells it

    def test_the_town_before_a_colon_is_where_it_was_written(self, told):
        text = "KARACHI: Two guards were killed in the hijacking of a train, officials in Balochistan said on Friday."
        assert all(c.where.name != "Karachi" for c in told(text))


def test_who_is_described_is_not_who_describes(told):
    text = "Soldiers of the Lunga Brigade killed four men whom they accused of spying."
    (blame,) = events(told(text), "accusation")
    assert [r.text for r in blame.role("agent")] == ["Soldiers of the Lunga Brigade"]


@pytest.mark.parametrize(
    "text",
    [
        "The gunmen stopped a train near Quetta. They took the guards off the train and shot them.",
        "The gunmen stopped a train near Quetta. They abducted three of them.",
    ],
)
def test_nobody_is_meant_by_them_who_did_it(told, text):
    last = events(told(text))[-1]
    assert not {r.actor for r in last.role("victim")} & {r.actor for r in last.role("agent")}
    assert last.role("agent")


def test_those_killed_in_a_repelled_attack_attacked(told):
    text = "The army repelled an attack by rebels near Goma, killing 25 of them."
    (attack,) = events(told(text), "armed-attack")
    assert [r.actor for r in attack.role("victim")] == [r.actor for r in attack.role("agent")]


def test_a_think_tank_is_no_army(told):
    claims = told("The war will go on, said Abu Doe, director of a Sudanese think tank in Khartoum.")
    assert not [r.actor for c in claims for r in c.roles if r.actor == "sd-army"]


class TestNames:
    def test_half_a_name_is_no_other_place(self, told):
        text = (
            "TRIPOLI, June 9 (Wire) - Fighting broke out in the Libyan capital. Units of the 17th Brigade took full "
            "control of the Abu Salim area on Wednesday."
        )
        assert {c.where.country for c in told(text)} <= {"LY", None}

    def test_the_outlet_s_letters_are_no_group(self, told):
        text = (
            "Maputo, June 3 (LNA) - Insurgents beheaded six people in the village of Nanduli in northern Mozambique, "
            "local sources told LNA on Thursday. The insurgents also kidnapped young people."
        )
        claims = told(text, outlet="Lusitania News Agency")
        assert not [r for c in claims for r in c.roles if r.actor == "lna"]

    def test_a_capital_that_is_hit_is_no_government(self, told):
        (clash, *_) = events(told("Heavy clashes rocked Tripoli on Monday night, residents said."))
        assert [(r.text, r.actor) for r in clash.role("target")] == [("Tripoli", None)]

    def test_he_whose_government_tells_of_a_death_lives(self, told):
        text = (
            "The killing of Omar Zintani on 11 May ended his reign over the port of Tripoli. The government of Abdul Hamid "
            "Dbeibah says he was killed in an exchange of fire."
        )
        assert not [r for c in told(text) for r in c.role("victim") if "Dbeibah" in r.text]
