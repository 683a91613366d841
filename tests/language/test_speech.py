"""Who says what, and how far it reaches."""

import pytest

from dateline.language.speech import find_quotes
from dateline.language.tokens import Doc


@pytest.fixture(scope="module")
def said(reader):
    """Return a function from a text to (speaker, content, form) triples in text order."""

    def found(text):
        doc = Doc.of(reader.read(text))
        return [
            (
                text[q.speaker_start : q.speaker_end] if q.speaker_start is not None else None,
                text[q.start : q.end],
                q.form,
            )
            for q in find_quotes(doc)
        ]

    return found


@pytest.fixture(scope="module")
def speakers_of(said):
    """Return a function: the speakers over the place where some words of the text stand, outermost first."""

    def found(text, words):
        return [speaker for speaker, content, form in said(text) if words in content and form != "scare"]

    return found


# text, words that are vouched for, speaker
INDIRECT = [
    ("Officials said the army had entered Zefta.", "entered", "Officials"),
    ("The army has entered Zefta, officials said Thursday.", "entered", "officials"),
    ("The army, officials said, has entered Zefta.", "entered", "officials"),
    ("A bomb killed six people, said the mayor of Hura.", "killed", "the mayor of Hura"),
    ("The ministry said in a statement that the army had entered Zefta.", "entered", "The ministry"),
    ("In a statement, the ministry said the army had entered Zefta.", "entered", "the ministry"),
    ("Residents told the station that shells had hit the market.", "shells had hit", "Residents"),
    ("The governor announced the capture of Zefta.", "capture", "The governor"),
    ("The monitor counted 23 dead.", "23 dead", "The monitor"),
    ("The army on Tuesday denied that Zefta had fallen.", "fallen", "The army"),
    ("Doctors reported 20 dead.", "20 dead", "Doctors"),
    ("Residents spoke of about 20 dead villagers.", "20 dead villagers", "Residents"),
    ("Witnesses told of heavy shelling.", "heavy shelling", "Witnesses"),
    ("Police put the death toll at 19.", "19", "Police"),
    ("According to the Red Crescent, twelve people died.", "twelve", "the Red Crescent"),
    ("Twelve people died, according to the Red Crescent.", "Twelve", "the Red Crescent"),
    ("The spokesman was quoted as saying that the town had fallen.", "fallen", "The spokesman"),
    ("Footage showed soldiers raising a flag.", "raising", "Footage"),
    ("The group claimed responsibility for the bombing of the mosque.", "bombing", "The group"),
    ("Zefta has fallen, a spokesman for the Hura National Union said Thursday.", "fallen", "a spokesman for the Hura National Union"),
    ("The army broke with the ministry, which denied arming the militia.", "arming", "the ministry"),
]


# Words that somebody else says, or nobody.
UNSAID = [
    ("Rebels enter Zefta as UN says 13 peacekeepers dead", "enter"),
    ("Three people died in a bombing of the station, which no group has claimed.", "died"),
    ("Nobody has confirmed that the army entered Zefta.", "entered"),
]


@pytest.mark.parametrize(("text", "words"), UNSAID)
def test_words_that_nobody_vouches_for(speakers_of, text, words):
    assert speakers_of(text, words) == []


@pytest.mark.parametrize(("text", "words", "speaker"), INDIRECT)
def test_the_speaker_of_reported_speech(speakers_of, text, words, speaker):
    assert speaker in speakers_of(text, words)


# Texts without commas, as some archives keep them
BARE = [
    ("A grenade killed seven people in the Salam quarter of Hura state radio reported on Monday.", "killed", "state radio"),
    ("The raid killed 19 people in the south of the island the Island Watch for Rights said.", "killed",
     "the Island Watch for Rights"),
    ("Shells hit the market on Sunday wounding 12 children a doctor and residents said.", "wounding", "a doctor and residents"),
    ('"The mill was burned and its owner was killed" activist Omar Haddad told a reporter.', "killed", "activist Omar Haddad"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speaker"), BARE)
def test_the_speaker_before_a_closing_cue_without_commas(speakers_of, text, words, speaker):
    (found,) = speakers_of(text, words)
    assert found.endswith(speaker)


def test_direct_speech_has_the_form_direct_and_the_speaker_behind_it(said):
    assert ("the spokesman", "We crossed the river at night", "direct") in [
        (s, c.rstrip(","), f) for s, c, f in said("“We crossed the river at night,” the spokesman said.")
    ]


def test_a_quotation_of_several_sentences_is_one(said):
    text = '"They came at dawn. They burned the mill. Nobody helped us," said Karim Aziz.'
    direct = [(s, c) for s, c, f in said(text) if f == "direct"]
    assert direct == [("Karim Aziz", "They came at dawn. They burned the mill. Nobody helped us,")]


def test_a_quotation_without_a_cue_goes_on_with_the_last_speaker(speakers_of):
    text = '"They came at dawn," said Karim Aziz. "Then they burned the mill and left the town."'
    assert speakers_of(text, "burned the mill") == ["Karim Aziz"]


def test_a_question_with_the_cue_behind_it(speakers_of):
    assert "the director" in speakers_of('"Who will rebuild these houses now?" added the director.', "rebuild")


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "‘{}’", "'{}'"])
def test_marks_of_any_kind(said, marks):
    text = marks.format("We will hold the town until the winter") + ", the commander said."
    assert any(form == "direct" and speaker == "the commander" for speaker, _, form in said(text))


def test_an_apostrophe_is_no_quotation_mark(said):
    assert all(
        form not in {"direct", "scare"} for _, _, form in said("The army's tanks and the rebels' guns met at Zefta.")
    )


