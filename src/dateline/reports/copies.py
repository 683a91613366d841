"""Which reports are copies of one another: the same wire story under other headlines, cut or lightly edited.

Copies count as one voice, so the bar is high: runs of five words (shingles) of the body are compared, and two
reports are copies where most of the shorter one's shingles stand in the other. MinHash only proposes pairs
among reports of similar length; shared rare shingles propose the cut ones. Every pair is then counted exactly.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from rensa import RMinHash, RMinHashLSH

from dateline.records.report import Report
from dateline.reports.repeats import tokens

SHINGLE = 5  # words; five in a row are seldom shared by two writers
CONTAINED = 0.6  # of the shorter report's shingles, for a cut copy
LEAST = 12  # shingles of the shorter one: below that two reports are too short to tell
_PERMUTATIONS, _BANDS, _SEED = 128, 32, 7
_RARE = 12  # reports that may share a shingle for it to propose pairs: quotations and boilerplate are shared by more
_PROPOSALS = 5  # rare shingles that two reports share before they are compared


def copy_groups(reports: Iterable[Report]) -> dict[str, str]:
    """Return report id → group id: the smallest id of its copies. The order of the reports does not matter."""
    bodies = {report.id: _shingles(report) for report in reports}
    parent = {report_id: report_id for report_id in sorted(bodies)}
    for a, b in sorted(_candidates(bodies)):
        if is_copy(bodies[a], bodies[b]):
            low, high = sorted((_root(parent, a), _root(parent, b)))
            parent[high] = low
    return {report_id: _root(parent, report_id) for report_id in parent}


def is_copy(a: frozenset[str], b: frozenset[str]) -> bool:
    """True where most of the shorter report's shingles stand in the other."""
    shorter = min(len(a), len(b))
    if shorter < LEAST:
        return bool(a) and a == b
    return len(a & b) >= CONTAINED * shorter


def _shingles(report: Report) -> frozenset[str]:
    """Shingles of what the report asserts: no headline (desks write their own), no furniture."""
    words: list[str] = []
    for block in report.blocks:
        if not block.is_furniture and block.kind not in ("headline", "deck"):
            words.extend(tokens(report.text, block.start, block.end).words)
    return frozenset(" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)) if words)


def _candidates(bodies: Mapping[str, frozenset[str]]) -> set[tuple[str, str]]:
    return {pair for pair in (*_similar(bodies), *_sharing(bodies)) if pair[0] != pair[1]}


def _similar(bodies: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    """Pairs whose MinHashes meet in a band."""
    index = RMinHashLSH(threshold=0.5, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    names = sorted(name for name, body in bodies.items() if body)
    hashes = []
    for number, name in enumerate(names):
        minhash = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        minhash.update(sorted(bodies[name]))
        index.insert(number, minhash)
        hashes.append(minhash)
    for number, minhash in enumerate(hashes):
        yield from ((names[min(number, k)], names[max(number, k)]) for k in index.query(minhash) if k != number)


def _sharing(bodies: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    """Pairs that share rare shingles: finds a short cut of a long story, whose MinHashes differ."""
    holders: dict[str, list[str]] = defaultdict(list)
    for name in sorted(bodies):
        for shingle in bodies[name]:
            holders[shingle].append(name)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for names in holders.values():
        if 2 <= len(names) <= _RARE:
            for pair in combinations(names, 2):
                shared[pair] += 1
    yield from (pair for pair, count in shared.items() if count >= _PROPOSALS)


def _root(parent: dict[str, str], name: str) -> str:
    while parent[name] != name:
        name = parent[name]
    return name
