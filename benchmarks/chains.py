"""Mention chains against GUM's coreference layer and in war news: `python benchmarks/chains.py [--part dev] [--misses 20]`.

GUM's free genres as running text are read as reports are; what the who-room takes for one actor is held against what GUM
takes for one person or organisation. A mention counts where our mention holds the head word of GUM's.

Links: each gold mention that is not the first of its chain has an antecedent. Ours is right where the nearest earlier
mention that we give the same actor (for a pronoun: the nearest that is no pronoun, earlier or, if there is none, later)
is one of the same gold chain. Precision over the links we make, recall over the links there are, apart for names, pronouns
of the third person and nouns, `definite nouns` those with "the", "this" or "that" ("the group"); `all pronouns` counts those of things as well, which ought to be left open (GUM's layer has
them as other entities or none). `b3` is B-cubed (Bagga and Baldwin 1998) over the gold mentions that we found, of all kinds.

News: the third-person pronouns of the rival accounts, whom they mean read by hand (`chains_rival.tsv`: actors, no text),
and 72 definite nouns with an earlier mention of the same (`chains_rival_nouns.tsv`: offsets, no text), a link of ours right
where that mention has the same actor, and one that the noun does not have where there is none.
Everything is measured twice in one run: with the learnt choice of whom pronouns mean, and with the choice of the rules alone.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.grounding.who.asked import Asked, Option, class_of
from dateline.grounding.who.context import Context
from dateline.grounding.who.passes import Passes
from dateline.grounding.who.ranking import Choice, Ranker
from dateline.knowledge import load_knowledge
from dateline.language import annotate, load_reader
from dateline.records import Block, Report, content_id
from dateline.reports import Columns, read_paths
from reading_gold import GoldText, corpora, shared_folder, texts

_ACTORS = frozenset({"person", "organization"})
_DEFINITE = re.compile(r"(?:the|this|that|these|those)\b", re.IGNORECASE)
_PIECE = re.compile(r"\([^()]*\)?|\d+\)")
_PERSONS = frozenset(
    "he him his himself she her hers herself they them their theirs themselves it its itself".split()  # noqa: SIM905
)


class ByRule:
    """Whom the rules alone would choose: what pronouns were resolved by before weights were learnt."""

    def choose(
        self, asked: Asked, options: Sequence[Option], features: Sequence[Sequence[str]], nobody: Sequence[str]
    ) -> Choice:
        """Take the first actor by the rules."""
        del asked, options, nobody
        place = next((i for i, names in enumerate(features) if "rule 0" in names), None)
        return Choice(place, [float(i == place) for i in range(len(features))], float(place is None))


@dataclass(frozen=True)
class Gold:
    """A mention of GUM: its character range, its head's place, its chain, and how it is said."""

    start: int
    end: int
    head: int
    chain: str
    kind: str


@dataclass
class Row:
    """Links of one kind."""

    gold: int = 0
    found: int = 0
    right: int = 0
    reached: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Row) -> None:
        """Count what another row has counted as well."""
        self.gold, self.found = self.gold + other.gold, self.found + other.found
        self.right, self.reached = self.right + other.right, self.reached + other.reached

    def figures(self) -> dict[str, float]:
        """Per cents, and how many links there are."""
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.gold)
        both = 2 * precision * recall / (precision + recall) if self.right else 0.0
        shares = {
            "precision": precision,
            "recall": recall,
            "f1": both,
            "mention found": self.reached / max(1, self.gold),
        }
        return {"links": self.gold, **{name: round(100 * share, 1) for name, share in shares.items()}}


