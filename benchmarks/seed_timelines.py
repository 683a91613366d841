"""The timelines of the seeds' five places: does each row of the gold stand in the chronicle as a line of its own.

A row names the statements it rests on. It stands where each of them is told by a line of the same place, actor and state
that holds a claim out of the statement's words, is open where the row is, begins and ends within days that allow the
row's, and is one party's claim where the statement is.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from dateline.records.chronicle import Holding
from seed_match import HELD, OURS, Gold, Index, overlaps

Ends = tuple[str | None, str | None]  # first and last ISO day, None where open

__all__ = ["timelines"]

_CHANGES = ("gained", "lost")


def timelines(index: Index, claims: list[Gold], chronicle: Any) -> list[str]:
    """Return the rows of the gold's timelines that no lines of ours tell, with what is wrong."""
    statements = {s["id"]: s for s in index.gold["control_statements"]}
    by_id = {c["id"]: c for c in claims}
    wrong = []
    for place, rows in index.gold["control_timeline"].items():
        for number, row in enumerate(rows, 1):
            for key in row["basis"]:
                found = list(_lines(index, by_id, chronicle, statements[key]))
                if not any(_agrees(line, row, statements[key]) for line in found):
                    wrong.append(f"{place.replace(' ', '-')}/{number} {key} {row}: ours {[_told(x) for x in found]}")
    return wrong


def _lines(index: Index, claims: Mapping[str, Gold], chronicle: Any, statement: Gold) -> Iterator[Holding]:
    """Yield our lines of a statement's actor and state that hold a claim out of its words, at its place."""
    state = next(HELD[s] for s in HELD if statement["state"].startswith(s))
    for line in chronicle.record.holdings:
        actor = {"text": line.actor_words, "actor": line.actor}
        if not _is_state(line, state) or not index.is_actor(actor, statement["actor"]):
            continue
        told = (claims[i] for i in line.claims if i in claims)
        if any(_is_told(c, statement) and index.is_place(c, statement["place"]) for c in told):
            yield line


def _is_state(line: Holding, state: str) -> bool:
    return OURS[line.type] == state


def _is_told(claim: Gold, statement: Gold) -> bool:
    span = claim["evidence"]
    return claim["doc"] == statement["doc"] and overlaps(span["start"], span["end"], statement["start"], statement["end"])


def _agrees(line: Holding, row: Gold, statement: Gold) -> bool:
    party = statement["modality"].startswith("claimed_by_party")
    began: Ends = (line.from_earliest, line.from_latest)
    if (line.status == "one-party") != party or began == (None, None):
        return False
    if line.type in _CHANGES and row["to"]:
        return _meet(began, (_days(row["from"])[0], _days(row["to"])[1]))
    over: Ends = (line.to_earliest, line.to_latest)
    ended = over != (None, None) and _meet(over, _days(row["to"])) if row["to"] else over == (None, None)
    return ended and _meet(began, _days(row["from"]))


def _meet(a: Ends, b: Ends) -> bool:
    return not ((a[1] and b[0] and a[1] < b[0]) or (b[1] and a[0] and b[1] < a[0]))


def _days(words: str) -> Ends:
    """Read "2014-09/10", "2015-06", "2015-06-17" and "months before 2015-07-30"."""
    if before := re.fullmatch(r"months before (\d{4}-\d{2}-\d{2})", words):
        return None, f"{before[1][:5]}{int(before[1][5:7]) - 1:02}-31"
    year, _, rest = words.partition("-")
    first, _, last = rest.partition("/")
    if len(rest) == 5 and "/" not in rest:
        return words, words
    return f"{year}-{first}-01", f"{year}-{last or first}-31"


def _told(line: Holding) -> str:
    began, over = f"{line.from_earliest}..{line.from_latest}", f"{line.to_earliest}..{line.to_latest}"
    return f"{line.type} by {line.actor_words} {began} to {over} {line.status}"
