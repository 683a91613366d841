"""Learn whom pronouns mean: python training/chains.py [--shared FOLDER] [--folds] [-o FILE].

Reads GUM's training part (free genres) and the pronouns annotated in conflict news (domain/pronouns.tsv) as reports
are read, notes for every pronoun of the third person the actors that it may mean with their features (the who-room's
own `evidence.py`), and fits a log-linear ranker with "nobody" among the choices (ridge, L-BFGS; a minute). "They" and
"it" are mostly people and things in general text and as often armed groups and states in war news, so their weights
have a part of their own for the annotated news (Daumé 2007, Frustratingly Easy Domain Adaptation). Writes
src/dateline/grounding/who/data/antecedents.json; a rerun writes the same bytes. `--folds` prints what thresholds do on
documents left out and writes nothing. Measure with benchmarks/chains.py.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "benchmarks")]

import chains as measured  # noqa: E402  (after the path is set)
from chains_domain import DomainPronouns  # noqa: E402
from dateline.grounding.who.asked import Asked, Option  # noqa: E402
from dateline.grounding.who.context import Context  # noqa: E402
from dateline.grounding.who.passes import Passes  # noqa: E402
from dateline.grounding.who.ranking import Choice  # noqa: E402
from dateline.knowledge import load_knowledge  # noqa: E402
from dateline.language import annotate, load_reader  # noqa: E402

OUT = ROOT / "src" / "dateline" / "grounding" / "who" / "data" / "antecedents.json"
# Found on the folds (see --folds), the development part and the rival accounts, for precision first.
THRESHOLDS = {"person": 0.4, "they": 0.35, "it": 0.3}
RIDGE = 6.0
RARE = 4  # a feature seen less often has no weight
# How far the weights of one class, one form and of the annotated news may stray from those for all.
OF_CLASS, OF_FORM, OF_NEWS = 0.5, 0.3, 0.5
FORMED = ("role", "parallel", "rule", "above", "same verb", "rank", "back", "any", "meant", "options")


@dataclass
class Example:
    """One pronoun: the features of its options and of nobody, which options are right, and where it stands."""

    source: str
    asked: Asked
    features: list[list[str]]
    nobody: list[str]
    right: list[bool]


class Recorder(measured.ByRule):
    """Chooses as the rules do and keeps what it was asked."""

    def __init__(self) -> None:
        """Start with nothing asked."""
        self.asked: list[tuple[Asked, Sequence[Option], list[list[str]], list[str]]] = []

    def choose(
        self, asked: Asked, options: Sequence[Option], features: Sequence[Sequence[str]], nobody: Sequence[str]
    ) -> Choice:
        """Note the question and answer by rule."""
        self.asked.append((asked, options, [list(names) for names in features], list(nobody)))
        return super().choose(asked, options, features, nobody)


def gum_examples(shared: Path) -> Iterator[Example]:
    """The pronouns of GUM's training part. An actor is right if the last name or noun for it is of the gold chain."""
    reader, knowledge = load_reader(), load_knowledge()
    for gold in measured.texts(measured.corpora(shared).train["gum"]):
        annotated = annotate(measured.report_of(gold), reader, knowledge)
        recorder = Recorder()
        passes = Passes(Context(annotated, knowledge.actors, knowledge.places), recorder)
        mentions = sorted(measured.gold_mentions(gold), key=lambda m: (m.start, -m.end))
        chain_of = measured.chains_of(mentions, passes, annotated.doc)
        pronouns = {m.head: m.chain for m in mentions if m.kind == "pronoun"}
        for asked, options, features, nobody in recorder.asked:
            wanted = pronouns.get(asked.token.idx)
            chains = [_chain(option, chain_of, passes, asked) for option in options]
            right = [wanted is not None and chain == wanted for chain in chains]
            yield Example(gold.source[0].doc, asked, features, nobody, right)


def _chain(option: Option, chain_of: dict[int, str], passes: Passes, asked: Asked) -> str | None:
    """The gold chain of the last name or noun before a pronoun that our chains give the actor."""
    before = [(i, m.head) for i, m in enumerate(passes.mentions) if m.kind != "pronoun" and m.head < asked.mention.left]
    own = [head for i, head in before if i in passes.found and passes.found[i].id == option.actor]
    return next((chain_of[head] for head in reversed(own) if head in chain_of), None)


def news_examples(shared: Path) -> Iterator[Example]:
    """The pronouns annotated in conflict news. An actor is right if a mention of it is among the annotated words."""
    domain = DomainPronouns(shared)
    reader, knowledge = load_reader(), load_knowledge()
    for report, wanted in domain:
        annotated = annotate(report, reader, knowledge)
        recorder = Recorder()
        Passes(Context(annotated, knowledge.actors, knowledge.places), recorder)
        for asked, options, features, nobody in recorder.asked:
            if asked.token.idx in wanted:
                told = [{annotated.doc[m.head].idx for m in option.mentions} for option in options]
                right = [not wanted[asked.token.idx].isdisjoint(places) for places in told]
                yield Example(f"news {report.key}", asked, features, nobody, right)


def named(example: Example, names: Sequence[str], *, nobody: bool) -> Iterator[tuple[str, float]]:
    """The columns of an option's features: for all pronouns, for the class, for the form, for the annotated news."""
    side, cls, form = "nobody" if nobody else "option", example.asked.cls, example.asked.form
    news = example.source.startswith("news") and cls != "person"
    for name in names:
        yield f"{side}/all//{name}", 1.0
        yield f"{side}/{cls}//{name}", OF_CLASS
        if name.startswith(FORMED):
            yield f"{side}/{cls}/{form}/{name}", OF_FORM
        if news:
            yield f"{side}/news {cls}//{name}", OF_NEWS


