"""The ontology in memory: look-ups by word form, by type, by noun class."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from dateline.ontology.forms import noun_forms, verb_forms
from dateline.ontology.schema import EventType, Kind, NounClass, Trigger

_PREPOSITIONS = frozenset(
    {"of", "for", "in", "on", "to", "by", "against", "at", "with", "from", "out", "into", "towards", "toward"}
)


def head_position(words: tuple[str, ...]) -> int:
    """Return which word of a phrase carries number: the last, or the one before a preposition."""
    return next((i - 1 for i, w in enumerate(words) if i and w in _PREPOSITIONS), len(words) - 1)


@dataclass(frozen=True)
class Entry:
    """One wording of a trigger: its head word and the words that must hang on the head."""

    trigger: Trigger
    pos: str  # "verb", "noun" or "adj"
    words: tuple[str, ...]

    @cached_property
    def rank(self) -> tuple[int, int, int, int]:
        """How particular the wording is: words, content words, required head nouns, required kinds."""
        content = sum(1 for word in self.words if word not in _PREPOSITIONS)
        return len(self.words), content, len(self.trigger.lemmas), len(self.trigger.require)

    @cached_property
    def head(self) -> int:
        """Which of the words is the head."""
        return 0 if self.pos == "verb" else head_position(self.words)

    @cached_property
    def others(self) -> tuple[str, ...]:
        """The words without the head."""
        return self.words[: self.head] + self.words[self.head + 1 :]


@dataclass(frozen=True)
class Ontology:
    """Event types, triggers, noun classes and word lists, with indexes.

    `extra` holds whatever else a file's word lists define; ask by `words(name)`.
    """

    event_types: dict[str, EventType]
    triggers: tuple[Trigger, ...]
    nouns: dict[str, NounClass]
    word_lists: dict[str, frozenset[str]]
    _forms: dict[tuple[str, str], tuple[Entry, ...]] = field(default_factory=dict, repr=False)
    _classes: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    _lemmas: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)
    _headed: dict[tuple[tuple[str, ...], str], tuple[Entry, ...]] = field(default_factory=dict, repr=False)

    def entries(self, form: str, pos: str) -> tuple[Entry, ...]:
        """Return the trigger wordings whose head has this form (any inflection), most particular first."""
        return self._forms.get((form, pos), ())

    @cached_property
    def heads(self) -> frozenset[str]:
        """Every form of a word that heads a trigger's wording."""
        return frozenset(form for form, _ in self._forms)

    def headed_by(self, forms: tuple[str, ...], pos: str) -> tuple[Entry, ...]:
        """Return the trigger wordings whose head has one of the forms, each once, the most particular first."""
        known = [entries for form in forms if (entries := self._forms.get((form, pos)))]
        if len(known) < 2:
            return known[0] if known else ()
        key = (forms, pos)
        if key not in self._headed:
            found = list(known[0])
            for entries in known[1:]:
                found += [entry for entry in entries if entry not in found]
            self._headed[key] = tuple(sorted(found, key=lambda entry: entry.rank, reverse=True))
        return self._headed[key]

    def classes_of(self, word: str) -> tuple[str, ...]:
        """Return the noun classes of a word or phrase (singular or plural, lower case)."""
        return self._classes.get(word, ())

    def kinds_of(self, word: str) -> tuple[Kind, ...]:
        """Return the kinds a noun may have ("fighter" -> actor)."""
        return tuple(self.nouns[c].kind for c in self.classes_of(word))

    def lemma(self, form: str, pos: str) -> str | None:
        """Return the lemma of a form of any verb or noun the ontology names, None for other words.

        Surer than a tagger's guess for the words that matter here ("recaptured" -> "recapture").
        """
        return self._lemmas.get((form, pos))

    def verb_lemma(self, form: str, read: str) -> str:
        """Return a verb's lemma, in lower case: that of a listed form, else `read`, which may be wrong ("seiz")."""
        return self.lemma(form, "verb") or read.lower()

    @cached_property
    def conflict_forms(self) -> dict[str, str]:
        """Every form of the words of conflict, contention and diplomacy, with its lemma; phrases are left out."""
        nouns = ("conflict_nouns", "nouns_of_contention", "nouns_of_diplomacy")
        verbs = ("conflict_verbs", "verbs_of_contention")
        return self._forms_of(nouns, verbs, "conflict_adjectives")

    @cached_property
    def politics_forms(self) -> dict[str, str]:
        """Every form of the words of politics, with its lemma."""
        return self._forms_of(("nouns_of_politics",), ("verbs_of_politics",), "adjectives_of_politics")

    @cached_property
    def beginning_forms(self) -> frozenset[str]:
        """Every form of the verbs that tell of a presence as it begins."""
        irregular = _irregular(self.word_lists.get("irregular_verbs", ()))
        return frozenset(form for verb in self.words("beginning_verbs") for form in verb_forms(verb, irregular))

    def _forms_of(self, nouns: Iterable[str], verbs: Iterable[str], adjectives: str) -> dict[str, str]:
        plurals, irregular = (_irregular(self.word_lists.get(f"irregular_{k}", ())) for k in ("nouns", "verbs"))
        made = {form: noun for name in nouns for noun in self.words(name) for form in noun_forms(noun, plurals)}
        made |= {form: verb for name in verbs for verb in self.words(name) for form in verb_forms(verb, irregular)}
        return {form: lemma for form, lemma in made.items() if " " not in form} | {a: a for a in self.words(adjectives)}

    def words(self, name: str) -> frozenset[str]:
        """Return a word list; KeyError names the missing list."""
        return self.word_lists[name]

    def names_violence(self, *forms: str) -> bool:
        """Tell whether a noun, by its forms, names a violent happening: "raid", "shelling"."""
        events = (e.trigger for e in self.headed_by(forms, "noun") if e.trigger.kind == "event")
        return any(self.type_of(trigger.type).violent for trigger in events)

    def type_of(self, event_type: str) -> EventType:
        """Return an event type; KeyError where the id is unknown."""
        return self.event_types[event_type]


