"""The book of actors: who is known by which name, on which day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from dateline.knowledge.actors_data import Generic
from dateline.knowledge.actors_find import NameIndex, NameRules, country_words
from dateline.knowledge.actors_records import LOOSE_KINDS, Actor, Alias, Office, in_days
from dateline.knowledge.actors_states import Country, Organ
from dateline.knowledge.actors_text import fold, loose_key
from dateline.knowledge.names import NameHit

__all__ = ["ActorBook"]


class ActorBook:
    """Look-ups over the actors of the knowledge files. Every answer is in a fixed order, best first."""

    def __init__(
        self,
        actors: Mapping[str, Actor],
        countries: Sequence[Country],
        organs: Sequence[Organ],
        rules: NameRules,
        generics: Sequence[Generic] = (),
    ) -> None:
        self.actors = dict(actors)
        self.countries = {country.iso2: country for country in countries}
        self.organs = {organ.id: organ for organ in organs}
        self._rules = rules
        self._generics = tuple(generics)

    def __len__(self) -> int:
        return len(self.actors)

    def without(self, actors: Collection[str]) -> ActorBook:
        """The same book without some actors: what is learnt of names must hold for those that no file has."""
        kept = {id_: actor for id_, actor in self.actors.items() if id_ not in actors}
        generics = [generic for generic in self._generics if generic.actor in kept]
        return ActorBook(kept, [*self.countries.values()], [*self.organs.values()], self._rules, generics)

    @cached_property
    def organ_words(self) -> frozenset[str]:
        """What organs of any state are called: "air force", "foreign ministry"."""
        return frozenset(self._organ_called)

    @cached_property
    def organ_ends(self) -> frozenset[str]:
        """The words that end what organs are called, so that only what ends in them is worth looking up."""
        return frozenset(words.split()[-1] for word in self.organ_words for words in (word, word.replace("-", " ")))

    def organ_called(self, word: str) -> Organ | None:
        """Return the organ that is called so; None where none is."""
        return self._organ_called.get(word)

    @cached_property
    def _organ_called(self) -> dict[str, Organ]:
        return {word: organ for organ in reversed(self.organs.values()) for word in organ.words}

    # Names in text

    @cached_property
    def _index(self) -> NameIndex:
        return NameIndex(self.actors, self.countries.values(), self._rules)

    def find(self, text: str) -> list[NameHit]:
        """Find known names in a text, longest first, in text order, never overlapping.

        A possessive 's is left out of the span. A name that several actors share lists all of them, those of the
        countries that the text names first.
        """
        return self._index.find(text)

    def countries_in(self, text: str) -> list[str]:
        """The countries a text names (by name or adjective), the most often named first."""
        counts = self.country_counts(text)
        return sorted(counts, key=lambda country: (-counts[country], country))

    def country_counts(self, text: str) -> Mapping[str, int]:
        """How often a text names each country, by name or adjective."""
        return Counter(country for _, _, country in self._index.country_mentions(text))

    def country_mentions(self, text: str) -> list[tuple[int, int, str]]:
        """Where a text names countries, by name or adjective: start, end, ISO code; in text order."""
        return self._index.country_mentions(text)

    # One actor

    def get(self, actor: str) -> Actor | None:
        """The actor of an id, None where the book has none."""
        return self.actors.get(actor)

    def active(self, actor: str, day: str | None) -> bool:
        """Whether the actor existed on an ISO day; an unknown day is no objection, an unknown actor is False."""
        entry = self.actors.get(actor)
        return entry is not None and in_days(day, entry.from_, entry.to)

    def offices(self, person: str, day: str | None = None) -> tuple[Office, ...]:
        """The offices a person held on a day (all of them where the day is None)."""
        entry = self.actors.get(person)
        return tuple(o for o in entry.offices if in_days(day, o.from_, o.to)) if entry else ()

    def parents(self, actor: str) -> tuple[str, ...]:
        """Everything the actor belongs to, nearest first."""
        found: list[str] = []
        queue = [actor]
        while queue:
            entry = self.actors.get(queue.pop(0))
            for parent in entry.parents if entry else ():
                if parent not in found:
                    found.append(parent)
                    queue.append(parent)
        return tuple(found)

    def children(self, actor: str, country: str | None = None, day: str | None = None) -> tuple[str, ...]:
        """The actors that name this one as a parent, of a country and on a day where given."""
        return tuple(
            child
            for child in self._children.get(actor, ())
            if (country is None or country in self.actors[child].countries) and self.active(child, day)
        )

    def side(self, actor: str) -> str:
        """The party to a conflict that an actor's doings count for: a state's army is its government's,
        an operation's its parent's; every other actor stands for itself.
        """
        entry = self.actors.get(actor)
        while entry is not None and entry.parents and entry.kind in {"state-force", "operation"}:
            entry = self.actors.get(entry.parents[0])
        return entry.id if entry is not None else actor

    # Names given by themselves

    def by_name(self, name: str, country: str | None = None, day: str | None = None) -> tuple[str, ...]:
        """The actors of a name in any known spelling: exact ones first, then by the looser key (two words at least).

        With a country or a day, actors of that country and names valid on that day come first; names that were
        not in use then are left out.
        """
        exact = self._by_fold.get(fold(name), ())
        loose = self._by_key.get(loose_key(name), ()) if not exact and len(loose_key(name).split()) > 1 else ()
        loose = [a for a in loose if self.actors[a.actor].kind in LOOSE_KINDS]
        aliases = [a for a in (*exact, *loose) if a.valid(day) and (not a.short or a.name.isupper() <= name.isupper())]
        at_home = [a for a in aliases if country is None or a.needs in (None, "noun") or self._at_home(a, country)]
        return self.ranked(at_home, (country,) if country else (), day)

    def _at_home(self, alias: Alias, country: str) -> bool:
        return country in self.actors[alias.actor].countries

    def surnamed(self, surname: str, countries: Iterable[str], day: str | None) -> tuple[str, ...]:
        """The people of a last name who held an office on the day and belong to one of the countries."""
        near = set(countries)
        return tuple(
            person
            for person in self._by_surname.get(fold(surname), ())
            if near.intersection(self.actors[person].countries) and self.offices(person, day)
        )

    def aliases_of(self, name: str, actors: Iterable[str]) -> tuple[Alias, ...]:
        """The aliases of some actors that are written like the name, with their days and rules."""
        wanted = set(actors)
        return tuple(a for a in self._by_fold.get(fold(name), ()) if a.actor in wanted)

    def phrases(self, words: str, countries: Iterable[str], day: str | None) -> tuple[str, ...]:
        """The actors that a description stands for in reports about one of the countries ("eastern government")."""
        listed = self._by_phrase.get(fold(words))
        if not listed:
            return ()
        near = set(countries)
        aliases = [
            a
            for a in listed
            if a.valid(day) and near.intersection(self.actors[a.actor].countries) and self.active(a.actor, day)
        ]
        return self.ranked(aliases, tuple(near), day)

    def may_end_phrase(self, word: str) -> bool:
        """Whether some actor's description ends in the word, so that words that end in it are worth looking up."""
        return fold(word).rpartition(" ")[2] in self._phrase_ends

    @cached_property
    def _phrase_ends(self) -> frozenset[str]:
        return frozenset(phrase.rpartition(" ")[2] for phrase in self._by_phrase)

    def ranked(self, aliases: Iterable[Alias], countries: Sequence[str], day: str | None) -> tuple[str, ...]:
        """The actors of some aliases: active on the day first, then those of the countries, then by file order."""
        order: dict[str, tuple[int, int]] = {}
        for alias in aliases:
            actor = self.actors[alias.actor]
            home = 0 if not countries or set(countries).intersection(actor.countries) else 1
            alive = 0 if self.active(actor.id, day) else 1
            order.setdefault(actor.id, (alive, home))
        return tuple(sorted(order, key=lambda actor: order[actor]))

    def leaders(self, org: str, day: str | None = None) -> tuple[tuple[str, Office], ...]:
        """The people who held an office in an organisation on a day, with the office."""
        return tuple((p, o) for p, o in self._holders.get(org, ()) if in_days(day, o.from_, o.to))

    def country_of(self, word: str) -> str | None:
        """The country of a name, an adjective or a capital ("Syrian", "Libya", "Kremlin"), None where it is none."""
        return self._country_words.get(fold(word))

    def is_capital(self, word: str) -> bool:
        """Whether the word is a capital that reports use for its government ("Ankara said")."""
        return fold(word) in self._capitals

    def generic(self, country: str, word: str, day: str | None) -> str | None:
        """Whom a common noun ("rebels", "army") means in reports about a country on a day, None where that is open.

        With no day, the answer must hold for every year that has one.
        """
        found = {g.actor for g in self._by_country.get((country, word), ()) if in_days(day, g.from_, g.to)}
        return next(iter(found)) if len(found) == 1 else None

    @cached_property
    def _by_country(self) -> dict[tuple[str, str], list[Generic]]:
        rows: dict[tuple[str, str], list[Generic]] = {}
        for generic in self._generics:
            rows.setdefault((generic.country, generic.word), []).append(generic)
        return rows

    @cached_property
    def _country_words(self) -> dict[str, str]:
        words = {word: codes[0] for word, codes in country_words(self.actors.values(), self.countries.values()).items()}
        for word, country_code in self._capitals.items():
            words.setdefault(word, country_code)
        return words

    @cached_property
    def _capitals(self) -> dict[str, str]:
        return {fold(capital): c.iso2 for c in self.countries.values() for capital in c.capitals}

    @cached_property
    def _children(self) -> dict[str, list[str]]:
        children: dict[str, list[str]] = defaultdict(list)
        for actor in self.actors.values():
            for parent in actor.parents:
                children[parent].append(actor.id)
        return children

    @cached_property
    def _holders(self) -> dict[str, list[tuple[str, Office]]]:
        holders: dict[str, list[tuple[str, Office]]] = defaultdict(list)
        for actor in self.actors.values():
            for office in actor.offices:
                holders[office.org].append((actor.id, office))
        return holders

    @cached_property
    def _by_surname(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for actor in self.actors.values():
            if actor.kind == "person":
                found[fold(actor.name.split()[-1].removeprefix("al-"))].append(actor.id)
        return found

    @cached_property
    def _by_fold(self) -> dict[str, list[Alias]]:
        return self._keyed(fold, phrases=False)

    @cached_property
    def _by_phrase(self) -> dict[str, list[Alias]]:
        return self._keyed(fold, phrases=True)

    @cached_property
    def _by_key(self) -> dict[str, list[Alias]]:
        return self._keyed(loose_key, phrases=False)

    def _keyed(self, key: object, *, phrases: bool) -> dict[str, list[Alias]]:
        table: dict[str, list[Alias]] = defaultdict(list)
        for actor in self.actors.values():
            for alias in actor.aliases:
                if alias.phrase is phrases:
                    table[key(alias.name)].append(alias)  # type: ignore[operator]
        return table
