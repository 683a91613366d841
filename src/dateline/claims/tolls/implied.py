"""Tolls without a number: one person in the singular ("killed a shepherd"), people by name, "many"."""

from collections.abc import Iterator

from dateline.claims.by_form import words_among
from dateline.claims.tolls.hit import Hit
from dateline.claims.tolls.lexicon import TollWords, toll_words
from dateline.claims.tolls.persons import is_one
from dateline.claims.tolls.phrases import Count, noun_is_people
from dateline.claims.tolls.syntax import companion_of
from dateline.language.annotated import Annotated
from dateline.language.speech.tree import has_case, phrase
from dateline.language.tokens import Token
from dateline.ontology import Ontology

_KINDS = frozenset({"killed", "wounded", "captured", "abducted", "arrested", "missing"})
_LIVING = frozenset({"killed", "wounded", "abducted"})
_SELF = frozenset({"himself", "herself"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})


def implied(annotated: Annotated, ontology: Ontology, taken: set[int]) -> Iterator[tuple[Count, Hit]]:
    """Yield counts that no number gives, with their harm; `taken` holds tokens that numbered counts cover."""
    words = toll_words()
    for token in (t for t in words_among(annotated, words.harming) if t.lower_ in words.harming):
        for victim, hit in _victims(token, words):
            if _agent(victim) or any(kind not in _KINDS for kind in hit.kinds):
                continue
            if (nobody := _nobody(victim)) is not None:
                yield nobody, hit
                continue
            heads = _names_before(_conjuncts(victim))
            free = [head for head in heads if not _covered(head, taken)]
            count = None
            if len(free) == len(heads):
                count = _unnumbered(ontology, victim, hit) or _singles(annotated, ontology, heads, hit)
            if (
                count is None and len(heads) > 1
            ):  # "a soldier and six guerrillas were killed": the soldier beside the six
                free = [head for head in free if _is_self(head) or is_one(annotated, ontology, head)]
                count = _singles(annotated, ontology, free, hit) if free else None
            if count is not None and not _other_harm_between(count, hit, words):
                yield count, hit


def _nobody(victim: Token) -> Count | None:
    """Read "nobody was hurt", "no one was killed": a figure of zero."""
    no_one = victim.lower_ == "one" and victim.i and victim.doc[victim.i - 1].lower_ == "no"
    if victim.lower_ not in {"nobody", "none"} and not no_one:
        return None
    first = victim.i - 1 if no_one else victim.i
    return Count(first, victim.i + 1, (first, first), victim, None, 0, 0, 0, "none")


def _agent(victim: Token) -> bool:
    return any(k.dep_ == "case" and k.lower_ in {"by", "with", "from"} for k in victim.children)


def _covered(head: Token, taken: set[int]) -> bool:
    near = (head, *(k for k in head.children if k.dep_ in {"nummod", "det", "amod", "nmod"}))
    return any(t.i in taken for t in near)


def _victims(token: Token, words: TollWords) -> Iterator[tuple[Token, Hit]]:
    """Yield the nouns a word of harm is about, each with the harm."""
    form = token.lower_
    verbal = token.pos_ == "VERB"
    if (kind := words.acts.get(form)) and (verbal or any(k.dep_ == "aux:pass" for k in token.children)):
        yield from ((victim, Hit((kind,), token, "implied")) for victim in of_act(token))
    elif (kind := words.kind_of_participle(form)) and any(k.dep_ == "cop" for k in token.children) and _bare(token):
        yield from ((k, Hit((kind,), token, "implied")) for k in token.children if k.dep_ == "nsubj")
    elif (kind := words.suffers.get(form)) and verbal and kind != "displaced":
        yield from (
            (_noun_behind(k, token), Hit((kind,), token, "implied")) for k in token.children if k.dep_ == "nsubj"
        )
    elif (kind := companion_of(token, words)) and verbal:
        yield from ((victim, Hit((kind,), token, "implied")) for victim in _of_phrase(token, words))
    elif (kind := words.of.get(form) or words.remains.get(form)) and token.pos_ == "NOUN":
        yield from (
            (k, Hit((kind,), token, "implied")) for k in token.children if k.dep_ == "nmod" and has_case(k, "of")
        )
    elif (kind := words.kind_of_participle(form)) and has_case(token, "among"):  # "a guard was among the dead"
        yield from ((k, Hit((kind,), token, "among")) for k in token.children if k.dep_.startswith("nsubj"))


