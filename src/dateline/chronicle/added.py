"""Claims that people add by hand: a passage of a report, and what it says."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from dateline.records.chronicle import Decision, ReportInfo
from dateline.records.claim import Claim
from dateline.records.ids import content_id

_FIELDS = ("kind", "type", "standing", "voice", "roles", "toll", "when", "where", "extent")


def added_id(decision: str) -> str:
    """Return the id of the claim that a decision adds."""
    return content_id("added", decision)


def claim_of(decision: str, report: str, key: str, payload: Mapping[str, Any]) -> Claim:
    """Return the claim that an `add` makes: its evidence is the report's words, its rule names the decision.

    payload: the claim's fields with the offsets and the words of its passage (start, end, text). Raises
    msgspec.ValidationError where a value does not fit its field.
    """
    span = {"start": payload["start"], "end": payload["end"], "text": payload["text"]}
    given = {f: payload[f] for f in _FIELDS if payload.get(f) is not None}
    whole = {
        **given, "id": added_id(decision), "report": report, "report_key": key, "confidence": 1.0,
        "evidence": span, "trigger": span, "rule": f"decision:{decision}",
    }  # fmt: skip
    return msgspec.convert(whole, Claim)


def added_claims(decisions: Iterable[Decision], reports: Sequence[ReportInfo]) -> list[Claim]:
    """Return the claims that decisions in force add to reports that are there."""
    keys = {r.id: r.key for r in reports}
    return [
        claim_of(d.id, d.subjects[0], keys[d.subjects[0]], d.payload)
        for d in decisions
        if d.action == "add" and d.subjects[0] in keys
    ]
