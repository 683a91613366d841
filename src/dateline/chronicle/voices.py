"""Who vouches for what, counted once: copies, one agency's text and citations of one origin are one voice."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from dateline.chronicle.actors import Kin
from dateline.chronicle.config import fusing
from dateline.chronicle.texts import leads_of
from dateline.chronicle.words import rarity, tokens
from dateline.records.actor_ids import is_generic_id
from dateline.records.chronicle import ReportInfo
from dateline.records.claim import Claim, Voice

Key = tuple[str, ...]


class Heard(Struct, frozen=True):
    """One claim's voice: the key that says whose voice it is, the voice to show, and whether it is the outlet's own."""

    key: Key
    voice: Voice
    own: bool


class Voices:
    """The voices of all claims, with one key for one origin.

    Two outlets that cite the same named origin (an agency, a monitor, a ministry) share its key. An origin too
    vague to be known again ("officials said") is one voice for each outlet that heard it. The outlet's own words
    are the voice of its agency where it has one, of its text where several outlets carry that text, else its own.
    """

    def __init__(self, reports: Iterable[ReportInfo], claims: Iterable[Claim], kin: Kin) -> None:
        self._infos, self._kin = {r.id: r for r in reports}, kin
        self._leads = leads_of(self._infos.values())
        listed = sorted(claims, key=lambda c: c.id)
        self._names = _canonical(v.text for c in listed for v in c.voice if v.kind != "outlet" and not _actor(v))
        self._short = self._short_names(listed)
        self._heard = {c.id: self._hear(c) for c in listed}

    def of(self, claim: Claim) -> Heard:
        """Return a claim's voice."""
        return self._heard[claim.id]

    def opposed(self, a: Claim, b: Claim) -> bool:
        """Tell whether two voices speak: a report's own words ("a teen") do not oppose what the same report cites."""
        x, y = self.of(a), self.of(b)
        return x.key != y.key and not (self.text_of(a.report) == self.text_of(b.report) and (x.own or y.own))

    def count(self, claims: Iterable[Claim]) -> tuple[tuple[Voice, ...], int]:
        """Return the voices behind some claims, each once, and how many are independent.

        Where a report gives a claim to a source, its own plain wording of the same adds no voice.
        """
        heard = [(c, self._heard[c.id]) for c in sorted(claims, key=lambda c: c.id)]
        cited = {self.text_of(c.report) for c, h in heard if not h.own}
        kept = {h.key: h.voice for c, h in reversed(heard) if not (h.own and self.text_of(c.report) in cited)}
        return tuple(kept[k] for k in sorted(kept)), len(kept)

    def outlet_key(self, report: str) -> Key:
        """Return the key of a report's own voice: of a copy, that of the report whose text it carries."""
        info = self._infos.get(self.text_of(report))
        if info is None:
            return ("report", report)
        if info.agency:
            return ("agency", info.agency.lower())
        return ("outlet", info.outlet.lower()) if info.outlet else ("text", info.copy_group)

    def text_of(self, report: str) -> str:
        """Return the report whose text a report carries, itself where it carries its own."""
        return self._leads.get(report, report)

    def _hear(self, claim: Claim) -> Heard:
        chain = [v for v in claim.voice if v.kind != "outlet"]
        if not chain:
            info = self._infos.get(claim.report)
            return Heard(self.outlet_key(claim.report), Voice((info.outlet or "") if info else "", "outlet"), own=True)
        chain = [self._short.get((claim.report, _noun(v) or ""), v) for v in chain]
        named = [v for v in chain if self._known_again(v)]
        origin = named[-1] if named else chain[-1]
        if named:
            return Heard(
                ("origin", _actor(origin) or self._names.get(origin.text, origin.text.lower())), origin, own=False
            )
        return Heard(("heard", *self.outlet_key(claim.report), origin.kind), origin, own=False)

    def _short_names(self, claims: Iterable[Claim]) -> Mapping[tuple[str, str], Voice]:
        """Return whom "the agency" is in a report: the one origin named there whose name ends so."""
        found: dict[tuple[str, str], dict[str, Voice]] = {}
        for claim in claims:
            for voice in claim.voice:
                words = tokens(voice.text)
                if voice.kind != "outlet" and len(words) > 2 and self._known_again(voice):
                    named = found.setdefault((claim.report, words[-1]), {})
                    named.setdefault(_actor(voice) or voice.text.lower(), voice)
        return {key: next(iter(voices.values())) for key, voices in found.items() if len(voices) == 1}

    def _known_again(self, voice: Voice) -> bool:
        """Tell whether another outlet's citation would be known to be of the same origin."""
        if _actor(voice):
            kind = self._kin.kind(voice.actor)
            return not voice.anonymous or kind in ("agency", "media", "organisation", "ngo")
        weak = fusing().weak_origin_words
        return (
            not voice.anonymous
            and any(t not in weak and rarity(t) >= 5 for t in tokens(voice.text))
            and any(c.isupper() for c in voice.text)
        )


def _noun(voice: Voice) -> str | None:
    """Return the noun of "the agency", None where a voice is called otherwise or is known."""
    words = tokens(voice.text)
    return words[1] if len(words) == 2 and words[0] == "the" and not _actor(voice) else None


def _actor(voice: Voice) -> str | None:
    """Return who a voice is, None where only its kind is known."""
    return voice.actor if not is_generic_id(voice.actor) else None


def side_of(claim: Claim) -> str | None:
    """Return the actor that speaks in a claim, where the whole chain speaks for one: its innermost known actor."""
    known = [actor for v in claim.voice if v.kind != "outlet" and (actor := _actor(v))]
    return known[-1] if known else None


def speaks_for(claim: Claim, parties: Iterable[str], kin: Kin) -> bool:
    """Tell whether a claim's voice is one of the parties or belongs to one (or one belongs to it)."""
    side = side_of(claim)
    return side is not None and any(kin.related(side, p) for p in parties)


def _canonical(names: Iterable[str]) -> Mapping[str, str]:
    """Map each wording of an origin to one name: acronyms and short forms go to the longest name that fits."""
    distinct = sorted(set(names), key=lambda n: (-len(tokens(n)), n))
    out: dict[str, str] = {}
    heads: list[str] = []
    for name in distinct:
        long = next((h for h in heads if _short_for(name, h)), None)
        out[name] = out[long] if long else _key(name)
        heads.append(name)
    return out


def _key(name: str) -> str:
    return " ".join(t for t in tokens(name) if t not in fusing().weak_origin_words) or name.lower()


def _short_for(short: str, long: str) -> bool:
    if _key(short) == _key(long):
        return True
    initials = "".join(w[0] for w in long.replace("-", " ").split() if w[0].isupper())
    if short.isupper() and len(short) >= 3 and short == initials:
        return True
    own = [t for t in tokens(short) if t not in fusing().weak_origin_words]
    return bool(own) and set(own) <= set(tokens(long)) and any(rarity(t) >= 7 for t in own)


def sort_claims(claims: Sequence[Claim]) -> list[Claim]:
    """Return claims in an order that depends on nothing but the claims."""
    return sorted(claims, key=lambda c: (c.report, c.evidence.start, c.trigger.start, c.id))
