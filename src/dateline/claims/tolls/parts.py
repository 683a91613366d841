"""Parts of a total: "including 14 children", "two nurses were among the 18", "nine of them children"."""

from dataclasses import dataclass, replace

from dateline.claims.arguments import lemma
from dateline.claims.tolls.hit import Hit
from dateline.claims.tolls.lexicon import toll_words
from dateline.claims.tolls.persons import is_one
from dateline.claims.tolls.phrases import Count
from dateline.language.annotated import Annotated
from dateline.language.speech.tree import phrase, subject
from dateline.language.tokens import Token
from dateline.ontology import Ontology

_OF_THEM = (("of", "them"), ("of", "whom"), ("of", "which"))
_AUXILIARIES = frozenset({"were", "was", "have", "has", "had", "are", "is"})
_SPARED = frozenset({"freed", "released", "rescued", "saved", "escaped", "survived", "discharged", "claimed", "found"})
_RESUMES = frozenset(
    {"figure", "toll", "number", "they", "dead", "victims", "casualties", "killed", "wounded", "injured", "those"}
)


@dataclass(frozen=True)
class Found:
    """A count with its harm, and the count it is part of, if any."""

    count: Count
    hit: Hit
    whole: Count | None = None


def part_of(count: Count, before: list[Found]) -> Found | None:
    """Read a count as part of a total told before it in the sentence; None where the words do not say so."""
    if not before:
        return None
    doc = count.head.doc
    told = list(doc[max(count.head.sent.start, count.first - _LEAD) : count.first])
    verbs = (n for n, t in enumerate(told) if t.pos_ in ("VERB", "AUX") and t.lower_ not in toll_words().parts)
    verb = max(verbs, default=-1)
    lead = [t.lower_ for t in told[verb + 1 :]]  # "including a child, were killed and six hurt": the six are none
    whole = _host(before)
    if lead[-1:] == ["and"] and _has_other_fate(count, whole):
        return None  # "killed 23, including the chief, and 31 wounded"
    if lead and _introduces(lead) and count.first - before[-1].count.last <= _REACH:
        return Found(count, whole.hit, whole.count)
    if tuple(lead[-2:]) in _OF_THEM and _shares_fate(count):
        return Found(count, whole.hit, whole.count)
    if lead[-1:] == ["and"] and before[-1].whole is not None and _is_by(count) and _is_by(before[-1].count):
        return Found(count, whole.hit, whole.count)  # "of whom 392 by soldiers and eight by settlers"
    behind = tuple(t.lower_ for t in doc[count.number[1] : count.number[1] + 2])
    if behind not in _OF_THEM or _is_spared(count):
        return None
    return Found(count, whole.hit, whole.count)


def _has_other_fate(count: Count, whole: Found) -> bool:
    """Tell a figure whose own word of harm stands right behind it: "31 wounded"."""
    behind = [t for t in count.head.doc[count.last : count.last + 1] if t.sent.start == count.head.sent.start]
    kinds = {toll_words().kind_of_participle(t.text) for t in (count.head, *behind)}
    return bool(kinds - {None, *whole.hit.kinds})


def _is_by(count: Count) -> bool:
    """Tell a figure that stands alone before who did it: "eight by settlers"."""
    return count.head.doc[count.number[1]].lower_ == "by"


def _shares_fate(count: Count) -> bool:
    """Tell "of whom 392 by soldiers", "of whom nine children", where nothing else is said to have befallen them."""
    said = count.head.doc[count.number[1] : count.number[1] + 5]
    fates = toll_words()
    told = (fates.kind_of_participle(t.text) or fates.suffers.get(t.lower_) for t in said)
    other = any(told) or any(t.lower_ in _SPARED for t in said)
    return not other and (_is_by(count) or not any(t.pos_ in ("VERB", "AUX") for t in said))


def _is_spared(count: Count) -> bool:
    """Tell "three of them were freed", "four of which were claimed by the group": not what befell the others."""
    said = [t.lower_ for t in count.head.doc[count.number[1] + 2 : count.number[1] + 6]]
    return bool(said) and said[0] in _AUXILIARIES and bool(_SPARED & set(said))