def main() -> None:
    """Measure and print one JSON object; `--misses` also prints links we got wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("train", "dev", "test"), default="dev")
    parser.add_argument("--genres", nargs="*", help="only these: news, interview, bio, speech, voyage …")
    parser.add_argument("--limit", type=int, help="only so many documents")
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--learnt", action="store_true", help="leave out the choice of the rules alone")
    options = parser.parse_args()
    shared = shared_folder()
    if shared is None:
        sys.exit("no shared data: set DATELINE_SHARED to its folder")
    golds = texts(getattr(corpora(shared), options.part)["gum"])
    golds = [g for g in golds if not options.genres or g.source[0].doc.split("_")[1] in options.genres]
    golds = golds[: options.limit]
    rankers: dict[str, Ranker | None] = {"learnt": None} if options.learnt else {"rules": ByRule(), "learnt": None}
    found = {name: measure(golds, ranker) for name, ranker in rankers.items()}
    table = {"gum": {name: shown for name, (_, shown) in found.items()}}
    news = {name: in_news(shared, ranker) for name, ranker in rankers.items()}
    table["news"] = {name: {cls: row.figures() for cls, row in rows.items()} for name, rows in news.items()}
    print(json.dumps(table, indent=1))
    for kind, row in (*found["learnt"][0].items(), *((f"news {cls}", row) for cls, row in news["learnt"].items())):
        print("\n".join(f"{kind}: {line}" for line in row.wrong[: options.misses]), file=sys.stderr)


def measure(golds: list[GoldText], ranker: Ranker | None) -> tuple[dict[str, Row], dict[str, Any]]:
    """Rows of links by kind, and the figures to print: theirs, B-cubed, milliseconds that resolving takes a document."""
    reader, knowledge = load_reader(), load_knowledge()
    rows = {kind: Row() for kind in ("name", "pronoun", "noun", "definite nouns", "all pronouns")}
    cubed, spent = Cubed(), 0.0
    for gold in golds:
        annotated = annotate(report_of(gold), reader, knowledge)
        started = time.perf_counter()
        passes = Passes(Context(annotated, knowledge.actors, knowledge.places), ranker)
        spent += time.perf_counter() - started
        mentions = sorted(gold_mentions(gold), key=lambda m: (m.start, -m.end))
        ours = _matched(mentions, passes, annotated.doc)
        _count_links(mentions, ours, rows, gold.text)
        _count_things(mentions, passes, annotated.doc, rows["all pronouns"])
        cubed.add([(m.chain, ours[i]) for i, m in enumerate(mentions) if i in ours])
    rows["all pronouns"].add(rows["pronoun"])
    rows["noun"].add(rows["definite nouns"])
    shown: dict[str, Any] = {kind: row.figures() for kind, row in rows.items()}
    return rows, shown | {"b3": cubed.figures(), "ms a document": round(1000 * spent / max(1, len(golds)), 1)}


def in_news(shared: Path, ranker: Ranker | None) -> dict[str, Row]:
    """Rows of links of the pronouns read by hand in the rival accounts, by class."""
    reader, knowledge = load_reader(), load_knowledge()
    wanted: dict[str, dict[int, set[str]]] = defaultdict(dict)
    for line in (Path(__file__).parent / "chains_rival.tsv").read_text("utf-8").splitlines()[1:]:
        key, offset, _, actors = line.split("\t")
        wanted[key][int(offset)] = set(actors.split()) - {"-"}
    nouns = _nouns_in_news()
    rows = {cls: Row() for cls in ("person", "they", "it", "all", "definite nouns")}
    columns = Columns(id="unit_id", title="article_title", text="article_content", outlet="source", date="date")
    for report in read_paths([shared / "data" / "rival" / "reports.jsonl"], columns):
        if isinstance(report, Report) and (report.key in wanted or report.key in nouns):
            annotated = annotate(report, reader, knowledge)
            passes = Passes(Context(annotated, knowledge.actors, knowledge.places), ranker)
            _count_news(passes, annotated.doc, wanted[report.key], rows)
            _count_nouns(passes, annotated.doc, nouns[report.key], rows["definite nouns"])
    return rows


def _nouns_in_news() -> dict[str, dict[int, tuple[int, int] | None]]:
    """The definite nouns read by hand, by report and offset, each with the range of an earlier mention or None."""
    found: dict[str, dict[int, tuple[int, int] | None]] = defaultdict(dict)
    for line in (Path(__file__).parent / "chains_rival_nouns.tsv").read_text("utf-8").splitlines()[1:]:
        key, offset, _, earlier = line.split("\t")
        start, _, end = earlier.partition("-")
        found[key][int(offset)] = (int(start), int(end)) if start else None
    return found


def _count_nouns(passes: Passes, doc: Any, wanted: dict[int, tuple[int, int] | None], row: Row) -> None:
    """Count the links of nouns: one that we make goes to an actor told of before."""
    told = [(m, passes.found[i].id) for i, m in enumerate(passes.mentions) if m.kind != "pronoun"]
    for mention, actor in told:
        token = doc[mention.head]
        if mention.kind != "noun" or token.idx not in wanted:
            continue
        there = wanted[token.idx] or (0, 0)
        meant = {who for m, who in told if m.start_in(doc) < there[1] and there[0] < m.end_in(doc)} - {None}
        linked = actor is not None and any(who == actor for m, who in told if m.head < mention.left)
        row.gold += wanted[token.idx] is not None
        row.reached += bool(meant)
        row.found += linked
        row.right += linked and actor in meant
        if linked != (wanted[token.idx] is not None) or (linked and actor not in meant):
            around = doc.text[max(0, token.idx - 160) : token.idx + 50].replace("\n", " ")
            row.wrong.append(f"{actor} for {sorted(map(str, meant))}: {token.text} in {around}")


def _count_news(passes: Passes, doc: Any, wanted: dict[int, set[str]], rows: dict[str, Row]) -> None:
    for place, mention in enumerate(passes.mentions):
        token = doc[mention.head]
        if mention.kind != "pronoun" or token.idx not in wanted:
            continue
        actor = passes.found[place].id
        for row in (rows[class_of(token.lower_)], rows["all"]):
            row.gold += bool(wanted[token.idx])
            row.reached += bool(wanted[token.idx])
            row.found += actor is not None
            row.right += actor in wanted[token.idx]
            if actor not in wanted[token.idx] and (actor or wanted[token.idx]):
                around = doc.text[max(0, token.idx - 160) : token.idx + 50].replace("\n", " ")
                row.wrong.append(f"{actor} for {sorted(wanted[token.idx])}: {token.text} in {around}")


def report_of(gold: GoldText) -> Report:
    """A document as a report of running text."""
    return running(gold.text, gold.source[0].doc)


def running(text: str, key: str) -> Report:
    """A plain text as a report, blank lines between its paragraphs."""
    blocks = tuple(Block(m.start(), m.end(), "paragraph") for m in re.finditer(r".+?(?=\n\n|\Z)", text, re.DOTALL))
    return Report(
        id=content_id(text, None, None), key=key, text=text, blocks=blocks, original_sha256="0" * 64,
        original_name=key, media_type="text/plain", language="en",
    )  # fmt: skip


def gold_mentions(gold: GoldText) -> Iterator[Gold]:
    """The persons and organisations of GUM's entity layer; mentions cut in two by a sentence's end are left out."""
    for (first, _), sentence in zip(gold.sentences, gold.source, strict=True):
        open_: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for index, misc in enumerate(sentence.misc):
            entity = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
            for piece in _PIECE.findall(entity):
                chain, kind = piece.strip("()").split("-")[0], piece.partition("-")[2].split("-")[0].rstrip(")")
                if piece.startswith("("):
                    open_[chain].append((index, kind))
                if piece.endswith(")") and open_[chain]:
                    start, kind = open_[chain].pop()
                    if kind in _ACTORS:
                        yield _mention(gold, sentence, first, (start, index + 1), chain)


def _mention(gold: GoldText, sentence: Any, first: int, span: tuple[int, int], chain: str) -> Gold:
    start, end = span
    head = next((i for i in range(start, end) if not start <= sentence.heads[i] - 1 < end), start)
    pronoun = end - start == 1 and sentence.words[start].lower() in _PERSONS
    other = sentence.upos[head] in {"PRON", "DET"}
    kind = "pronoun" if pronoun else "other" if other else "name" if sentence.xpos[head].startswith("NNP") else "noun"
    words = gold.words[first + start : first + end]
    return Gold(words[0][0], words[-1][1], gold.words[first + head][0], chain, kind)


def _matched(mentions: list[Gold], passes: Passes, doc: Any) -> dict[int, str | None]:
    """The actor that we give each gold mention, where one of our mentions holds its head."""
    ours: dict[int, list[tuple[int, str | None]]] = defaultdict(list)
    for place, mention in enumerate(passes.mentions):
        actor = passes.found[place].id if place in passes.found else None
        for token in doc[mention.left : mention.right]:
            if mention.kind in {"name", "new-name"} or token.i == mention.head:
                ours[token.idx].append((mention.right - mention.left, actor))
    return {i: min(ours[m.head], key=lambda o: o[0])[1] for i, m in enumerate(mentions) if m.head in ours}


def chains_of(mentions: list[Gold], passes: Passes, doc: Any) -> dict[int, str]:
    """The gold chain of our names and nouns, by the place of their head."""
    heads = {m.head: m.chain for m in mentions if m.kind in {"name", "noun"}}
    found: dict[int, str] = {}
    for mention in passes.mentions:
        named = mention.kind in {"name", "new-name"}
        for token in doc[mention.left : mention.right] if named else doc[mention.head : mention.head + 1]:
            if token.idx in heads:
                found.setdefault(mention.head, heads[token.idx])
    return found


def _count_things(mentions: list[Gold], passes: Passes, doc: Any, row: Row) -> None:
    """Count the pronouns of the third person that mean no person or organisation and are taken for one."""
    actors = {m.head for m in mentions}
    for place, mention in enumerate(passes.mentions):
        token = doc[mention.head]
        if mention.kind == "pronoun" and token.lower_ in _PERSONS and token.idx not in actors:
            row.found += passes.found[place].id is not None


def _count_links(mentions: list[Gold], ours: dict[int, str | None], rows: dict[str, Row], text: str) -> None:
    firsts: set[str] = set()
    for index, mention in enumerate(mentions):
        row = rows.get(mention.kind)
        linked = mention.chain in firsts
        if mention.kind in {"name", "noun"}:
            firsts.add(mention.chain)
        if row is None:
            continue
        if mention.kind == "noun" and _DEFINITE.match(text, mention.start):
            row = rows["definite nouns"]
        row.gold += linked
        row.reached += linked and index in ours
        antecedent = _antecedent(index, mentions, ours)
        if antecedent is None:
            if linked and ours.get(index, "") is None:
                row.wrong.append(_shown(text, mention, None))
            continue
        row.found += 1
        row.right += linked and mentions[antecedent].chain == mention.chain
        if mentions[antecedent].chain == mention.chain:
            continue
        row.wrong.append(_shown(text, mention, mentions[antecedent]))


def _antecedent(index: int, mentions: list[Gold], ours: dict[int, str | None]) -> int | None:
    """The mention that ours links this one to."""
    actor = ours.get(index)
    if actor is None:
        return None
    nominal = [i for i in ours if ours[i] == actor and i != index and mentions[i].kind in {"name", "noun"}]
    before = [i for i in nominal if mentions[i].head < mentions[index].head]
    if before:
        return max(before)
    return min(nominal) if nominal and mentions[index].kind == "pronoun" else None


def _shown(text: str, mention: Gold, antecedent: Gold | None) -> str:
    around = " ".join(
        f"{text[max(0, mention.start - 160) : mention.start]}[{text[mention.start : mention.end]}]{text[mention.end : mention.end + 50]}".split()
    )
    return f"{'NONE' if antecedent is None else text[antecedent.start : antecedent.end]!r} for {around}"


class Cubed:
    """B-cubed: for each mention, how much of our cluster is of its chain, and how much of its chain is in our cluster."""

    def __init__(self) -> None:
        self._precision = self._recall = 0.0
        self._mentions = 0

    def add(self, pairs: list[tuple[str, str | None]]) -> None:
        """Count one document's mentions: gold chain and our actor, None for one that we leave alone."""
        named = [(chain, actor if actor is not None else f"alone {i}") for i, (chain, actor) in enumerate(pairs)]
        both = Counter(named)
        chains, actors = Counter(chain for chain, _ in named), Counter(actor for _, actor in named)
        for chain, actor in named:
            self._precision += both[chain, actor] / actors[actor]
            self._recall += both[chain, actor] / chains[chain]
        self._mentions += len(named)

    def figures(self) -> dict[str, float]:
        """Per cents, and over how many mentions."""
        count = max(1, self._mentions)
        precision, recall = self._precision / count, self._recall / count
        both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        shares = {"precision": precision, "recall": recall, "f1": both}
        return {"mentions": self._mentions, **{name: round(100 * share, 1) for name, share in shares.items()}}


if __name__ == "__main__":
    main()
