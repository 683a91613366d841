"""Copies of one wire story, and what is no copy."""

import random

from dateline.records.report import Report
from dateline.reports import copy_groups
from dateline.reports.build import Draft, Source, build
from dateline.reports.segments import split_segments

WIRE = [
    "At least 12 people were killed when a bomb went off in the market of Karo on Tuesday, a doctor at the town's hospital said.",
    "The army blamed fighters of the River Front, who have held the hills north of the town since the spring.",
    "The front denied any part in the blast and said that it does not attack markets or mosques or schools.",
    "Residents said that soldiers had closed the road to the coast and were searching lorries at the bridge.",
    "The conflict in the delta began three years ago and has driven some 40,000 people from their homes.",
]
OTHER = [
    "Soldiers and fighters exchanged fire across the river near the village of Lama for a third day, the mayor said.",
    "Nobody was hurt, but two houses burned down and the ferry stopped running, he told reporters by telephone.",
    "Aid workers said that food for the camp on the northern bank would run out by the end of the week.",
]


def report(lines: list[str], title: str = "", key: str = "k") -> Report:
    text = "\n\n".join([title, *lines] if title else lines)
    built = build(
        Draft(source=Source(key, key, "0", "text/plain"), text=text, segments=split_segments(text), outlet=key)
    )
    assert isinstance(built, Report)
    return built


def test_wire_copies_share_a_group() -> None:
    full = report(WIRE, "Bomb kills 12 in Karo", "one")
    retitled = report(WIRE, "Market blast in delta town leaves a dozen dead", "two")
    cut = report(WIRE[:2], "Twelve dead in Karo", "three")
    edited = report([WIRE[0].replace("At least 12", "Twelve"), *WIRE[1:4]], "Karo bomb", "four")
    other = report(OTHER, "Fire across the river", "five")
    groups = copy_groups([full, retitled, cut, edited, other])
    copies = [full, retitled, cut, edited]
    assert {groups[r.id] for r in copies} == {min(r.id for r in copies)}
    assert groups[other.id] == other.id


def test_two_writers_on_one_event_are_no_copies() -> None:
    mine = report(WIRE, key="one")
    theirs = report(
        [
            "A blast tore through Karo's crowded market on Tuesday, killing at least 12 people, medics said.",
            "The River Front, blamed by the army, said it had nothing to do with the attack on the market.",
            "Soldiers shut the coast road within an hour and searched every lorry that crossed the bridge.",
        ],
        key="two",
    )
    groups = copy_groups([mine, theirs])
    assert groups[mine.id] != groups[theirs.id]


def test_shared_background_makes_no_copy() -> None:
    groups = copy_groups([a := report([*OTHER, WIRE[4]], key="one"), b := report([*WIRE], key="two")])
    assert groups[a.id] != groups[b.id]


def test_order_does_not_matter() -> None:
    reports = [report(WIRE[:n], f"Headline number {n}", str(n)) for n in (2, 3, 4, 5)] + [report(OTHER, key="o")]
    expected = copy_groups(reports)
    for seed in range(5):
        mixed = reports[:]
        random.Random(seed).shuffle(mixed)
        assert copy_groups(mixed) == expected


def test_nothing_and_very_short() -> None:
    assert copy_groups([]) == {}
    short = report(["The army holds the town of Karo."], key="a")
    same = report(["The army holds the town of Karo."], key="b")
    other = report(["The army holds the town of Lama."], key="c")
    groups = copy_groups([short, same, other])
    assert groups[short.id] == groups[same.id] != groups[other.id]


def test_two_records_of_one_text_are_two_reports_and_copies_of_each_other(tmp_path):
    import json

    from dateline.reports import copy_groups, read_paths

    text = "The army shelled the town of Homs on Monday, killing three people, the governor said on Tuesday."
    path = tmp_path / "two.jsonl"
    path.write_text("".join(json.dumps({"id": key, "title": "Shells hit Homs", "text": text}) + "\n" for key in ("a", "b")))
    first, second = read_paths([path])
    assert first.id != second.id
    groups = copy_groups([first, second])
    assert groups[first.id] == groups[second.id]