def _of_phrase(verb: Token, words: TollWords) -> list[Token]:
    """Return the victims of a verb with its companion: the subject of "lost her life", else as of an act."""
    if verb.lower_ not in words.own:
        return of_act(verb)
    bearer = verb.head if verb.dep_ == "conj" and not any(k.dep_ == "nsubj" for k in verb.children) else verb
    return [_noun_behind(k, bearer) for k in bearer.children if k.dep_ == "nsubj"]


def _bare(token: Token) -> bool:
    """A predicate without a preposition of its own ("was hurt", not "was among the dead")."""
    return token.pos_ in {"ADJ", "VERB"} and not any(k.dep_ == "case" for k in token.children)


def of_act(verb: Token) -> list[Token]:
    """Return the victims of a verb of harm: object, passive subject, or the noun a participle or relative clause is
    about."""
    found = [k for k in verb.children if k.dep_ in {"obj", "nsubj:pass"}]
    if found:  # of two subjects (a title the parser cut off its name) the name
        return [_noun_behind(next((k for k in found if k.ent_type_ == "PERSON"), found[0]), verb)]
    participle = not verb.lower_.endswith(("ing", "s"))
    auxiliary = next((k for k in verb.children if k.dep_ == "aux:pass"), None)
    if participle and (verb.dep_ == "acl" or (verb.dep_ == "acl:relcl" and auxiliary is not None)):
        return [verb.head]
    if verb.dep_ == "acl:relcl" and any(k.dep_ == "nsubj" and not _relative(k) for k in verb.children):
        return [verb.head]  # "a scout they captured"
    return [_before(auxiliary)] if auxiliary is not None and auxiliary.i > verb.sent.start else []


def _before(auxiliary: Token) -> Token:
    """The subject the parser hung elsewhere: the phrase right before "were killed"."""
    token = auxiliary.doc[auxiliary.i - 1]
    while (
        token.dep_ in {"flat", "conj", "punct"} and token.head.i < token.i and token.head.pos_ in {"PROPN", "NOUN", "X"}
    ):
        token = token.head
    return token


def _noun_behind(token: Token, verb: Token) -> Token:
    return verb.head if _relative(token) and verb.dep_ == "acl:relcl" else token


def _relative(token: Token) -> bool:
    return token.lower_ in {"who", "which", "that", "whom"}


def _conjuncts(token: Token) -> list[Token]:
    """The token and everything joined to it, also below the parts of a name."""
    found = [token]
    for kid in token.children:
        # "two policemen, a guard and a driver": the middle of a list is often taken for an apposition
        listed = kid.dep_ == "appos" and any(k.dep_ == "conj" for k in (*kid.children, *token.children))
        listed = listed and not _says_who(kid, token)
        if (kid.dep_ == "conj" or listed) and kid.pos_ in _NOMINAL and not _is_name_of(kid, token):
            found += _conjuncts(kid)
        elif kid.dep_ == "flat":
            found += [t for t in _conjuncts(kid) if t.i != kid.i]
    return sorted(found, key=lambda t: t.i)


def _says_who(noun: Token, name: Token) -> bool:
    """Tell "Ana Ruiz, a teacher, and Omar Ali": between commas behind a name, "a teacher" is whom the name means."""
    end = noun.right_edge.i + 1
    closed = end < len(noun.doc) and noun.doc[end].text == ","
    return closed and name.ent_type_ == "PERSON" and any(k.lower_ in {"a", "an"} for k in noun.children)


def _is_name_of(name: Token, noun: Token) -> bool:
    """Tell "the mayor, Ana Ruiz, and a child": the name is the mayor's, whom a definite noun in the singular means."""
    joined = any(k.dep_ == "cc" for k in name.children)
    if joined or name.ent_type_ != "PERSON" or noun.pos_ != "NOUN" or noun.tag_ == "NNS":
        return False
    return any(k.dep_ == "nmod:poss" or k.lower_ in {"the", "his", "her", "their"} for k in noun.children)


