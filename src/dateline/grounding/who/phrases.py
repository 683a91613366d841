"""Sieves for noun phrases: owners ("IS fighters"), descriptions ("eastern government"), states, sides."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.grounding.who.context import Context
from dateline.grounding.who.local import generic_actor
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.organs import belonging_to, known, state_organ
from dateline.grounding.who.records import Resolution
from dateline.language.tokens import Doc, Token

__all__ = ["Phrases"]

_LINKS = frozenset({"of", "from", "in", "for", "to", "by", "with"})
_COMMAS = frozenset({",", "–", "—"})
_DASHES = frozenset({"-", "–", "‐", "‑"})
_REBELS = frozenset(
    {"rebel", "rebels", "insurgent", "insurgents", "guerrilla", "guerrillas", "opposition", "insurgency"}
)
_LOYAL = frozenset({"regime", "government", "pro-regime", "pro-government", "loyalist"})
# "Military officials" may be anybody's; these are a side's.
_SPOKEN_FOR = frozenset({"army", "police", "government", "regime", "rebel", "opposition", "insurgent", "guerrilla"})
_STOPPING = frozenset({"AUX", "SCONJ", "CCONJ", "PRON"})
_NOT_WORDING = frozenset({"DET", "PUNCT", "SPACE", "PART"})
_LONGEST_TAIL = 8

Lookup = Callable[[int], Resolution | None]


class Phrases:
    """The noun phrases of one report. `name_at` gives the resolution of the name or noun phrase that ends
    at a token, `name_over` that of the name a token is part of.
    """

    def __init__(self, context: Context, name_at: Lookup, name_over: Lookup) -> None:
        self._context, self._name_at, self._name_over = context, name_at, name_over
        self._doc: Doc = context.annotated.doc
        self._before: dict[tuple[int, int], list[Token]] = {}
        self._named: dict[tuple[int, int], list[tuple[int, str]]] = {}

    def resolve(self, mention: Mention) -> Resolution | None:
        """Who a noun phrase is by its own words, None where only the context could tell."""
        sieves = (
            self._beside_name,
            self._described,
            self._owner_before,
            self._state,
            self._owner_after,
            self._side,
        )
        return next((found for sieve in sieves if (found := sieve(mention)) is not None), None)

    def resolve_by_names(self, mention: Mention) -> Resolution | None:
        """Ask once more of a phrase that `resolve` could not tell, by the names around it: they alone are new."""
        sieves = (self._beside_name, self._owner_before, self._owner_after)
        return next((found for sieve in sieves if (found := sieve(mention)) is not None), None)

    def states(self, mention: Mention) -> tuple[Resolution, ...]:
        """The organs of several states: "Syrian and Russian warplanes", "Russian and regime warplanes"."""
        countries = list(dict.fromkeys(c for _, c in self._country_words(mention)))
        words = [t.lower_ for t in self._modifiers(mention)]
        if self._context.nouns.blocking.intersection(words):
            return ()
        if len(countries) == 1 and {"and", "or"} & set(words) and {"regime", "government"} & set(words):
            countries += [c for c in self._context.countries[:1] if c not in countries]
        if len(countries) < 2 or mention.noun is None or mention.noun.cls not in {"force", "rule"}:
            return ()
        word = self._doc[mention.head].lower_
        found = (state_organ(self._context, country, word, "state") for country in countries)
        return tuple(f for f in found if f is not None)

    def _beside_name(self, mention: Mention) -> Resolution | None:
        """A noun that a name explains: "the group Hezbollah", "Hezbollah, the group that …", "Hezbollah is a group"."""
        noun, token = mention.noun, self._doc[mention.head]
        assert noun is not None
        follows = self._name_over(mention.right) if mention.right < token.sent.end else None
        if noun.cls == "office" and follows is not None and follows.kind == "person":
            return _renamed(follows, "title")
        if noun.cls not in {"group", "rule"}:
            return None
        if follows is not None and follows.kind != "person":
            return self._told(follows, mention, "appositive")
        for apposed in (self._before_comma(mention), token.head.i if token.dep_ == "appos" else None):
            if apposed is not None and (named := self._name_over(apposed)) is not None:
                return self._told(named, mention, "appositive")
        if any(child.dep_ == "cop" for child in token.children):
            for child in token.children:
                if child.dep_ == "nsubj" and (named := self._name_over(child.i)) is not None:
                    return self._told(named, mention, "copular")
        return None

    def _told(self, found: Resolution, mention: Mention, why: str) -> Resolution:
        """Who is named beside a noun, of the kind that the noun tells if any: "the rebel group X", "Y, a militia"."""
        nouns = self._context.nouns
        words = {t.lower_ for t in self._modifiers(mention)}
        kind = nouns.arming.get(self._doc[mention.head].lower_)
        if kind is None and words & nouns.opposition:
            kind = "rebel"
        if kind is None:
            kind = next((k for w in sorted(words) if (k := nouns.arming.get(w)) is not None), None)
        if kind is None or found.kind != "organisation":
            return _renamed(found, why)
        return Resolution(found.id, found.name, kind, why, found.candidates)

    def _before_comma(self, mention: Mention) -> int | None:
        """The token before the comma that a description with "a" or "another" follows: "Z, another militia"."""
        index = mention.left - 1
        while index > 0 and self._doc[index].is_space:
            index -= 1
        opens = mention.definite == "indefinite" and index > 0 and self._doc[index].text in _COMMAS
        return index - 1 if opens else None

    # Owners by name

    def _owner_before(self, mention: Mention) -> Resolution | None:
        """A name among the modifiers: "IS fighters", "Assad's forces", "the last IS remnants"."""
        noun = mention.noun
        assert noun is not None
        word = self._doc[mention.head].lower_
        for index in range(mention.head - 1, mention.left - 1, -1):
            owner = self._name_at(index)
            if owner is None or owner.id is None or self._blocked(index, mention.head):
                continue
            if noun.cls == "office":
                return self._holder(mention, owner)
            return belonging_to(self._context, owner, noun, word, "owner")
        return None

    def _holder(self, mention: Mention, owner: Resolution) -> Resolution | None:
        """Officials speak for their organisation; one unnamed leader is a person of the report."""
        word = self._doc[mention.head].lower_
        entry = self._context.book.get(owner.id or "")
        if word in self._context.nouns.speaking or mention.plural:
            if entry is not None and entry.kind == "person":
                return None
            return Resolution(owner.id, owner.name, owner.kind, "officials of", owner.candidates)
        words = " ".join(
            t.text for t in self._doc[mention.left : mention.right] if t.pos_ not in {"DET", "PUNCT", "SPACE", "PART"}
        )
        person = generic_actor(self._context, mention, self._doc, "office of")
        return Resolution(person.id, words, "person", "office of", owner.candidates)

    def _blocked(self, index: int, head: int) -> bool:
        """Whether the name only describes: "al-Qaeda-linked militias", "IS-held town", "the anti-IS uprising"."""
        if head - index < 2:
            return self._doc[index].lower_.startswith(("anti-", "pro-", "non-"))
        follows = [t for t in self._doc[index + 1 : min(index + 4, head)] if not t.is_space]
        if follows and follows[0].text in _DASHES:
            follows = follows[1:]
        if follows and follows[0].lower_ in self._context.nouns.blocking:
            return True
        before = self._doc[index].text.lower()
        return before.startswith(("anti-", "pro-", "non-"))

    def _owner_after(self, mention: Mention) -> Resolution | None:
        """A name after the noun: "fighters of IS", "forces loyal to the eastern government", "troops led by X"."""
        noun = mention.noun
        assert noun is not None
        for index, owning in self._tail(mention):
            owner = self._name_at(index)
            if owner is None or owner.id is None:
                continue
            if noun.cls == "office":
                person = self._name_over(index + 1) if index + 1 < len(self._doc) else None
                named = person is not None and person.kind == "person" and not mention.plural
                return _renamed(person, "title") if person and named else self._holder(mention, owner)
            if noun.cls in {"civil", "group"}:
                return None
            why = "loyal to" if owning else "of"
            return belonging_to(self._context, owner, noun, self._doc[mention.head].lower_, why)
        return None

    def _tail(self, mention: Mention) -> Iterator[tuple[int, bool]]:
        """Tokens after the noun that may name its owner, and whether a word such as "loyal" says so."""
        doc = self._doc
        owning = linked = False
        for index in range(mention.right, min(mention.right + _LONGEST_TAIL, doc[mention.head].sent.end)):
            token = doc[index]
            if token.lower_ in self._context.nouns.owning:
                owning = True
            elif token.lower_ in _LINKS:
                linked = linked or owning or token.lower_ in {"of", "from", "for"}
                if token.lower_ == "in" and not owning:
                    return
            elif self._ends_tail(token, owning=owning):
                return
            elif linked and self._name_at(index) is not None and not self._modifies(index):
                yield index, owning

    def _modifies(self, index: int) -> bool:
        """Whether a name only describes the noun or name after it: "former al-Qaeda affiliate Z"."""
        token = self._doc[index]
        return token.dep_ in {"compound", "amod", "nmod:poss"} and token.head.i > index and token.pos_ == "PROPN"

    def _ends_tail(self, token: Token, *, owning: bool) -> bool:
        if token.pos_ == "VERB":
            return not owning and token.lower_ not in {"recognised", "recognized"}
        return token.pos_ in _STOPPING or (token.is_punct and token.text not in _DASHES)

    # Descriptions and states

    def _described(self, mention: Mention) -> Resolution | None:
        """A description that the knowledge files give for an actor of the report's countries."""
        context = self._context
        for words in self._wordings(mention):
            ids = context.book.phrases(words, context.countries[:3], context.day)
            if len(ids) == 1 or (ids and context.dated):
                return known(context, ids, f"description: {words.lower()}", 0.9)
        return self._described_owner(mention)

    def _described_owner(self, mention: Mention) -> Resolution | None:
        """A description among the modifiers: "Kurdish-Arab alliance troops"."""
        noun = mention.noun
        assert noun is not None
        if noun.cls not in {"force", "member", "office"} or mention.head - mention.left < 2:
            return None
        last = self._doc[mention.head - 1]
        for left in range(mention.left, mention.head - 1):
            words = self._context.text[self._doc[left].idx : last.idx + len(last.text)]
            ids = self._context.book.phrases(words, self._context.countries[:3], self._context.day)
            owner = known(self._context, ids, f"description: {words.lower()}", 0.9) if ids else None
            if owner is not None and noun.cls == "office":
                return self._holder(mention, owner)
            if owner is not None:
                word = self._doc[mention.head].lower_
                return belonging_to(self._context, owner, noun, word, f"description: {words.lower()}")
        return None

    def _wordings(self, mention: Mention) -> Iterator[str]:
        doc, text = self._doc, self._context.text
        end = min(mention.right + 5, doc[mention.head].sent.end)
        lefts = [i for i in range(mention.left, mention.head + 1) if doc[i].pos_ not in _NOT_WORDING]
        rights = [mention.right, *(i + 1 for i in range(mention.right, end) if doc[i].pos_ in {"PROPN", "NOUN"})]
        for right in reversed(rights):
            last = doc[right - 1]
            for left in lefts:
                yield text[doc[left].idx : last.idx + len(last.text)]

    def _state(self, mention: Mention) -> Resolution | None:
        """An organ of a state named by adjective, name or capital: "Syrian warplanes", "the Kabul government"."""
        noun = mention.noun
        assert noun is not None
        if noun.kind == "media":
            return self._state_media(mention)
        if noun.cls not in {"force", "rule", "office"}:
            return self._state_group(mention)
        words = self._country_words(mention)
        if not words:
            return None
        country = words[-1][1]
        word = self._doc[mention.head].lower_
        if any(self._blocked(i, mention.head) for i, _ in words):
            return None
        if self._opposed(mention):
            return self._rebels(country, "rebels of")
        if noun.cls == "office":
            government = state_organ(self._context, country, "government", "state")
            return self._holder(mention, government) if government else None
        return state_organ(self._context, country, self._organ_word(mention, word), "state")

    def _state_media(self, mention: Mention) -> Resolution | None:
        words = {t.lower_ for t in self._modifiers(mention)}
        countries = [c for _, c in self._country_words(mention)] or list(self._context.countries[:1])
        if not countries or not words & {"state", "official", "government", "state-run"}:
            return None
        return state_organ(self._context, countries[-1], "state media", "state")

    def _organ_word(self, mention: Mention, word: str) -> str:
        """The noun with its modifiers where they make an organ's name: "foreign ministry", "state media"."""
        for left in range(mention.left, mention.head):
            start, last = self._doc[left], self._doc[mention.head]
            phrase = self._context.text[start.idx : last.idx + len(last.text)].lower()
            if phrase in self._context.book.organ_words:
                return phrase
        return word

    def _state_group(self, mention: Mention) -> Resolution | None:
        """Resolve "Syrian rebels", "the Syrian opposition": the country's rebels where we know who they are."""
        if self._doc[mention.head].lower_ in _REBELS and (words := self._country_words(mention)):
            return self._rebels(words[-1][1], "rebels of")
        return None

    def _rebels(self, country: str, why: str) -> Resolution | None:
        actor = self._context.book.generic(country, "rebels", self._context.day)
        return known(self._context, (actor,), f"{why} {country}", 0.8) if actor else None

    def _opposed(self, mention: Mention) -> bool:
        return any(t.lower_ in self._context.nouns.opposition for t in self._modifiers(mention))

    def _modifiers(self, mention: Mention) -> list[Token]:
        place = (mention.left, mention.head)
        if place not in self._before:
            self._before[place] = [t for t in self._doc[mention.left : mention.head] if not t.is_space]
        return self._before[place]

    def _country_words(self, mention: Mention) -> list[tuple[int, str]]:
        """Countries among the modifiers, and before an "and" or "or" that joins them to one."""
        place = (mention.left, mention.head)
        if place not in self._named:
            self._named[place] = self._find_countries(mention)
        return self._named[place]

    def _find_countries(self, mention: Mention) -> list[tuple[int, str]]:
        found = [(t.i, c) for t in self._modifiers(mention) if (c := self._country_at(t))]
        first = found[0][0] if found else mention.left
        if found and first == mention.left and first >= 2 and self._doc[first - 1].lower_ in {"and", "or"}:
            before = self._country_at(self._doc[first - 2])
            if before and before != found[0][1]:
                found.insert(0, (first - 2, before))
        return found

    def _country_at(self, token: Token) -> str | None:
        if not token.text[:1].isupper():
            return None
        text = token.text
        if token.i + 1 < len(self._doc) and self._doc[token.i + 1].text[:1].isupper():
            pair = self._context.book.country_of(f"{text} {self._doc[token.i + 1].text}")
            if pair:
                return pair
        if token.i and self._doc[token.i - 1].text[:1].isupper():
            pair = self._context.book.country_of(f"{self._doc[token.i - 1].text} {text}")
            if pair:
                return pair
        bare = text[:-1] if text.endswith("s") and self._context.book.country_of(text) is None else text
        return self._context.book.country_of(bare)

    # Sides of the report's country

    def _of_others(self, mention: Mention) -> bool:
        """Whether a name or a people's adjective says that the side is not just the country's: "Kurdish police"."""
        return any(t.text[:1].isupper() and not t.is_sent_start and t.pos_ != "DET" for t in self._modifiers(mention))

    def _officials(self, mention: Mention, country: str, side: str) -> Resolution | None:
        """Resolve "army sources", "a rebel spokesman" to the side they speak for."""
        rebels = self._context.rebel_country
        if side not in self._context.nouns.opposition:
            owner = state_organ(self._context, country, side, "side")
        else:
            owner = self._rebels(rebels, "rebels of") if rebels else None
            owner = None if owner and _unarmed(owner, {side}) else owner
        return self._holder(mention, owner) if owner else None

    def _side(self, mention: Mention) -> Resolution | None:
        """Resolve "government forces", "the rebels", "regime troops": sides of the country that the report is about."""
        context = self._context
        noun = mention.noun
        assert noun is not None
        word = self._doc[mention.head].lower_
        country = context.country
        rebel_country = context.rebel_country
        modifiers = {t.lower_ for t in self._modifiers(mention)}
        blocked = any(t.lower_ in context.nouns.blocking for t in self._modifiers(mention))
        if country is None:
            return None
        if noun.cls in {"force", "member", "group"} and modifiers & context.nouns.opposition:
            rebels = self._rebels(rebel_country, "rebels of") if rebel_country else None
            called = modifiers & context.nouns.opposition
            return None if rebels and noun.cls == "group" and _unarmed(rebels, called) else rebels
        organ = self._organ_word(mention, word)
        if organ != word and word not in context.nouns.acts:
            return state_organ(context, country, organ, "the report's country")
        last = self._doc[mention.head - 1].lower_ if mention.head > mention.left else ""
        if noun.cls == "force" and last in context.nouns.government and not blocked:
            return state_organ(context, country, word, "side")
        if noun.cls == "office" and last in _SPOKEN_FOR and not self._of_others(mention):
            return self._officials(mention, country, last)
        if noun.cls == "member" and modifiers & _LOYAL and not blocked:
            return state_organ(context, country, "forces", "side")
        if word in _REBELS and rebel_country:
            return self._rebels(rebel_country, "rebels of")
        return None


def _unarmed(rebels: Resolution, called: set[str] | frozenset[str]) -> bool:
    """Whether "opposition leaders", "opposition parties" are another opposition than the country's rebels."""
    return called == {"opposition"} and "opposition" not in rebels.name.lower()


def _renamed(found: Resolution, why: str) -> Resolution:
    return Resolution(found.id, found.name, found.kind, why, found.candidates)
