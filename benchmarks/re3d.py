"""Score ties on re3d: python benchmarks/re3d.py [--errors FILE].

Codes the documents of data/re3d one by one and compares ties (and holdings, for "in charge of" a place) with the gold
relations of confidence 0.9 or more. Gold is noisy: crowd workers classed what experts marked.

found     a gold relation between two parties (organisation, person, nationality, or a location that acts) is found by
          a claim of its family whose ends are its ends: the words overlap, or one name is within the other in the
          same sentence. Directions count for BelongsTo and InChargeOf; the two directions of one enmity or alliance
          are one row. InChargeOf a place is found by a holding. Weapons, strikes and money as ends are left out.
right     a claim of ours whose two ends overlap gold entities is right where it finds a row, wrong where it does not;
          one that agrees with a relation under 0.9 counts as neither. Claims about anything else are not counted.

Families: FightingAgainst: fights; AlliesOf: allied, supports; BelongsTo: part-of, pledged-to, leads (upside down);
InChargeOf: leads, and holds or gained for places. "rivals", "rejects" and "negotiates-with" have no counterpart.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from dateline.records import Claim, Report
from dateline.reports import Columns, read_paths
from muc4 import coded
from resampling import Counts, line
from shared_data import shared

Gold = dict[str, Any]
SURE = 0.9
PARTIES = frozenset({"Organisation", "Person", "Nationality", "Location"})
SYMMETRIC = frozenset({"FightingAgainst", "AlliesOf"})
RELATIONS = ("FightingAgainst", "AlliesOf", "BelongsTo", "InChargeOf")
FAMILY = {
    "fights": "FightingAgainst", "allied": "AlliesOf", "supports": "AlliesOf", "part-of": "BelongsTo",
    "pledged-to": "BelongsTo", "leads": "InChargeOf", "holds": "InChargeOf", "gained": "InChargeOf",
}  # fmt: skip
LITTLE = frozenset({"the", "a", "an", "of", "and", "its", "their", "his", "her", "our"})


class End(NamedTuple):
    """One end of a relation: its words and where they stand, counted in characters that are no blanks."""

    text: str
    start: int
    end: int


class Pair(NamedTuple):
    """A claim of ours as a relation: family, ends, the sentence it was read in, what to print."""

    family: str
    a: End
    b: End
    sentence: End
    shown: str


def place_in(text: str) -> list[int]:
    """Return for each offset of a text how many characters before it are no blanks: cleaning changes only blanks."""
    counts, n = [], 0
    for char in text:
        counts.append(n)
        n += not char.isspace()
    return [*counts, n]


def pairs_of(claims: Iterable[Claim], text: str) -> list[Pair]:
    """Return the claims that have a counterpart among the relations."""
    at = place_in(text)
    found = []
    for claim in claims:
        ends = {r.role: End(r.text, at[r.start], at[r.end]) for r in claim.roles}
        a, b = ends.get("a") or ends.get("holder"), ends.get("b") or ends.get("site")
        if claim.kind in ("tie", "holding") and claim.type in FAMILY and a and b and claim.standing != "denied":
            sentence = End("", at[claim.evidence.start], at[claim.evidence.end])
            shown = f"{a.text} | {claim.type} | {b.text} :: {claim.rule} :: {claim.evidence.text}"
            found.append(Pair(FAMILY[claim.type], a, b, sentence, shown))
    return found


def rows_of(relations: list[Gold], kinds: dict[tuple[int, int], str], text: str) -> list[Gold]:
    """Return the gold relations between parties, or of one in charge of a place, both directions of one as one row."""
    at, rows, seen = place_in(text), [], set[tuple[Any, ...]]()
    for r in relations:
        ends = [End(r[e], at[r[f"{e}Begin"]], at[r[f"{e}End"]]) for e in ("source", "target")]
        fits = all(kinds.get((r[f"{e}Begin"], r[f"{e}End"])) in PARTIES for e in ("source", "target"))
        key = (r["type"], *(sorted(ends) if r["type"] in SYMMETRIC else ends))
        if r["type"] in RELATIONS and fits and key not in seen:
            seen.add(key)
            rows.append({"type": r["type"], "ends": ends, "sure": r["confidence"] >= SURE, "value": r["value"]})
    return rows


def same(x: End, y: End, sentence: End) -> bool:
    """Tell whether two ends are one: overlapping words, or the shorter name within the other, in one sentence."""
    if x.start < y.end and y.start < x.end:
        return True
    near = sentence.start <= y.start < sentence.end
    small, large = sorted((_words(x.text), _words(y.text)), key=len)
    return near and bool(small) and small <= large


def _words(text: str) -> set[str]:
    return {w.strip(".,’'").removesuffix("’s").removesuffix("'s") for w in text.lower().split()} - LITTLE


def agrees(row: Gold, pair: Pair) -> bool:
    """Tell whether a claim says what a gold relation says."""
    (source, target), kind = row["ends"], row["type"]
    straight = same(pair.a, source, pair.sentence) and same(pair.b, target, pair.sentence)
    crossed = same(pair.a, target, pair.sentence) and same(pair.b, source, pair.sentence)
    if kind == pair.family:
        return straight or (kind in SYMMETRIC and crossed)
    upside_down = kind == "BelongsTo" and pair.family == "InChargeOf"  # "the government, led by X"
    return upside_down and straight


def score(rows: list[Gold], pairs: list[Pair], entities: list[End]) -> tuple[dict[str, Counts], list[str]]:
    """Return the counts of one document by relation, and its errors as lines."""
    counts, errors = {name: Counts() for name in RELATIONS}, []
    for row in (r for r in rows if r["sure"]):
        hit = any(agrees(row, p) for p in pairs)
        counts[row["type"]] = _plus(counts[row["type"]], gold=1, found=int(hit))
        if not hit:
            errors.append(f"MISS {row['ends'][0].text} | {row['type']} | {row['ends'][1].text} :: {row['value']}")
    for pair in pairs:
        answered = [r for r in rows if agrees(r, pair)]
        known = all(any(e.start < x.end and x.start < e.end for e in entities) for x in (pair.a, pair.b))
        if not known or (answered and not any(r["sure"] for r in answered)):
            continue
        name = next((r["type"] for r in answered if r["sure"]), pair.family)
        counts[name] = _plus(counts[name], ours=1, right=int(bool(answered)))
        if not answered:
            errors.append(f"XTRA {pair.shown}")
    return counts, errors


def _plus(counts: Counts, **more: int) -> Counts:
    return counts._replace(**{k: getattr(counts, k) + v for k, v in more.items()})


def read_gold(folder: Path) -> tuple[list[Gold], dict[str, list[Gold]], dict[str, list[Gold]]]:
    """Return documents, and relations and entities by document, of every source in the folder."""
    documents: list[Gold] = []
    relations: dict[str, list[Gold]] = {}
    entities: dict[str, list[Gold]] = {}
    for source in sorted(p for p in folder.iterdir() if p.is_dir()):
        documents += _lines(source / "documents.json")
        for kept, name in ((relations, "relations"), (entities, "entities")):
            for row in _lines(source / f"{name}.json"):
                kept.setdefault(row["documentId"], []).append(row)
    return documents, relations, entities


def _lines(file: Path) -> list[Gold]:
    return [json.loads(text) for text in file.read_text("utf-8-sig").splitlines() if text.strip()]


def judged(folder: Path, claims: dict[str, list[Claim]], texts: dict[str, str]) -> list[tuple[str, Any, list[str]]]:
    """Return document id, counts and errors of each document; claims and clean texts are by document id."""
    documents, relations, entities = read_gold(folder)
    found = []
    for document in documents:
        key, text = document["_id"], document["text"]
        marked = [e for e in entities.get(key, []) if e["confidence"] >= SURE]
        kinds = {(e["begin"], e["end"]): e["type"] for e in marked}
        at = place_in(text)
        ends = [End(e["value"], at[e["begin"]], at[e["end"]]) for e in marked if e["type"] in PARTIES]
        rows = rows_of(relations.get(key, []), kinds, text)
        found.append((key, *score(rows, pairs_of(claims.get(key, []), texts[key]), ends)))
    return found


def coded_documents(folder: Path, workers: int = 1) -> tuple[dict[str, list[Claim]], dict[str, str]]:
    """Code the documents of a folder; return claims and clean texts by document id."""
    documents, _, _ = read_gold(folder)
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "documents.jsonl"
        file.write_text("".join(json.dumps({"docid": d["_id"], "text": d["text"]}) + "\n" for d in documents), "utf-8")
        reports = coded(file, workers)
        clean = {r.key: r.text for r in read_paths([file], Columns(id="docid", text="text")) if isinstance(r, Report)}
    return {r.info.key: r.claims for r in reports}, clean


def main() -> int:
    """Print the table; exit 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", type=Path, help="write what was missed and what was extra, by document")
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    folder = shared() / "data" / "re3d"
    results = judged(folder, *coded_documents(folder, options.workers))
    for name in RELATIONS:
        print(line(name, [counts[name] for _, counts, _ in results]))
    print(line("all", [_sum(counts.values()) for _, counts, _ in results]))
    if options.errors:
        options.errors.write_text("".join(f"== {k}\n" + "".join(e + "\n" for e in es) for k, _, es in results), "utf-8")
    return 0


def _sum(parts: Iterable[Counts]) -> Counts:
    return Counts(*(sum(column) for column in zip(*parts, strict=True)))


if __name__ == "__main__":
    sys.exit(main())