def _names_before(heads: list[Token]) -> list[Token]:
    """Take in names joined before the first ("... and Salim Nour were killed") that a parser hung on another verb as
    one subject too many.
    """
    doc, found = heads[0].doc, list(heads)
    at = _first_word(heads[0])
    while at >= 2 and doc[at - 1].lower_ in {"and", ","}:
        name = next((e for e in doc.span(max(0, at - 12), at).ents if e.end == at - 1 and e.label_ == "PERSON"), None)
        joined = name is not None and found[0].dep_ == "conj" and name.start <= found[0].head.i < name.end
        if name is None or not (joined or _stray(name.root)):
            break
        found.insert(0, name.root)
        at = min(name.start, _first_word(name.root))
    return found


def _first_word(head: Token) -> int:
    """Where a phrase begins, behind the word that joins it."""
    at = head.left_edge.i
    while at < head.i and (head.doc[at].dep_ in {"cc", "punct"} or head.doc[at].is_space):
        at += 1
    return int(at)


def _stray(name: Token) -> bool:
    """True for a name that has no place of its own: joined to another, or a second subject of its verb."""
    if name.dep_ == "conj":
        return True
    subjects = [k for k in name.head.children if k.dep_.startswith("nsubj") and k.i < name.i]
    return name.dep_.startswith("nsubj") and bool(subjects)


def _unnumbered(ontology: Ontology, head: Token, hit: Hit) -> Count | None:
    """Read "many of the fighters", "most of the dead", "a large number of civilians": words without figures."""
    words = toll_words()
    doc = head.doc
    quantity = head if head.lower_ in words.unnumbered | words.unnumbered_of else None
    if quantity is None:
        quantity = next(
            (k for k in head.children if k.dep_ in {"amod", "det"} and k.lower_ in words.unnumbered), None
        )
    if quantity is None or (quantity.i and doc[quantity.i - 1].lower_ in {"as", "how", "so"}):
        return None
    first, last = phrase(head, stop=[k.i for k in head.children if k.dep_ == "case"])
    noun = next((k for k in head.children if k.dep_.startswith("nmod")), head) if quantity.i == head.i else head
    people = noun_is_people(ontology, noun)
    if people is False or (people is None and hit.kinds[0] not in {"killed", "wounded"}):
        return None
    if quantity.i == head.i and not (last - head.i > 2 and doc[head.i + 1].lower_ == "of"):
        return None
    return Count(first, last, (first, first), head, (quantity.i + 1, last), None, None, None, "vague")


def _singles(annotated: Annotated, ontology: Ontology, heads: list[Token], hit: Hit) -> Count | None:
    living = hit.kinds[0] in _LIVING and not hit.token.lower_.startswith("execut")
    if not all(_is_self(head) or is_one(annotated, ontology, head, living=living) for head in heads):
        return None
    ranges = [phrase(head, stop=_stops(head)) for head in heads]
    first, last = min(r[0] for r in ranges), max(r[1] for r in ranges)
    number = len(heads)
    return Count(first, last, (first, first), heads[0], (first, last), number, number, number, "exact")


def _is_self(head: Token) -> bool:
    """Tell the doer among those killed: "killed himself and three guards"; alone it is no deed of a war."""
    return head.lower_ in _SELF and (head.dep_ == "conj" or any(k.dep_ == "conj" for k in head.children))


def _stops(head: Token) -> list[int]:
    """Where the words for one person end: at a joined person, and at a phrase behind that is no "of" phrase."""
    ends = [k.i for k in head.children if k.dep_ == "case"]
    for kid in head.children:
        if kid.i < head.i:
            continue
        if kid.dep_ in {"conj", "cc"} or (kid.dep_.startswith("nmod") and not has_case(kid, "of")):
            ends.append(kid.left_edge.i)
    return ends


def _other_harm_between(count: Count, hit: Hit, words: TollWords) -> bool:
    """In "a woman killed 30 injured" the woman is not the injured one."""
    between = list(count.head.doc[count.last : max(hit.token.i, count.last)])
    return any(words.kind_of_participle(t.text) not in {None, *hit.kinds} for t in between)
