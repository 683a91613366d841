"""Which harm a count suffers: killed, wounded, missing ... and by which word.

First by the syntax (object, passive subject, noun of an of-phrase, participle behind a noun), then by the words right
beside the count, which headlines and texts without commas need.
"""

from dataclasses import replace

from dateline.claims.tolls.beside import beside, left, right
from dateline.claims.tolls.hit import Hit, case_of, first_conjunct
from dateline.claims.tolls.lexicon import TollWords, toll_words
from dateline.claims.tolls.phrases import Count
from dateline.claims.tolls.syntax import by_syntax
from dateline.claims.tolls.whose import counted_in
from dateline.language.tokens import Token
from dateline.records import TollKind

_HARMS = ("killed", "wounded")
_ABOVE = 5  # words above a figure among which the verb that brings it in stands
_REVISED = frozenset({"obj", "nsubj:pass"})


def harm_of(count: Count, used: set[int], *, leaving: bool = False) -> Hit | None:
    """Return the harm a count suffers, or None.

    used: the harm words that earlier counts of the sentence took. leaving: the report tells of an evacuation or
    flight, so that people who leave or are carried off count as displaced.
    """
    words = toll_words()
    governor = count.head.head
    fate = _fate_of_some(count, words)
    if fate is not None:
        return fate
    touching = beside(count, words, used)
    if touching is not None:
        return touching
    if count.head.dep_ in {"obj", "nsubj:pass"} and governor.i not in used and governor.lower_ in words.acts:
        return by_syntax(count, words)
    return (
        _among(count, words)
        or _share(count, words)
        or _counted(count, words)
        or _summed(count, words)
        or _revised(count, words)
        or right(count, words)
        or by_syntax(count, words)
        or left(count, words, used)
        or (_departs(count, words) if leaving else None)
        or _people_of_harm(count, words)
    )


def _fate_of_some(count: Count, words: TollWords) -> Hit | None:
    """Read "one of the guards wounded in the raid died": the participle is of all the guards, the verb of one."""
    doc, at, head = count.head.doc, count.number[1], count.head
    some = [t.lower_ for t in doc[at : at + 2]] in (["of", "the"], ["of", "those"])
    told = words.suffers.get(head.head.lower_) if some and head.dep_ == "nsubj" else None
    return Hit((told,), head.head, "intransitive") if told is not None else None


def _departs(count: Count, words: TollWords) -> Hit | None:
    """Read "3,000 residents left the two towns", "buses carrying 500 people", "hundreds were granted safe passage"."""
    doc, head = count.head.doc, first_conjunct(count.head)
    verb = head.head
    before = doc[count.first - 1] if count.first > head.sent.start else verb
    for mover in (verb, before):
        if head.dep_ == "obj" and mover.lower_ in words.carries:
            return Hit(("displaced",), mover, "carried")
    if head.dep_.startswith("nsubj") and verb.lower_ in words.departs:
        return Hit(("displaced",), verb, "departed")
    behind = doc[count.last] if count.last < head.sent.end else None
    if behind is not None and behind.lower_ in words.departs:
        return Hit(("displaced",), behind, "departed")
    return None


def _share(count: Count, words: TollWords) -> Hit | None:
    """Read "12 of the wounded", "at least two of the killed": the harm is what the count is a share of."""
    doc = count.head.doc
    at = count.number[1]
    if at + 2 >= len(doc) or doc[at].lower_ != "of" or doc[at + 1].lower_ not in {"the", "those"}:
        return None
    kind = words.kind_of_participle(doc[at + 2].text)
    if kind is None:
        return None
    fate = right(replace(count, last=at + 3), words)  # "one of the wounded died"
    return fate if fate is not None and fate.kinds != (kind,) else Hit((kind,), doc[at + 2], "share")


def _among(count: Count, words: TollWords) -> Hit | None:
    """Read "among the dead were seven women and three children"."""
    doc, first = count.head.doc, first_conjunct(count.head).left_edge.i
    before = [t.lower_ for t in doc[max(0, first - 4) : first]]
    kind = words.kind_of_participle(before[2]) if len(before) == 4 and before[:2] == ["among", "the"] else None
    return Hit((kind,), doc[first - 2], "among-them") if kind and before[3] in {"were", "was", "are", "is"} else None


def _people_of_harm(count: Count, words: TollWords) -> Hit | None:
    """Read "thousands of evacuees": people whom the very noun calls displaced, detained ..., where no verb says
    more."""
    if count.of is None:
        return None
    noun = count.head.doc[count.of[1] - 1]
    kind = words.people_of.get(noun.lower_)
    return Hit((kind,), noun, "noun") if kind else None