def build(
    event_types: dict[str, EventType],
    triggers: Iterable[Trigger],
    nouns: dict[str, NounClass],
    word_lists: dict[str, tuple[str, ...]],
) -> Ontology:
    """Index the parts. Irregular forms come from the word lists "irregular_verbs" and "irregular_nouns"."""
    verbs = _irregular(word_lists.get("irregular_verbs", ()))
    plurals = _irregular(word_lists.get("irregular_nouns", ()))
    kept = tuple(triggers)
    lists = {name: frozenset(words) for name, words in word_lists.items()}
    for name in ("speech_verbs", "plan_verbs", "light_verbs"):
        lists.setdefault(name, frozenset())
    return Ontology(
        event_types=event_types,
        triggers=kept,
        nouns=nouns,
        word_lists=lists,
        _forms=_index(kept, verbs, plurals),
        _classes=_class_index(nouns, plurals),
        _lemmas=_lemma_index(kept, nouns, lists, verbs, plurals),
    )


def _lemma_index(
    triggers: Iterable[Trigger],
    nouns: dict[str, NounClass],
    lists: dict[str, frozenset[str]],
    verbs: dict[str, tuple[str, ...]],
    plurals: dict[str, tuple[str, ...]],
) -> dict[tuple[str, str], str]:
    """Map every form of the verbs and nouns of triggers, noun classes and word lists to its lemma."""
    verb_words = {phrase.split()[0] for trigger in triggers for phrase in trigger.verb} | set(verbs)
    noun_words = {word.split()[-1] for group in nouns.values() for word in group.words}
    noun_words |= {w.split()[-1] for trigger in triggers for w in trigger.noun}
    noun_words |= {w for trigger in triggers for phrase in trigger.verb for w in phrase.split()[1:] if w.endswith("y")}
    for name, words in lists.items():
        if name.endswith("_verbs") and name != "irregular_verbs":
            verb_words |= {w for w in words if " " not in w}
        elif name.endswith("_nouns") and name != "irregular_nouns":
            noun_words |= {w for w in words if " " not in w}
    index = {(form, "verb"): verb for verb in sorted(verb_words) for form in sorted(verb_forms(verb, verbs))}
    index |= {(form, "noun"): noun for noun in sorted(noun_words) for form in sorted(noun_forms(noun, plurals))}
    return index


def _irregular(lines: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Read lines like "take: took taken"."""
    pairs = (line.split(":", 1) for line in lines)
    return {lemma.strip(): tuple(forms.split()) for lemma, forms in pairs}


def _index(
    triggers: Iterable[Trigger], verbs: dict[str, tuple[str, ...]], plurals: dict[str, tuple[str, ...]]
) -> dict[tuple[str, str], tuple[Entry, ...]]:
    index: dict[tuple[str, str], list[Entry]] = {}
    for trigger in triggers:
        for pos, phrases in (("verb", trigger.verb), ("noun", trigger.noun), ("adj", trigger.adj)):
            for phrase in phrases:
                entry = Entry(trigger, pos, tuple(phrase.split()))
                for form in _head_forms(entry, verbs, plurals):
                    index.setdefault((form, pos), []).append(entry)
    # sorted() is stable, so files' own order decides between equals
    return {key: tuple(sorted(found, key=lambda e: e.rank, reverse=True)) for key, found in index.items()}


def _head_forms(
    entry: Entry, verbs: dict[str, tuple[str, ...]], plurals: dict[str, tuple[str, ...]]
) -> list[str]:
    head = entry.words[entry.head]
    if entry.pos == "verb":
        return sorted(verb_forms(head, verbs))
    if entry.pos == "noun":
        return sorted(noun_forms(head, plurals))
    return [head]


def _class_index(
    nouns: dict[str, NounClass], plurals: dict[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    index: dict[str, list[str]] = {}
    for name, group in nouns.items():
        for phrase in group.words:
            *before, last = phrase.split()
            for form in sorted(noun_forms(last, plurals)):
                index.setdefault(" ".join([*before, form]), []).append(name)
    return {word: tuple(names) for word, names in index.items()}
