"""The texts in which names of armed groups are learnt and measured, read with part of the knowledge taken away."""

from __future__ import annotations

import random
import re
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from corpora import is_kept, load_corpora
from dateline.knowledge.actors import load_actors
from dateline.knowledge.actors_book import ActorBook
from dateline.knowledge.library import load_knowledge
from dateline.knowledge.names import NameHit
from dateline.language.group_features import find_named, named_features, setting_of
from dateline.language.group_votes import unknown_names
from dateline.language.place_votes import vote_places
from dateline.language.reader import Reader
from dateline.language.tokens import Doc, Span
from domain import domain_items, news_texts

__all__ = [
    "Label",
    "NewsText",
    "Seen",
    "annotated_groups",
    "halves",
    "held_news",
    "is_same",
    "learning_texts",
    "nothing_known",
    "read",
    "seen_names",
]

HERE = Path(__file__).parent
FILE = HERE / "domain" / "groups.tsv"
_TAG = re.compile(r"\[[A-Z ]+\]")
_FREE = ("weblog", "newsgroup")  # of EWT: the genres that tell of the world
_TOO_MUCH = 500  # of the wire copy of one war, which would drown the rest
_SAME = 0.6  # of two stretches that are the same name, this share overlaps at least
_ARMED = "ARMED_GROUP"
Range = tuple[int, int]
# States keep their governments: a text without any known name is read otherwise than any text is.
_KEPT = frozenset({"government", "person", "civilians"})


class NewsText(NamedTuple):
    """A text with the corpus and the document it is."""

    source: str
    key: str
    text: str


class Label(NamedTuple):
    """An annotated name: its range, and whether an armed group's ("group"), a state's force ("force") or neither."""

    start: int
    end: int
    kind: str


class Seen(NamedTuple):
    """A name as one that no file has: its features, the actor and kind that the files have for it, its annotation.

    `kind` is "part" for a name that only shares words with a known group's ("Front forces").
    """

    key: str
    features: list[str]
    actor: str | None
    kind: str | None
    label: str | None


def annotated_groups(*parts: str) -> dict[tuple[str, str], list[Label]]:
    """The annotated names of some parts ("train", "test", "re3d"), by corpus and document."""
    found: dict[tuple[str, str], list[Label]] = defaultdict(list)
    for line in FILE.read_text("utf-8").splitlines()[1:]:
        part, corpus, doc, start, end, kind = line.split("\t")
        if part in parts:
            found[corpus, doc].append(Label(int(start), int(end), kind))
    return found


def learning_texts(shared: Path) -> Iterator[NewsText]:
    """News and general text without a document that anything is measured on."""
    tested = {(item["corpus"], item["doc"]) for item in domain_items("test")}
    told = {where: text for where, text in news_texts(shared).items() if where not in tested}
    wire = [where for where in told if where[0] == "muc4" and where[1].startswith("DEV")]
    too_much = set(random.Random(5).sample(wire, min(_TOO_MUCH, len(wire))))
    for (corpus, doc), text in told.items():
        kept = corpus == "re3d" and is_kept(doc)
        if not kept and not doc.startswith("TST") and (corpus, doc) not in too_much:
            yield NewsText(corpus, doc, _plain(text))
    for number, article in enumerate(ET.parse(shared / "data/geo/GeoVirus.xml").iter("article")):
        yield NewsText("geo", str(number), article.findtext("text") or "")
    sys.path[:0] = [str(HERE.parent / "benchmarks")]
    from reading_gold import texts  # noqa: PLC0415  (a benchmark's reader of its corpora)

    train = load_corpora(shared).train
    for corpus in ("gum", "ewt"):
        for gold in texts(train[corpus]):
            doc = gold.source[0].doc
            if corpus == "gum" or doc.startswith(_FREE):
                yield NewsText(corpus, doc, gold.text)


def held_news(shared: Path) -> Iterator[NewsText]:
    """The documents of the domain test sentences and re3d's quarter kept, with their annotation."""
    wanted = annotated_groups("test", "re3d")
    for (corpus, doc), text in news_texts(shared).items():
        if (corpus, doc) in wanted:
            yield NewsText(corpus, doc, text)


def _plain(text: str) -> str:
    """Wire copy without its tags, offsets kept."""
    return _TAG.sub(lambda match: " " * len(match.group()), text)


def halves() -> Iterator[ActorBook]:
    """The knowledge files without one half of their groups and organisations, then without the other."""
    book = load_actors()
    for half in (0, 1):
        dropped = {i for i, a in book.actors.items() if a.kind not in _KEPT and zlib.crc32(i.encode()) % 2 == half}
        yield book.without(dropped)


def nothing_known() -> ActorBook:
    """The knowledge files without any group or organisation."""
    book = load_actors()
    return book.without({i for i, actor in book.actors.items() if actor.kind not in _KEPT})


def read(text: str, reader: Reader, book: ActorBook) -> tuple[Doc, list[NameHit]]:
    """A text as `annotate` reads it, with the names that a book knows."""
    blocks = [match.span() for match in re.finditer(r".+?(?=\n\n|\Z)", text, re.DOTALL)]
    names = book.find(text)
    doc = reader.read(text, blocks, [(hit.start, hit.end, hit.label) for hit in names])
    vote_places(doc, names, load_knowledge().places)
    return Doc.of(doc), names


def seen_names(text: NewsText, reader: Reader, book: ActorBook, labels: list[Label]) -> Iterator[Seen]:
    """The names of a text that the book does not have, with what all files and the annotation say of them."""
    doc, names = read(text.text, reader, book)
    setting, known = setting_of(doc), load_knowledge().actors
    hits = known.find(text.text)
    for named in find_named(doc, unknown_names(doc, names)):
        told = Counter(_told(span, hits) for span in named.mentions)
        actor = max((who for who in told if who), key=lambda who: (told[who], who), default=None)
        entry = known.get(actor) if actor else None
        kind = entry.kind if entry else actor
        label = next((lab.kind for span in named.mentions for lab in labels if is_same(_range(span), lab[:2])), None)
        yield Seen(named.key, named_features(doc, named, setting), entry and entry.id, kind, label)


def _told(span: Span, hits: list[NameHit]) -> str | None:
    """The actor whose name a stretch is, "part" where it only shares words with a group's."""
    near = [hit for hit in hits if hit.start < span.end_char and span.start_char < hit.end]
    same = next((hit.ids[0] for hit in near if is_same(_range(span), (hit.start, hit.end))), None)
    return same or ("part" if any(hit.label == _ARMED for hit in near) else None)


def is_same(first: Range, second: Range) -> bool:
    """Whether two stretches are the same name: they overlap by most of the longer."""
    both = min(first[1], second[1]) - max(first[0], second[0])
    return both >= _SAME * max(first[1] - first[0], second[1] - second[0])


def _range(span: Span) -> Range:
    return span.start_char, span.end_char