_REACH = 8
_LEAD = 6  # words before a part in which "including" stands: "including a suicide bomber and three soldiers"
_ASIDE_MARKS = frozenset({",", "(", "–", "—", "-"})
_LISTING = frozenset({",", "(", "and", "-", "–", "—", ":", ";"})


def _host(before: list[Found]) -> Found:
    """The total a part belongs to: the last found that is no part itself."""
    return next((f for f in reversed(before) if f.whole is None), before[-1])


def _introduces(lead: list[str]) -> bool:
    """Read "including 11", "among them several", "including 12 girls and seven boys"."""
    words = toll_words()
    if lead[-1] in words.parts or (len(lead) > 1 and lead[-2] in words.parts and lead[-1] in {"them", "at", "the"}):
        return True
    return lead[-1] == "and" and any(w in words.parts for w in lead)


def resumed_part(count: Count, before: list[Found]) -> Found | None:
    """Read "They also included several rebels" after a toll: part of the toll of the sentence before."""
    verb = count.head.head
    if count.head.dep_ != "obj" or not verb.lower_.startswith("includ"):
        return None
    who = subject(verb)
    if who is None or who.lower_ not in _RESUMES:
        return None
    told = toll_words().kind_of_participle(who.text)
    if told is not None and (not before or told not in before[-1].hit.kinds):
        return Found(count, Hit((told,), who, "resumed"))
    return Found(count, before[-1].hit, _host(before).count) if before else None


def singular_parts(annotated: Annotated, ontology: Ontology, found: list[Found]) -> list[Found]:
    """Return "including a child", "including the bomber": parts of one, behind a count that was found."""
    parts = []
    for whole in found:
        doc, at = annotated.doc, whole.count.last
        at += at < len(doc) and doc[at].text in _ASIDE_MARKS
        if whole.whole is not None or at + 3 >= len(doc) or doc[at].lower_ not in toll_words().parts:
            continue
        first = at + 2 if doc[at + 1].lower_ == "them" else at + 1
        if doc[first].lower_ not in {"a", "an", "one", "the"}:
            continue
        head = doc[first].head
        alone = doc[first].lower_ != "the" or lemma(head) in toll_words().attackers
        if head.i > first and alone and is_one(annotated, ontology, head):
            count = Count(first, head.i + 1, (first, first), head, (first, head.i + 1), 1, 1, 1, "exact")
            parts.append(Found(count, whole.hit, whole.count))
    return parts


def listed_parts(found: list[Found], bare: list[Count]) -> list[Found]:
    """Return the counts set behind a total that add up to it: "five killed (three women, two children)".

    bare: the counts of the sentence that nothing was said to have befallen.
    """
    parts: list[Found] = []
    for whole in found:
        run: list[Count] = []
        at = max(whole.count.last, whole.hit.token.i + 1)
        for count in (c for c in bare if c.first >= at):
            if not {t.lower_ for t in count.head.doc[at : count.first]} <= _LISTING:
                break
            run.append(count)
            at = count.last
        if len(run) > 1 and whole.count.best and sum(c.best or 0 for c in run) == whole.count.best:
            parts += [Found(count, whole.hit, whole.count) for count in run]
    return parts


def with_companion(annotated: Annotated, ontology: Ontology, count: Count) -> Count:
    """Read "the head of the school and several colleagues were killed": one and at least three make four."""
    first = _partner(count)
    if first is None or count.low is None or count.best is not None or not is_one(annotated, ontology, first):
        return count
    start = phrase(first, stop=[k.i for k in first.children if k.dep_ == "case"])[0]
    return replace(count, first=start, low=count.low + 1, of=(start, count.last), head=first)


def _partner(count: Count) -> Token | None:
    """The subject or object a count is joined to by "and", also where the parser made two subjects of them."""
    head = count.head
    if count.first == 0 or head.doc[count.first - 1].lower_ != "and":
        return None
    first = head.head
    if head.dep_.startswith("nsubj"):
        return next((k for k in first.children if k.dep_ == head.dep_ and k.i < head.i), None)
    while first.dep_.startswith("nmod"):  # "the head of the school and several ..." may be joined to the school
        first = first.head
    return first if head.dep_ == "conj" and first.dep_.startswith(("nsubj", "obj")) else None
