"""The reading model's speed beside a spaCy CNN of the usual small shape, in one run, taking turns.

`python benchmarks/reading_speed.py`. The CNN is untrained (speed does not ask what the weights say): hash embeddings,
four convolutions of width 96, tagger, morphologizer, lemmatizer of edit trees, parser, and names on vectors of their own.
Processor time is counted, so that a busy machine matters less; the ratio is what to compare between machines.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from typing import Any

import spacy
from spacy.tokens import Doc
from spacy.training import Example

from dateline.language import load_reader
from reading_gold import corpora, shared_folder, texts

ROUNDS = 3
LISTENER: dict[str, Any] = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
CONVOLUTIONS: dict[str, Any] = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": 96,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
        "rows": [5000, 1000, 2500, 2500],
        "include_static_vectors": False,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 96,
        "depth": 4,
        "window_size": 1,
        "maxout_pieces": 3,
    },
}
TRANSITIONS: dict[str, Any] = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "extra_state_tokens": False,
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": True,
}


def main() -> None:
    """Print words a second of both, and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="dateline-en")
    options = parser.parse_args()
    shared = shared_folder()
    if shared is None:
        sys.exit("no shared data: set DATELINE_SHARED to its folder")
    started = time.perf_counter()
    reader = load_reader(options.model)
    loading = time.perf_counter() - started
    part = corpora(shared).train["pud"]
    documents = [gold.text for gold in texts(part)]
    words = sum(len(sentence.words) for sentence in part)
    cnn = convolutional(part[:200])
    times: dict[str, list[float]] = {"model": [], "cnn": []}
    for _ in range(ROUNDS):
        times["model"].append(timed(reader.read, documents))
        times["cnn"].append(timed(cnn, documents))
    best = {name: words / min(values) for name, values in times.items()}
    rows = {f"{name}_words_per_second": round(value) for name, value in best.items()}
    ratio = round(best["model"] / best["cnn"], 2)
    print(json.dumps({"load_seconds": round(loading, 2), **rows, "ratio": ratio}))


def timed(read: Callable[[str], Any], documents: list[str]) -> float:
    """Processor seconds to read all documents."""
    started = time.process_time()
    for text in documents:
        read(text)
    return time.process_time() - started


def convolutional(sentences: list[Any]) -> Any:
    """An untrained pipeline that has seen the labels it must choose among."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": CONVOLUTIONS})
    for name in ("tagger", "morphologizer", "trainable_lemmatizer"):
        nlp.add_pipe(name, config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": LISTENER}})
    nlp.add_pipe("parser", config={"model": {**TRANSITIONS, "state_type": "parser", "tok2vec": LISTENER}})
    nlp.add_pipe("ner", config={"model": {**TRANSITIONS, "state_type": "ner", "tok2vec": CONVOLUTIONS}})
    examples = [example(nlp, sentence) for sentence in sentences]
    nlp.initialize(lambda: examples)
    return nlp


def example(nlp: Any, sentence: Any) -> Any:
    """A gold sentence as spaCy wants it."""
    heads = [i if head == 0 else head - 1 for i, head in enumerate(sentence.heads)]
    names = ["B-ORG" if tag == "PROPN" else "O" for tag in sentence.upos]
    doc = Doc(
        nlp.vocab,
        words=sentence.words,
        spaces=sentence.spaces,
        tags=sentence.xpos,
        pos=sentence.upos,
        morphs=["" if value == "_" else value for value in sentence.feats],
        lemmas=sentence.lemmas,
        heads=heads,
        deps=["ROOT" if dep == "root" else dep for dep in sentence.deps],
        ents=names,
    )
    return Example(nlp.make_doc(sentence.text), doc)


if __name__ == "__main__":
    main()
