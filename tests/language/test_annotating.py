"""What a report's annotation holds, and what it leaves out."""

from dateline.language import annotate
from dateline.records import Block, Report


def places(annotated):
    return [annotated.report.text[t.start : t.end] for t in annotated.toponyms]


def test_directions_are_no_place_names(read):
    assert places(read("The rebels attacked Homs from the north and the west.")) == ["Homs"]


def test_furniture_is_not_searched(reader, knowledge):
    text = "Rebels hold Homs.\n\nRead more: Aleppo on Monday, 12 dead"
    report = Report(
        id="x", key="x", text=text, blocks=(Block(0, 17, "paragraph"), Block(19, len(text), "furniture")),
        original_sha256="", original_name="", media_type="text/plain", language="en",
    )  # fmt: skip
    annotated = annotate(report, reader, knowledge)
    assert places(annotated) == ["Homs"]
    assert (annotated.times, annotated.numbers) == ([], [])


def test_everything_found_is_in_text_order_and_inside_the_text(read):
    text = "On Monday the Islamic State killed 12 people in Homs, the army said. Aleppo was shelled on Tuesday."
    annotated = read(text)
    assert annotated.doc.text == text
    for found in (annotated.names, annotated.numbers, annotated.times, annotated.toponyms):
        starts = [f.start for f in found]
        assert found
        assert starts == sorted(starts)
        assert all(0 <= f.start < f.end <= len(text) for f in found)


def test_words_are_what_was_read(reader, knowledge):
    text = "Rebels hold Homs.\n\nRead more: Aleppo"
    report = Report(
        id="x", key="x", text=text, blocks=(Block(0, 17, "paragraph"), Block(19, len(text), "furniture")),
        original_sha256="", original_name="", media_type="text/plain", language="en",
    )  # fmt: skip
    assert [token.text for token in annotate(report, reader, knowledge).words] == ["Rebels", "hold", "Homs", "."]


def test_a_word_knows_what_was_found_over_it(read):
    annotated = read("On Monday the Islamic State attacked the city of Homs. Aleppo fell on Tuesday.")
    word = {token.text: token for token in annotated.doc}
    assert annotated.name_of(word["Islamic"]) is annotated.name_of(word["State"]) is annotated.names[0]
    assert annotated.toponym_of(word["Homs"]) is annotated.toponyms[0]
    assert annotated.time_of(word["Monday"]) is annotated.times[0]
    attacked = word["attacked"]
    assert (annotated.name_of(attacked), annotated.toponym_of(attacked), annotated.time_of(attacked)) == (None,) * 3
    for token, day in ((attacked, "Monday"), (word["fell"], "Tuesday")):
        assert [words.text for _, words in annotated.times_in(token.sent)] == [day]
