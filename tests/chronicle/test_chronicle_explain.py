"""Explaining: from an event down to quoted words; titles; the cast."""

import pytest
from chronicle_make import event, report, roles, toll, voice

from dateline.chronicle import UnknownEventError, explain, find_event, how_to_part, reconcile
from dateline.chronicle.log import make

PEOPLE = roles(agent="red:the Red Front", target="blue:the Blue Guard")
A = event("bombing", "a", "A bomb hit the fish market of Karsa, medics said", roles=PEOPLE, trigger="bomb", voice=voice("medics", "medical", anonymous=True))
B = event("bombing", "b", "The bomb in Karsa's fish market killed 31", 40, roles=PEOPLE, trigger="bomb")
CLAIMS = [A, B, toll(A, 22, "killed 22"), toll(B, 31, "killed 31")]
REPORTS = [report("a", outlet="Karsa Post"), report("b", outlet="Belim News")]


def flat(node, depth=0):
    yield depth, node
    for child in node.children:
        yield from flat(child, depth + 1)


def test_the_tree_leads_to_the_quoted_words():
    chronicle = reconcile(REPORTS, CLAIMS)
    tree = explain(chronicle, chronicle.events[0].id, CLAIMS, REPORTS)
    texts = [n.text for _, n in flat(tree)]
    assert "2 reports, 2 independent voices; told as happened" in texts
    assert any(t.startswith("How many were killed") for t in texts)
    assert any("Joined because" in t for t in texts)
    quotes = [n for _, n in flat(tree) if n.claim == B.id]
    assert quotes
    assert (quotes[0].report, quotes[0].start, quotes[0].end) == ("b", 40, 40 + len(B.evidence.text))
    assert any("medics (not named)" in t for t in texts)


def test_reasons_are_words():
    chronicle = reconcile(REPORTS, CLAIMS)
    why = chronicle.events[0].joined_why[0]
    assert "the same day, 2020-05-01" in why
    assert "the same place, Karsa" in why


def test_each_link_is_told_once_with_the_words_that_tell_it_and_what_counts_for_it():
    (why,) = reconcile(REPORTS, CLAIMS).events[0].joined_why
    link, reasons = why.split(": ", 1)
    assert link in ("Karsa Post (a), “bomb”, and Belim News (b), “bomb”", "Belim News (b), “bomb”, and Karsa Post (a), “bomb”")
    assert reasons.index("in all, joined above 0.") < reasons.index("For: ") < reasons.index("Start: ")
    assert "to whom: the Blue Guard / the Blue Guard" in reasons


def test_an_event_is_found_by_the_start_of_its_id_and_by_old_ids():
    chronicle = reconcile(REPORTS, CLAIMS)
    (forward,) = chronicle.forwards
    assert find_event(chronicle, forward.new[:4]).id == forward.new
    assert find_event(chronicle, forward.old).id == forward.new
    with pytest.raises(UnknownEventError):
        find_event(chronicle, "zzz")


@pytest.mark.parametrize(
    ("type_", "people", "more", "title"),
    [
        ("bombing", {"agent": "red:the Red Front", "target": "a market"}, {}, "The Red Front: bombing of a market in Karsa"),
        ("bombing", {}, {}, "Bombing in Karsa"),
        ("battle", {"agent": "red:Red Front", "target": "blue:Blue Guard"}, {}, "Red Front and Blue Guard: clash in Karsa"),
        ("capture-of-place", {"agent": "red:Red Front", "target": "blue:Blue Guard"}, {}, "Red Front: capture of Karsa from Blue Guard"),
        ("threat", {"agent": "army:Army"}, {"standing": "threatened"}, "Army: threat in Karsa"),
        ("battle", {"agent": "army:Army"}, {"standing": "planned"}, "Army: clash in Karsa (planned)"),
        ("airstrike", {"target": "a police post in Karsa"}, {}, "Air strike on a police post in Karsa"),
        ("bombing", {"agent": ["A suicide attacker", "The bomber"]}, {}, "A suicide attacker: bombing in Karsa"),
        ("shootdown", {"target": "whose plane"}, {}, "Downing of plane in Karsa"),
        ("killing", {"victim": "Four villagers, including a boy of 12"}, {}, "Killing of four villagers in Karsa"),
        ("killing", {"victim": "More than 6,000 people"}, {}, "Killing of more than 6,000 people in Karsa"),
        ("abduction", {"agent": "name:ann-lee:General Ann Lee, their leader"}, {}, "Ann Lee: abduction in Karsa"),
        ("accusation", {"agent": "red:Red Front", "target": "blue:Blue Guard"}, {}, "Red Front: accusation against Blue Guard in Karsa"),
    ],
)
def test_titles_are_short_and_plain(type_, people, more, title):
    told = event(type_, "a", "It happened", roles=roles(**people), **more)
    assert reconcile([report("a")], [told]).events[0].title == title


def test_the_cast_lists_every_actor_by_its_names():
    cast = reconcile(REPORTS, CLAIMS).actors
    assert [(a.id, a.name, a.known) for a in cast] == [("blue", "the Blue Guard", False), ("red", "the Red Front", False)]


def test_the_way_to_part_reports_is_told_and_parts_them():
    chronicle = reconcile(REPORTS, CLAIMS)
    tree = explain(chronicle, chronicle.events[0].id, CLAIMS, REPORTS)
    (node,) = [n for _, n in flat(tree) if n.text == "To part a report from the first"]
    (line,) = [child.text for child in node.children]
    key, command = line.split(": ", 1)
    assert key in ("a", "b")
    action, *subjects = command.removeprefix("dateline rule ").split()
    parted = reconcile(REPORTS, CLAIMS, [make(action, subjects, "coder", "2024-01-01T10:00Z")])
    assert len(chronicle.events) == 1
    assert len(parted.events) == 2


def test_of_one_report_there_is_nothing_to_part():
    chronicle = reconcile(REPORTS[:1], [A])
    assert how_to_part(chronicle.events[0], {A.id: A}) == []
