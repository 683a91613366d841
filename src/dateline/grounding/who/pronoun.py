"""Whom a pronoun stands for: rules that are all but certain first, then the learnt choice among earlier actors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dateline.grounding.who.asked import Asked, Option, Options
from dateline.grounding.who.binding import acts_on, described_by, only_owns, outlives
from dateline.grounding.who.context import Context
from dateline.grounding.who.earlier import SUBJECT, Earlier
from dateline.grounding.who.evidence import Evidence, Heard
from dateline.grounding.who.fitting import Fitting
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.organs import state_organ
from dateline.grounding.who.persons import Sex, sex_of_pronoun, sexes_of
from dateline.grounding.who.ranking import Choice, Ranker
from dateline.grounding.who.records import UNKNOWN, Resolution, renewed
from dateline.grounding.who.told import Seen, Told
from dateline.language.tokens import Doc, Token
from dateline.ontology import load_ontology
from dateline.records import Candidate

__all__ = ["POSSESSIVE", "Pronouns"]

POSSESSIVE = frozenset({"its", "their", "his", "her", "our", "my"})
_FIRST = frozenset({"we", "us", "our", "i", "my"})
_OF_STATE = frozenset({"it", "its", "itself"})
_BY_RULE = 2  # sentences back that the rules' own choice looks
_RULED = 3  # choices of the rules that count; for "it" the first alone
_WEIGHED = 4  # readings kept
_REACH = 3  # sentences back that a pronoun may look


class Pronouns:
    """The pronouns of one report."""

    def __init__(self, context: Context, told: Told, ranker: Ranker, mentions: Sequence[Mention]) -> None:
        """Take a report, what is told in it, its mentions, and what chooses among the actors that may be meant."""
        self._context, self._told, self._ranker, self._mentions = context, told, ranker, mentions
        self._fitting = Fitting(context)
        self._doc: Doc = context.annotated.doc
        self._sentence = context.sentences
        self._earlier = Earlier(context, told)
        self._options = Options(context, self._fitting, self._is_person)
        ontology = load_ontology()
        self._titles = ontology.words("offices_leading") | ontology.words("offices_other")
        self._evidence: Evidence | None = None
        self._people: list[Seen] = []
        self._sexes: dict[str, Sex] | None = {}

    def look_at(self, everything: Sequence[Seen]) -> None:
        """Give the mentions resolved so far, for the question who else is in a clause."""
        self._people, self._sexes = list(everything), None  # looked at only where "he" or "she" asks

    def resolve(self, mention: Mention, seen: Sequence[Seen]) -> Resolution:
        """Who a pronoun is, unknown where nobody near fits in number and kind or nobody is likely enough."""
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
        return self._likeliest(Asked.of(mention, self._doc[mention.head], self._sentence[mention.head]), seen)

    def _likeliest(self, asked: Asked, seen: Sequence[Seen]) -> Resolution:
        """The actor that the ranker takes; "it" is asked of the rules' choice alone, since it is most often a thing."""
        if self._is_thing(asked):
            return UNKNOWN
        near = list(self._earlier.back(asked.mention, seen, _REACH))
        if not near:
            return UNKNOWN
        speaker = self._told.speaker_of(asked.mention)
        often = Counter(resolution.id for _, resolution in seen if resolution.id)
        by_rule = self._first(asked, self._by_rule(asked, near, speaker, often))
        options = self._options.among(asked, near) if by_rule or asked.cls != "it" else []
        if asked.cls == "it":
            options = [option for option in options if option.answer.id == by_rule[0]]
        doer = acts_on(asked.token)
        itself = {r.id for m, r in near if doer is not None and m.left <= doer.i < m.right}
        options = [option for option in options if option.actor not in itself]
        if not options:
            return UNKNOWN
        beside = asked.form == "possessive" and asked.token.head.dep_ == "appos"  # "Upland, its backer": an actor's
        chosen = next((o.answer for o in options if beside and o.answer.id in by_rule[:1]), None)
        if chosen is not None:
            return renewed(chosen, f"pronoun:{asked.token.lower_}: whose it is beside a name")
        evidence = self._evidence_now()
        heard = Heard(often, evidence.last(asked, seen), speaker.id if speaker else None, by_rule)
        features = evidence.of(asked, options, heard)
        choice = self._ranker.choose(asked, options, features, evidence.of_nobody(asked, options, heard))
        return _answer(asked, options, choice)

    def _is_thing(self, asked: Asked) -> bool:
        """Tell an "it" that is an object, and an "its" of what places have: they are most often no actor's."""
        word = asked.token.lower_
        if word == "its":
            return asked.token.head.lower_ in self._context.nouns.of_places
        return word in {"it", "itself"} and asked.token.dep_ not in SUBJECT

    def _first(self, asked: Asked, by_rule: Iterator[str]) -> list[str]:
        """The first different actors of the rules' order, as many as count."""
        found: list[str] = []
        for actor in by_rule:
            if actor not in found:
                found.append(actor)
            if len(found) == (1 if asked.cls == "it" else _RULED):
                break
        return found

    def _evidence_now(self) -> Evidence:
        """Features are worked out only where a report has such a pronoun."""
        if self._evidence is None:
            self._evidence = Evidence(self._context, self._mentions)
        return self._evidence

    def _by_rule(
        self, asked: Asked, near: Sequence[Seen], speaker: Resolution | None, often: Counter[str]
    ) -> Iterator[str]:
        """The actors that fit, in the order of the rules; none where "it" may be a deed."""
        word = asked.token.lower_
        for earlier, resolution in self._ranked(asked, near, speaker, often):
            if asked.cls == "person":
                if self._is_person(asked.mention, earlier, resolution) and resolution.id:
                    yield resolution.id
            elif self._fitting.fits_pronoun(earlier, resolution, word):
                if word == "it" and self._act_between(earlier, asked.mention):
                    return
                yield self._fitting.org_of(resolution).id or ""

    def _ranked(
        self, asked: Asked, near: Sequence[Seen], speaker: Resolution | None, often: Counter[str]
    ) -> list[Seen]:
        """Earlier actors as a pronoun would choose: the speaker in his own speech, a possessive the nearest of its
        clause, others a subject first. For "he" and "she" the person most told of so far stands a sentence nearer.
        """
        word, here = asked.token.lower_, asked.sentence
        nearest = word in POSSESSIVE and not self._opens_clause(asked)
        object_ = asked.token.dep_ in {"obj", "iobj", "obl"}
        person = asked.cls == "person"
        most = max((often[r.id or ""] for _, r in near if r.kind == "person"), default=0) if person else 0

        def order(item: Seen) -> tuple[int, int, int]:
            subject = self._is_subject(self._doc[item[0].head], item[0])
            told = 0 if speaker is not None and item[1].id == speaker.id else 1
            far = here - self._sentence[item[0].head] + (person and often[item[1].id or ""] < most)
            return (told, far, 0 if nearest or subject != object_ else 2 if only_owns(item[0], self._doc) else 1)

        return sorted((s for s in near if here - self._sentence[s[0].head] <= _BY_RULE), key=order)

    def _opens_clause(self, asked: Asked) -> bool:
        """Whether a possessive belongs to the subject of its clause ("after their troops left"), or to a title ("...,
        its spokesman, Jo Doe, said"): whom the sentence is about is meant.
        """
        owned = asked.token.head
        return owned.dep_ in SUBJECT or owned.lemma_.lower() in self._titles

    def _is_subject(self, token: Token, mention: Mention) -> bool:
        top = token
        while top.head.i != top.i and (mention.left <= top.head.i < mention.right or top.dep_ == "conj"):
            top = top.head
        alone = top.head.i == top.i and top.pos_ == "PROPN"  # "X, the group that ..., profits", read apart
        return top.dep_ in SUBJECT or alone

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
        token = self._doc[mention.head]
        return (told is None or told == wanted) and not described_by(token, earlier) and not outlives(token, earlier)

    def _act_between(self, earlier: Mention, mention: Mention) -> bool:
        """Whether "it" may be a deed told of since: "the attack was so cruel, and noted that it had killed"."""
        head = self._doc[mention.head]
        if self._sentence[earlier.head] == self._sentence[mention.head]:
            return False
        before = self._doc[head.sent.start : mention.head]
        return any(t.dep_ in SUBJECT and t.lower_ in self._context.nouns.deeds for t in before)

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
            subject = next((c for c in verb.children if c.dep_ in SUBJECT), None)
            if subject is None or subject == token or subject.is_ancestor(token):
                continue
            inner = [c.i for c in subject.children if c.dep_ in {"compound", "flat", "amod"} and c.i < subject.i]
            words = self._context.text[self._doc[min([subject.i, *inner])].idx : subject.idx + len(subject.text)]
            country = self._context.book.country_of(words) if subject.pos_ == "PROPN" else None
            return state_organ(self._context, country, "government", "the state's name") if country else None
        return None

    def _driven_out(self, mention: Mention, seen: Sequence[Seen]) -> Resolution | None:
        """Resolve "drove X out of the town, which they had held": those driven out, not those who drove."""
        token = self._doc[mention.head]
        verb, place = token.head, token.head.head
        if token.dep_ not in SUBJECT or verb.dep_ != "acl:relcl" or not place.dep_.startswith("obl"):
            return None
        from_it = any(c.lower_ in {"from", "out"} for c in place.children)
        if not from_it or not any(c.lower_ == "had" for c in verb.children):
            return None
        objects = {t.i for child in place.head.children if child.dep_ in {"obj", "nsubj:pass"} for t in child.subtree}
        return next((r for m, r in reversed(seen) if m.head in objects and r.id is not None), None)

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


def _answer(asked: Asked, options: Sequence[Option], choice: Choice) -> Resolution:
    """The actor chosen, with the probabilities of those that nearly won; nobody where none was likely enough."""
    order = sorted(range(len(options)), key=lambda i: (-choice.shares[i], i))
    rule = f"pronoun:{asked.token.lower_}"
    best = [(options[i].answer, choice.shares[i]) for i in order[:_WEIGHED]]
    weighed = tuple(Candidate(actor.id or "", actor.name, share, rule) for actor, share in best)
    if choice.place is None:
        return Resolution(None, "", None, f"{rule}: nobody likely enough", weighed)
    answer = options[choice.place].answer
    second = next((f"; else {c.name} {c.score:.2f}" for c in weighed if c.id != answer.id), "")
    why = f"{rule}, {choice.shares[choice.place]:.2f}{second}"
    return Resolution(answer.id, answer.name, answer.kind, why, weighed)
