"""Who vouches for a stretch of text, of what kind, by name or not, and who blames whom."""

import pytest

from dateline.claims.voice import blame_of, kind_of_voice, voice_at


@pytest.fixture(scope="module")
def voices(read):
    """Return a function: the voices at the place of some words of a text."""

    def found(text, words, **given):
        start = text.index(words)
        return voice_at(read(text, **given), start, start + len(words))

    return found


KINDS = [
    ("Medical officials said ten people had died.", "medical"),
    ("Army officials said ten people had died.", "military"),
    ("Police sources said ten people had died.", "police"),
    ("Eyewitnesses at the bridge said ten people had died.", "witness"),
    ("Residents said ten people had died.", "resident"),
    ("Activists said ten people had died.", "ngo"),
    ("A rights group said ten people had died.", "ngo"),
    ("State television said ten people had died.", "media"),
    ("Rebels said ten people had died.", "armed-group"),
    ("A rebel spokesman said ten people had died.", "armed-group"),
    ("The UN said ten people had died.", "un"),
    ("The foreign minister said ten people had died.", "government"),
    ("Officials said ten people had died.", "official"),
    ("A source at the police command said ten people had died.", "police"),
    ("Hani Omar said ten people had died.", "other"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_kind_of_a_voice(voices, text, kind):
    assert [v.kind for v in voices(text, "ten people")] == [kind]


def test_words_nobody_is_quoted_for_are_the_outlets(voices):
    (voice,) = voices("Ten people died in Hura.", "Ten people", outlet="The Hura Post")
    assert (voice.kind, voice.text, voice.start) == ("outlet", "The Hura Post", None)


def test_an_unnamed_outlet_is_no_made_up_name(voices):
    (voice,) = voices("Ten people died in Hura.", "Ten people")
    assert (voice.kind, voice.text) == ("outlet", "")


def test_a_voice_has_its_words(voices):
    text = "Medical officials in Hura said ten people had died."
    (voice,) = voices(text, "ten people")
    assert text[voice.start : voice.end] == voice.text == "Medical officials in Hura"


def test_a_chain_runs_from_the_voice_to_its_source(voices):
    text = "The monitor said ten people had died, citing a hospital source."
    assert [(v.text, v.kind) for v in voices(text, "ten people")] == [
        ("The monitor", "ngo"),
        ("a hospital source", "medical"),
    ]


def test_state_television_quoting_an_official(voices):
    text = "State television quoted a medical official as saying that ten people had died."
    assert [v.kind for v in voices(text, "ten people")] == ["media", "medical"]


def test_a_pronoun_speaks_for_the_speaker_before_it(voices):
    text = "Ten people died, officials said. They said the road was closed."
    assert [v.text for v in voices(text, "the road")] == ["officials"]


def test_he_is_no_body_of_people(voices):
    text = "“Ten people died,” said Omar Haddad. The ministry said it was calm. He said the road was closed."
    assert [v.text for v in voices(text, "the road")] == ["Omar Haddad"]


def test_a_shorter_name_has_the_kind_of_the_fuller_one(voices):
    text = "“We hold the hill,” rebel spokesman Omar Haddad said. Haddad said the road was closed."
    assert [v.kind for v in voices(text, "the road")] == ["armed-group"]


def test_a_hedge_is_a_voice_nobody_owns(voices):
    (voice,) = voices("The group has reportedly lost its camp near Hura.", "lost")
    assert (voice.kind, voice.text) == ("unattributed", "reportedly")


def test_news_that_broke_is_nobodys(voices):
    (voice,) = voices("The shops closed after news broke that two elders were killed.", "killed")
    assert voice.kind == "unattributed"


def test_pictures_on_social_media(voices):
    (voice,) = voices("Videos were posted on social media showing women sweeping the square.", "sweeping")
    assert voice.kind == "social-media"


def test_whoever_claims_responsibility_vouches_for_the_deed_but_not_for_what_is_told_of_it(voices):
    text = "The Dawn Army claimed responsibility for the execution of nine men. "
    assert [v.text for v in voices(text, "nine men")] == ["The Dawn Army"]
    other = "The Dawn Army claimed responsibility for a bombing in May that killed nine men."
    assert [v.kind for v in voices(other, "nine men")] == ["outlet"]


def test_scare_quotes_are_nobodys_voice(voices):
    assert [v.kind for v in voices("The army is “cleansing” the town.", "cleansing")] == ["outlet"]


def test_anonymity_from_the_speakers_own_words(voices):
    text = "An official who asked not to be named said ten people had died."
    (voice,) = voices(text, "ten people")
    assert voice.anonymous


def test_a_general_sentence_makes_all_officials_anonymous_and_no_body(voices):
    text = (
        "Medical officials said ten people had died. The League said in a statement that the road was closed. "
        "Officials said the army was near. All officials asked not to be named."
    )
    (medical,), (league,), (official,) = voices(text, "ten people"), voices(text, "the road"), voices(text, "the army")
    assert (medical.anonymous, medical.kind) == (True, "medical")
    assert not league.anonymous
    assert (official.anonymous, official.kind) == (True, "anonymous-official")


def test_he_spoke_on_condition_of_anonymity(voices):
    text = "“Ten people died,” a doctor said. He spoke on condition of anonymity. Residents said the road was closed."
    assert [v.anonymous for v in voices(text, "Ten people")] == [True]
    assert [v.anonymous for v in voices(text, "the road")] == [False]


def test_the_cue_itself_is_the_outlets(voices):
    assert [v.kind for v in voices("Officials said the town fell.", "said")] == ["outlet"]


def test_voices_are_the_same_each_time(read):
    text = "Officials said the town fell, citing residents. They said it burned."
    a = read(text)
    assert voice_at(a, 15, 20) == voice_at(a, 15, 20) == voice_at(read(text), 15, 20)


def test_the_kind_of_a_phrase(read):
    a = read("The Red Crescent opened a clinic.")
    assert kind_of_voice(a, 0, 16) == "medical"


BLAME = [
    ("Officials blamed the rebels for the attack on the market.", "attack", "the rebels", "Officials"),
    ("The government blamed the attack on the rebels.", "attack", "the rebels", "The government"),
    ("The government accused the rebels of shelling the market.", "shelling", "the rebels", "The government"),
    ("The raid was blamed on the army by residents.", "raid", "the army", "residents"),
    ("The Dawn Army claimed responsibility for the attack.", "attack", "The Dawn Army", "The Dawn Army"),
    ("Nine died in an attack claimed by the Dawn Army.", "attack", "the Dawn Army", "the Dawn Army"),
]


@pytest.mark.parametrize(("text", "act", "blamed", "voice"), BLAME)
def test_blame_names_the_blamed_and_the_voice(read, text, act, blamed, voice):
    start = text.index(act)
    (found,) = blame_of(read(text), start, start + len(act))
    assert text[found.start : found.end] == blamed
    assert [v.text for v in found.voices] == [voice]


def test_blame_without_an_accuser_is_unattributed(read):
    text = "Nine died in an attack blamed on the rebels."
    (found,) = blame_of(read(text), text.index("attack"), text.index("attack") + 6)
    assert [v.kind for v in found.voices] == ["unattributed"]


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility for the attack.",
        "The attack killed nine.",
        "Nobody was blamed after the attack.",
    ],
)
def test_no_blame(read, text):
    assert blame_of(read(text), text.index("attack"), text.index("attack") + 6) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Raids broke the ceasefire in Zambia announced by Russia and Turkey in May.", "Raids broke"),
        ("The attack underscores that rebels killed ten in Kabwe.", "killed ten"),
        ("The fighting threatens to engulf Kabwe.", "threatens"),
    ],
)
def test_what_cannot_speak_is_no_voice(voices, text, words):
    assert [v.kind for v in voices(text, words)] == ["outlet"]
