"""Interviews set as turns, and names that a phrase was cut out of."""

INTERVIEW = """A man who calls himself Basil sat on a crate outside Lunga.

You attacked a convoy last week?
Basil: On Thursday. We killed seven of them.

Did you take prisoners?
Basil: Five. One died of his wounds.
"""


def spoken(read, text):
    return [(text[q.start : q.end], text[q.speaker_start : q.speaker_end]) for q in read(text).quotes if q.speaker_end]


def test_a_turn_is_the_speech_of_whom_it_names(read):
    assert ("On Thursday. We killed seven of them.", "Basil") in spoken(read, INTERVIEW)


def test_labels_are_no_speakers(read):
    text = "Kafue: Gunmen killed two men.\nLunga: A bomb went off. Why did it?\nKafue: Two men were freed."
    assert all(speaker not in ("Kafue", "Lunga") for _, speaker in spoken(read, text))


def test_a_name_speaks_whole(read):
    text = "Doctors Without Borders (MSF) said that ten patients were killed."
    assert ("ten patients were killed", "Doctors Without Borders (MSF)") in spoken(read, text)