def test_words_at_a_distance_are_scare_quotes(said):
    assert ("cleansing", "scare") in [(c, f) for _, c, f in said("The army is “cleansing” the town from the rebels.")]


def test_a_fragment_belongs_to_the_speaker_of_its_sentence(said):
    text = "The minister called the raid a “cowardly and barbaric act of war” and said it would be answered."
    assert any(f in {"fragment", "scare"} for _, _, f in said(text))


def test_pronouns_speak(speakers_of):
    text = "“We took the hill,” the colonel said. He added that the road was open."
    assert speakers_of(text, "road was open") == ["He"]


def test_a_voice_and_its_own_source_in_this_order(speakers_of):
    text = "The agency said ten soldiers had died, citing a hospital source."
    assert speakers_of(text, "ten soldiers") == ["The agency", "a hospital source"]


def test_one_voice_quoting_another(speakers_of):
    text = "The paper quoted a police source as saying that two clerks had died."
    assert speakers_of(text, "two clerks") == ["The paper", "a police source"]


def test_nobody_in_particular_is_a_hedge(said):
    assert any(s is None and "lost" in c for s, c, _ in said("The group has reportedly lost its camp."))
    assert any(s is None for s, _, _ in said("It was reported that the town had fallen."))


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman declined to say who had fired.",
        "Officials did not say how many had died.",
        "The police put guards at the gate.",
        "The fever was claiming the lives of ten people.",
        "No group has claimed responsibility for the attack.",
        "The mayor was blamed for denying the visas.",
    ],
)
def test_nothing_is_said(said, text):
    assert said(text) == []


def test_a_passive_hedge_covers_its_own_clause_only(said):
    text = "The curfew was lifted, and the province was reported quiet on Sunday."
    assert [c for s, c, _ in said(text) if s is None and "curfew" in c] == []


def test_agreeing_to_do_something_is_no_speech(said):
    assert said("The two sides agreed to set up a commission.") == []


def test_a_headline_names_its_speaker_behind_a_colon(said):
    assert ("spokesman", "Army to take Zefta within days") in [
        (s, c) for s, c, _ in said("Army to take Zefta within days: spokesman")
    ]
    assert ("Monitor", "raid kills ten in Hura") in [(s, c) for s, c, _ in said("Monitor: raid kills ten in Hura")]


def test_an_aside_about_a_place_is_the_outlets_own(speakers_of):
    text = "Officials said the convoy was stopped on the old bridge, which links the two banks."
    assert speakers_of(text, "stopped") == ["Officials"]
    assert speakers_of(text, "links") == []


def test_a_clause_that_tells_what_came_of_it_stays_with_the_speaker(speakers_of):
    text = "The army said it had shelled the hill, killing ten men."
    assert speakers_of(text, "killing") == ["The army"]


def test_plans_told_after_a_statement_are_the_speakers(speakers_of):
    text = "The Front said in a statement that it had taken the hill. It plans to chase the guards, who have run to the coast."
    assert speakers_of(text, "chase") == ["It"]


@pytest.mark.parametrize(
    ("behind", "words", "speakers"),
    [
        ("Another 11 buses left the next town.", "11 buses", ["The agency"]),
        ("A further 200 residents left on foot.", "200 residents", ["The agency"]),
        ("Another attack hit a market on the coast.", "hit", []),
        ("The buses left in the rain.", "left in", []),
    ],
)
def test_who_counts_on_is_the_speaker_before(speakers_of, behind, words, speakers):
    assert speakers_of(f"The agency said 3,000 residents had left the town in 45 buses. {behind}", words) == speakers


def test_two_accordings_share_a_sentence(speakers_of):
    text = "According to the rebels, a woman was wounded, but according to the colonel, there was no bombing."
    assert speakers_of(text, "woman was wounded") == ["the rebels"]
    assert speakers_of(text, "no bombing") == ["the colonel"]


def test_capitals(speakers_of):
    text = "POLICE SOURCES HAVE CONFIRMED THAT THE MAYOR DIED LAST NIGHT."
    assert speakers_of(text, "DIED") == ["POLICE SOURCES"]


def test_a_speaker_behind_an_opening(speakers_of):
    text = "Speaking to the station, Ahmed Salem, the spokesman for the drive – a slow march along the coast – said on Monday they had crossed two rivers."
    assert speakers_of(text, "crossed two rivers") == ["Ahmed Salem, the spokesman for the drive"]


def test_threats_have_the_one_who_threatens_as_voice(speakers_of):
    assert "The group" in speakers_of("The group threatened to attack the port.", "attack the port")


def test_quotes_are_sorted_and_inside_the_text(reader):
    text = "“Go,” he said. Officials said the town fell, according to the agency. Reports said it burned."
    quotes = find_quotes(Doc.of(reader.read(text)))
    assert quotes == sorted(quotes, key=lambda q: (q.start, -q.end))
    assert all(0 <= q.start < q.end <= len(text) for q in quotes)


def test_the_same_doc_gives_the_same_quotes(reader):
    text = "Officials said the town fell. “We left,” a resident said."
    assert find_quotes(Doc.of(reader.read(text))) == find_quotes(Doc.of(reader.read(text)))


def test_no_text_has_no_quotes(reader):
    assert find_quotes(Doc.of(reader.read(""))) == []


def test_a_rival_figure_has_its_own_voice_alone(speakers_of):
    text = "Residents said 20 people died there, while police reported only four deaths."
    assert speakers_of(text, "20 people") == ["Residents"]
    assert speakers_of(text, "four deaths") == ["police"]


def test_a_dismissal_behind_a_semicolon_does_not_vouch_for_what_stands_before(speakers_of):
    text = "The rebels shelled Zefta on Friday; the minister dismissed the claim."
    assert speakers_of(text, "shelled") == []
