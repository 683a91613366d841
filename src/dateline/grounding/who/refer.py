"""Sieves that need the text around: "the group", "they", "both sides", "we" in a quotation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dateline.grounding.who.binding import described_by, fronted, only_owns
from dateline.grounding.who.context import Context
from dateline.grounding.who.fitting import GROUPS, Fitting, is_generic
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.organs import belonging_to, state_organ
from dateline.grounding.who.persons import HE, SHE, Sex, sex_of_pronoun, sexes_of
from dateline.grounding.who.records import UNKNOWN, Resolution, renewed
from dateline.grounding.who.told import OfficeAt, Seen, Told
from dateline.language.tokens import Doc, Token
from dateline.ontology import load_ontology
from dateline.records import Candidate

__all__ = ["Referring"]

_REACH = 4  # sentences back that a pronoun or "the group" may look
_STATE = frozenset({"state-force", "government"})
_SUBJECT = frozenset({"nsubj", "nsubj:pass", "csubj"})
_POSSESSIVE = frozenset({"its", "their", "his", "her", "our", "my"})
_FIRST = frozenset({"we", "us", "our", "i", "my"})
_OWN = {
    "force": frozenset({"army", "military", "police", "troops", "soldiers"}),
    "rule": frozenset({"government", "regime", "authorities"}),
}
_REBEL = frozenset({"rebels", "insurgents", "guerrillas"})
_OF_STATE = frozenset({"it", "its", "itself"})
_PERSONAL = HE | SHE


class Referring:
    """Mentions that stand for something said before."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._doc: Doc = context.annotated.doc
        self._fitting, self._told = Fitting(context), Told(context)
        self._people: list[Seen] = []
        self._sexes: dict[str, Sex] | None = {}
        self._sentence = context.sentences
        ontology = load_ontology()
        self._titles = ontology.words("offices_leading") | ontology.words("offices_other")

    def noun(self, mention: Mention, seen: Sequence[Seen]) -> Resolution | None:
        """A definite noun phrase: the nearest earlier actor that it can mean."""
        noun = mention.noun
        assert noun is not None
        word = self._doc[mention.head].lower_
        if mention.definite == "possessive" and noun.kind == "coalition":
            return None  # "its allies" are others
        if mention.definite == "possessive" and noun.cls != "civil":
            owner = self._owner(mention, seen)
            found = belonging_to(self._context, owner, noun, word, "possessive") if owner else None
            return found if noun.cls != "office" or mention.plural else None
        if word in self._context.nouns.acts:
            return None  # "the strike" is known by its owner or not at all
        if mention.definite == "bare" and not mention.plural:
            return self._own_state(noun.cls, word)
        if mention.definite != "definite":
            return None
        if noun.cls == "office":
            return self._told.office(word, mention)
        if self._described(mention):
            return None
        fits = [
            (earlier, resolution)
            for earlier, resolution in self._back(mention, seen, _REACH * 3)
            if self._fitting.fits_noun(mention, word, earlier, resolution)
        ]
        if word in _REBEL:  # a militia that helps the state is named as often: rebels are rebels first
            fits = [f for f in fits if f[1].kind == "rebel" and not is_generic(f[1])] or fits
        own = word in _OWN.get(noun.cls, ())
        chosen = self._at_home(fits, word) if own else fits[0][1] if fits else None
        if chosen is None:
            return self._own_state(noun.cls, word)
        others = _others([resolution for _, resolution in fits], chosen, f"definite:{word}")
        return renewed(chosen, f"definite:{word}", others)

    def _at_home(self, fits: Sequence[Seen], word: str) -> Resolution | None:
        """Choose for "the army": that of the country the report is about, else the last one called so."""
        home = self._context.country
        for _, resolution in fits:
            entry = self._context.book.get(resolution.id or "")
            if entry is not None and home in entry.countries[:1]:
                return resolution
        called = (r for m, r in fits if word in m.words(self._context).lower())
        return next(called, None) or next((r for _, r in fits if not is_generic(r)), None)

    def _own_state(self, cls: str, word: str) -> Resolution | None:
        """Resolve "the army", "the government" to those of the country that the report is about."""
        country = self._context.country
        if country and word in _OWN.get(cls, ()):
            return state_organ(self._context, country, word, "the report's country")
        return None

    def _described(self, mention: Mention) -> bool:
        """Whether the words tell of somebody new: "the al-Qaeda-linked militias", "the forces allied with X", "the
        Central Elections Council".
        """
        behind = (c for c in self._doc[mention.head].children if c.i > mention.head)
        if any(c.lower_ in self._context.nouns.blocking for c in behind):
            return True
        modifiers = [t for t in self._doc[mention.left : mention.head] if t.text.isalpha()]
        if mention.plural and any(t.lower_ in self._context.nouns.blocking for t in modifiers):
            return True
        return any(t.pos_ == "PROPN" and self._context.book.country_of(t.text) is None for t in modifiers)

    def pronoun(self, mention: Mention, seen: Sequence[Seen]) -> Resolution:
        """Who a pronoun is, unknown where nobody near fits in number and kind."""
        word = self._doc[mention.head].lower_
        if word in _FIRST:
            return self.speaker(mention) or UNKNOWN
        driven_out = self._driven_out(mention, seen)
        if driven_out is not None:
            return renewed(driven_out, f"pronoun:{word}: driven from what they had")
        before = self._opening_before(mention, seen)
        if before is not None:
            return renewed(before, f"pronoun:{word}: as the sentence before")
        state = self._state_above(mention) if word in _OF_STATE else None
        if state is not None:
            return renewed(state, f"pronoun:{word}: the state that is the subject")
        for earlier, resolution in self._ranked(mention, seen, word):
            if word in {"it", "itself"} and self._doc[mention.head].dep_ not in _SUBJECT:
                return UNKNOWN
            if word in _PERSONAL:
                if self._is_person(mention, earlier, resolution):
                    return renewed(resolution, f"pronoun:{word}")
            elif self._fitting.fits_pronoun(earlier, resolution, word):
                if word == "it" and self._act_between(earlier, mention):
                    return UNKNOWN
                return renewed(self._fitting.org_of(resolution), f"pronoun:{word}")
        return UNKNOWN

    def _opening_before(self, mention: Mention, seen: Sequence[Seen]) -> Resolution | None:
        """Resolve the "its" that opens a sentence as that of the one before: "Its wing is X. Its leader is Y."."""
        token = self._doc[mention.head]
        if token.lower_ not in {"it", "its"} or token.i != token.sent.start or token.i == 0:
            return None
        first = self._doc[token.i - 1].sent.start
        if self._doc[first].lower_ not in {"it", "its"}:
            return None
        return next((r for m, r in reversed(seen) if m.head == first and r.id is not None), None)

    def _state_above(self, mention: Mention) -> Resolution | None:
        """Resolve "Upland said its forces …", "Upland withdrew its envoy": the state whose name is the next subject."""
        token = self._doc[mention.head]
        for verb in token.ancestors:
            subject = next((c for c in verb.children if c.dep_ in _SUBJECT), None)
            if subject is None or subject == token or subject.is_ancestor(token):
                continue
            inner = [c.i for c in subject.children if c.dep_ in {"compound", "flat", "amod"} and c.i < subject.i]
            words = self._context.text[self._doc[min([subject.i, *inner])].idx : subject.idx + len(subject.text)]
            country = self._context.book.country_of(words) if subject.pos_ == "PROPN" else None
            return state_organ(self._context, country, "government", "the state's name") if country else None
        return None

    def _is_person(self, mention: Mention, earlier: Mention, resolution: Resolution) -> bool:
        """Whether "he" or "she" may be somebody: one person, nothing tells of the other sex, and not the one whom the
        pronoun's own relative clause describes ("the general whom she met").
        """
        if resolution.kind != "person" or resolution.id is None or earlier.plural:
            return False
        wanted = sex_of_pronoun(self._doc[mention.head].lower_)
        if self._sexes is None:
            self._sexes = sexes_of(self._people, self._doc)
        told = self._sexes.get(resolution.id)
        return (told is None or told == wanted) and not described_by(self._doc[mention.head], earlier)

    def _act_between(self, earlier: Mention, mention: Mention) -> bool:
        """Whether "it" may be a deed told of since: "the attack was so cruel, and noted that it had killed"."""
        head = self._doc[mention.head]
        if self._sentence[earlier.head] == self._sentence[mention.head]:
            return False
        before = self._doc[head.sent.start : mention.head]
        return any(t.dep_ in _SUBJECT and t.lower_ in self._context.nouns.deeds for t in before)

    def _driven_out(self, mention: Mention, seen: Sequence[Seen]) -> Resolution | None:
        """Resolve "drove X out of the town, which they had held": those driven out, not those who drove."""
        token = self._doc[mention.head]
        verb, place = token.head, token.head.head
        if token.dep_ not in _SUBJECT or verb.dep_ != "acl:relcl" or not place.dep_.startswith("obl"):
            return None
        from_it = any(c.lower_ in {"from", "out"} for c in place.children)
        if not from_it or not any(c.lower_ == "had" for c in verb.children):
            return None
        objects = {t.i for child in place.head.children if child.dep_ in {"obj", "nsubj:pass"} for t in child.subtree}
        return next((r for m, r in reversed(seen) if m.head in objects and r.id is not None), None)

    def pair(self, mention: Mention, seen: Sequence[Seen]) -> tuple[Resolution, ...]:
        """The two last different parties: "both sides", "the two groups"."""
        word = self._doc[mention.head].lower_
        kinds = GROUPS if word in {"groups", "militias", "organizations", "organisations"} else GROUPS | _STATE
        known_: dict[str, Resolution] = {}
        generic: dict[str, Resolution] = {}
        for earlier, resolution in self._back(mention, seen, _REACH):
            if resolution.id and resolution.kind in kinds and earlier.noun_class != "civil":
                found = generic if is_generic(resolution) else known_
                found.setdefault(self._fitting.side(resolution.id), renewed(resolution, f"pair:{word}"))
        two = list((known_ or generic).values())[:2]  # nobody's militias only where no party is named
        return tuple(reversed(two)) if len(two) == 2 else ()

    # Choosing

    def _back(self, mention: Mention, seen: Sequence[Seen], reach: int) -> Iterator[Seen]:
        """Earlier actors, nearest first, without those that the mention's own clause sets against it."""
        here = self._sentence[mention.head]
        against = self._co_arguments(mention)
        for earlier, resolution in reversed(seen):
            if earlier.head >= mention.left or resolution.id is None:
                continue
            if here - self._sentence[earlier.head] > reach:
                return
            if resolution.id not in against and not self._is_act(earlier):
                yield earlier, resolution

    def _is_act(self, mention: Mention) -> bool:
        return mention.noun is not None and self._doc[mention.head].lower_ in self._context.nouns.acts

    def _ranked(self, mention: Mention, seen: Sequence[Seen], word: str) -> list[Seen]:
        """Earlier actors as a pronoun would choose: the speaker in his own speech, a possessive the nearest of its
        clause, others a subject first. For "he" and "she" the person most told of so far stands a sentence nearer.
        """
        near = list(self._back(mention, seen, 2))
        speaker = self._told.speaker_of(mention)
        here = self._sentence[mention.head]
        nearest = word in _POSSESSIVE and not self._opens_clause(mention)

        object_ = self._doc[mention.head].dep_ in {"obj", "iobj", "obl"}

        often = Counter(r.id for _, r in seen if r.kind == "person" and r.id) if word in _PERSONAL else Counter()
        most = max(often.values(), default=0)

        def order(item: Seen) -> tuple[int, int, int]:
            subject = self._is_subject(self._doc[item[0].head], item[0])
            told = 0 if speaker is not None and item[1].id == speaker.id else 1
            distance = here - self._sentence[item[0].head]
            far = distance + (word in _PERSONAL and often[item[1].id or ""] < most)
            return (told, far, 0 if nearest or subject != object_ else 2 if only_owns(item[0], self._doc) else 1)

        return sorted(near, key=order)

    def _opens_clause(self, mention: Mention) -> bool:
        """Whether a possessive belongs to the subject of its clause ("after their troops left"), or to a title ("...,
        its spokesman, Jo Doe, said"): whom the sentence is about is meant.
        """
        owned = self._doc[mention.head].head
        return owned.dep_ in _SUBJECT or owned.lemma_.lower() in self._titles

    def _is_subject(self, token: Token, mention: Mention) -> bool:
        top = token
        while top.head.i != top.i and (mention.left <= top.head.i < mention.right or top.dep_ == "conj"):
            top = top.head
        alone = top.head.i == top.i and top.pos_ == "PROPN"  # "X, the group that ..., profits", read apart
        return top.dep_ in _SUBJECT or alone

    def _co_arguments(self, mention: Mention) -> set[str]:
        """Actors that fill the other places of the verb the mention belongs to."""
        token = self._doc[mention.head]
        beside = token.dep_ == "nmod:poss" and token.head.dep_ == "appos"
        if not beside and (token.dep_ in {"nmod:poss", "det"} or token.head.pos_ not in {"VERB", "AUX"}):
            return set()
        verb = token.head
        others = {c.i for c in verb.children if c.i != token.i and c.dep_ in {*_SUBJECT, "obj", "iobj", "obl:agent"}}
        if beside:
            others = {verb.head.i}  # "X, their backer": nobody backs himself
        if token.dep_ == "obj" and verb.dep_ == "xcomp":
            others |= {c.i for c in verb.head.children if c.dep_ in _SUBJECT}
        parts = {c.i for o in others for c in self._doc[o].children if c.dep_ in {"conj", "flat", "compound"}}
        heads = others | parts | fronted(token)
        if not heads:
            return set()
        return {r.id for m, r in self._told.all if r.id and not heads.isdisjoint(range(m.left, m.right))}

    def look_at(self, everything: Sequence[Seen]) -> None:
        """Give the mentions resolved so far, for the question who else is in a clause."""
        self._told.all = everything
        self._people, self._sexes = list(everything), None  # looked at only where "he" or "she" asks

    def _owner(self, mention: Mention, seen: Sequence[Seen]) -> Resolution | None:
        """Whom the "their" of "their troops" means."""
        for token in self._doc[mention.left : mention.head]:
            if token.lower_ in _POSSESSIVE:
                return next((r for m, r in reversed(seen) if m.head == token.i and m.kind == "pronoun"), None)
        return None

    def beside(self, mention: Mention) -> Resolution | None:
        """Resolve "the envoy, Jo Doe": the named person that the office stands beside."""
        return self._told.beside(mention)

    def offices(self, found: Sequence[OfficeAt]) -> None:
        """Give the offices of named people that the report tells of."""
        self._told.offices = found

    def speaker(self, mention: Mention) -> Resolution | None:
        """Resolve "we" and "our" in speech to those the speaker belongs to, "I" to the speaker; None for others."""
        if self._doc[mention.head].lower_ not in _FIRST:
            return None
        at = self._doc[mention.head].idx
        quotes = [q for q in self._context.annotated.quotes if q.start <= at < q.end and q.speaker_start is not None]
        for quote in sorted(quotes, key=lambda q: q.end - q.start):
            found = self._told.said_by(quote.speaker_start or 0, quote.speaker_end or 0)
            if found is not None:
                word = self._doc[mention.head].lower_
                return renewed(found if word in {"i", "my"} else self._fitting.org_of(found), f"speaker:{word}")
        return None


def _others(fits: Sequence[Resolution], chosen: Resolution, why: str) -> tuple[Candidate, ...]:
    """The readings that nearly won."""
    others = {f.id: Candidate(f.id, f.name, 0.3, why) for f in fits if f.id and f.id != chosen.id}
    return tuple(others.values())[:3]