@dataclass
class Table:
    """Examples as one sparse matrix, a row for each option and one for nobody."""

    rows: Any
    group: Any
    right: Any
    count: int

    @classmethod
    def of(cls, examples: Sequence[Example], columns: dict[str, int]) -> "Table":
        """Fill the matrix; features without a column are left out."""
        values: list[float] = []
        places: list[int] = []
        ends, group, right = [0], [], []
        for number, example in enumerate(examples):
            for names, is_right, nobody in _choices(example):
                cells = [(columns[n], v) for n, v in named(example, names, nobody=nobody) if n in columns]
                places += [place for place, _ in cells]
                values += [value for _, value in cells]
                ends.append(len(places))
                group.append(number)
                right.append(float(is_right))
        matrix = csr_matrix((values, places, ends), shape=(len(group), len(columns)))
        return cls(matrix, np.array(group), np.array(right), len(examples))

    def shares(self, weights: Any) -> Any:
        """Each row's probability among those of its pronoun."""
        scores = self.rows @ weights
        top = np.full(self.count, -np.inf)
        np.maximum.at(top, self.group, scores)
        parts = np.exp(scores - top[self.group])
        return parts / np.bincount(self.group, parts, self.count)[self.group]


def _choices(example: Example) -> Iterator[tuple[list[str], bool, bool]]:
    yield from ((names, right, False) for names, right in zip(example.features, example.right, strict=True))
    yield example.nobody, not any(example.right), True


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Weights by column: the likeliest under a ridge, where any right option is as good as another."""
    seen = Counter(n for e in examples for names, _, nobody in _choices(e) for n, _ in named(e, names, nobody=nobody))
    columns = {name: i for i, name in enumerate(sorted(n for n, count in seen.items() if count >= RARE))}
    table = Table.of(examples, columns)

    def loss(weights: Any) -> tuple[float, Any]:
        shares = table.shares(weights)
        good = np.maximum(np.bincount(table.group, shares * table.right, table.count), 1e-12)
        gap = shares - shares * table.right / good[table.group]
        return -np.log(good).sum() + RIDGE / 2 * weights @ weights, table.rows.T @ gap + RIDGE * weights

    found = minimize(loss, np.zeros(len(columns)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return {name: float(found.x[i]) for name, i in columns.items()}


def folded(weights: dict[str, float]) -> dict[str, Any]:
    """Weights as the package has them: by side, class, form and feature, as they hold in news."""
    scale = {"all": 1.0, "class": OF_CLASS, "form": OF_FORM, "news": OF_NEWS}
    found: dict[str, Any] = {side: {cls: defaultdict(dict) for cls in THRESHOLDS} for side in ("option", "nobody")}
    for column, weight in sorted(weights.items()):
        side, of, form, name = column.split("/", 3)
        part = "all" if of == "all" else "form" if form else "news" if of.startswith("news") else "class"
        for cls in THRESHOLDS if part == "all" else [of.removeprefix("news ")]:
            told = found[side][cls][form]
            told[name] = told.get(name, 0.0) + scale[part] * weight
    return {
        side: {c: {f: _rounded(w) for f, w in sorted(forms.items())} for c, forms in classes.items()}
        for side, classes in found.items()
    }


def _rounded(weights: dict[str, float]) -> dict[str, float]:
    return {name: round(weight, 3) for name, weight in sorted(weights.items()) if abs(weight) >= 0.002}


def report_folds(examples: Sequence[Example], folds: int = 5) -> None:
    """Print what thresholds do on documents left out: right, taken, links there are, by source and class."""
    sources = sorted({e.source for e in examples})
    fold_of = {source: i % folds for i, source in enumerate(sources)}
    counts: dict[tuple[str, str, float], Counter[str]] = defaultdict(Counter)
    for fold in range(folds):
        weights = fit([e for e in examples if fold_of[e.source] != fold])
        rest = [e for e in examples if fold_of[e.source] == fold]
        table = Table.of(rest, columns := {name: i for i, name in enumerate(weights)})
        shares = table.shares(np.array([weights[name] for name in columns]))
        for number, example in enumerate(rest):
            own = shares[table.group == number][:-1]
            best = int(own.argmax())
            for threshold in (0.0, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
                count = counts[example.source.split()[0][:4], example.asked.cls, threshold]
                count["links"] += any(example.right)
                count["taken"] += bool(own[best] >= threshold)
                count["right"] += bool(own[best] >= threshold and example.right[best])
    for (source, cls, threshold), count in sorted(counts.items()):
        p, r = count["right"] / max(1, count["taken"]), count["right"] / max(1, count["links"])
        print(f"{source:5} {cls:7} from {threshold:.2f}: P {100 * p:5.1f}  R {100 * r:5.1f}  of {count['links']}")


def main() -> int:
    """Write the weights, or print folds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder that holds data/")
    parser.add_argument("--folds", action="store_true")
    parser.add_argument("-o", "--out", type=Path, default=OUT)
    options = parser.parse_args()
    general, news = list(gum_examples(options.shared)), list(news_examples(options.shared))
    if options.folds:
        report_folds([*general, *news])
        return 0
    made = folded(fit([*general, *news]))
    written = {
        "about": "Written by training/chains.py; see docs/actors.md.",
        "trained_on": f"{len(general)} pronouns of GUM (free genres), {len(news)} of conflict news",
        "thresholds": THRESHOLDS,
        "options": made["option"],
        "nobody": made["nobody"],
    }
    options.out.write_text(json.dumps(written, indent=0, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")
    print(f"{options.out}: {written['trained_on']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