def _counted(count: Count, words: TollWords) -> Hit | None:
    """Read "22 deaths", "20 dead", "12 wounded": the noun counted is the harm."""
    doc = count.head.doc
    candidates = [count.head] if count.head.i >= count.number[1] else []
    candidates += [doc[count.of[1] - 1]] if count.of is not None else []  # "dozens of casualties"
    candidates += [doc[count.last]] if count.last < len(doc) else []
    for token in candidates:
        kind = words.counted.get(token.lower_)
        near = token.i - count.last <= 1 or (token is count.head and token.lower_ in words.remains)
        near = near and token.pos_ in {"NOUN", "ADJ", "PROPN"}
        if kind is not None and near and not _is_act(token):
            return Hit(("killed-or-wounded",) if _or_other(token, kind, words) else (kind,), token, "counted")
    before = doc[count.first - 1] if count.first > 1 else None
    if (
        before is not None
        and before.lower_ == "of"
        and doc[count.first - 2].lower_ in {"bodies", "lives", "corpses", "remains"}
    ):
        return Hit(("killed",), doc[count.first - 2], "counted")
    return None


def _or_other(token: Token, kind: TollKind, words: TollWords) -> bool:
    """Tell "29 dead or wounded": how many of each is not said."""
    after = [t.lower_ for t in token.doc[token.i + 1 : token.i + 4]]
    other = [words.kind_of_participle(word) for word in after[1:]]
    return after[:1] == ["or"] and kind in _HARMS and any(k in _HARMS and k != kind for k in other)


def _is_act(token: Token) -> bool:
    return token.pos_ == "VERB" and any(kid.dep_ == "obj" for kid in token.children)


def _summed(count: Count, words: TollWords) -> Hit | None:
    """Read "a death toll of 31", "the toll rose to 48", "put the number of dead at 16"."""
    doc = count.head.doc
    begin = max(count.head.sent.start, count.first - 24)
    said = tuple(t.lower_ for t in doc[begin : count.first])
    for run, kind in words.sums:
        if run[0] not in said:
            continue
        for start in range(begin, count.first - len(run) + 1):
            if said[start - begin : start - begin + len(run)] != run:
                continue
            between = list(doc[start + len(run) : count.first])
            put = doc[start + len(run) - 1].head.lower_ in words.raises  # "put the toll from the attack at 16"
            if _leads_to_figure(between, words, raised=put):
                told = words.kind_of_participle(doc[count.last].text) if count.last < len(doc) else None
                return Hit((told or kind,), doc[start + len(run) - 1], "sum")  # "a toll of three people wounded"
    return None


def _revised(count: Count, words: TollWords) -> Hit | None:
    """Read "lowered to 40 its count of the dead", "raised the toll to 61": the sum is the verb's object."""
    # the figure may have been read onto the noun, or onto "killed" beside it
    above = [t for t in [*count.head.ancestors][:_ABOVE] if t.pos_ in {"VERB", "AUX"}]
    verb = next((t for t in above if t.lower_ in words.raises), None)
    before = count.head.doc[count.first - 1].lower_ if count.first else ""
    if verb is None or not {case_of(count.head), before} & {"to", "at"}:
        return None
    for noun in verb.children:
        if (told := counted_in(noun)) is not None and (kind := words.kind_of_participle(told[1].text)) is not None:
            return Hit((kind,), noun, "sum")
    for noun in (k for k in verb.children if k.dep_ in _REVISED):
        said = [t.lower_ for t in noun.subtree]
        for run, kind in words.sums:
            if any(tuple(said[i : i + len(run)]) == run for i in range(len(said))):
                return Hit((kind,), noun, "sum")
    return None


def _leads_to_figure(between: list[Token], words: TollWords, *, raised: bool) -> bool:
    """The words between the toll noun and the figure bring it in and no other number stands between.

    raised: the verb above the toll noun brings a figure in.
    """
    if not between:
        return True
    if any(t.pos_ == "NUM" and not _counts_things(t, words) and not _is_old(t) for t in between) or len(between) > 22:
        return False
    raised = raised or any(t.lower_ in words.raises for t in between)
    if [t.lower_ for t in between[-2:]] == ["at", "least"]:
        between = between[:-2]
    while len(between) > 1 and between[-1].lower_ in {"as", "high", "many", "some", "about"}:
        between = between[:-1]
    last = between[-1].lower_
    if last in {
        "at",
        "to",
        "of",
        "is",
        "was",
        "stands",
        "reached",
        "hits",
        "hit",
        "reaches",
        "as",
        ":",
        "exceeds",
        "tops",
        "topped",
        "be",
    }:
        return raised or len(between) <= 2
    return raised and last in {"high", "about", "least", "from"}


def _is_old(number: Token) -> bool:
    """Tell the figure that is replaced: "rose from 26 to 34"."""
    return number.i > 0 and number.doc[number.i - 1].lower_ == "from"


def _counts_things(number: Token, words: TollWords) -> bool:
    """Tell "the five-year conflict", "three days of clashes" from a count of people."""
    doc = number.doc
    behind = (t for t in doc[number.i + 1 : number.i + 3] if t.text != "-")
    noun = next(iter(behind), number)
    return noun.lemma_.lower() in words.things
