"""The model's four kinds of names refined to six: places into GPE, LOC and FAC by the words they are made of.

The model tells PER, ORG, LOC and NORP apart; which places are buildings and which are land forms their own words say.
"""

# ruff: noqa: SIM905 - word lists read best as running text.
from __future__ import annotations

from collections.abc import Sequence

__all__ = ["BUILT", "LABELS", "refine"]

LABELS = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "ARMED_GROUP")
_PLAIN = {"PER": "PERSON", "NORP": "NORP", "ORG": "ORG"}
BUILT = frozenset(
    "airbase airfield airport airstrip arena avenue barracks base bridge building camp castle cathedral cemetery"
    " center centre checkpoint church clinic complex court courthouse crossing dam depot embassy farm fort"
    " fortress garage gate harbor harbour headquarters hall highway hospital hotel house junction mall market mill"
    " mine monument mosque museum palace park pipeline plant plaza port prison refinery restaurant road roundabout"
    " school shrine souk square stadium station street synagogue temple terminal theater theatre tower tunnel"
    " university warehouse".split()
)
# An organisation's name that ends so is the building where the trade speaks of taking, bombing or leaving it.
_BUILT_EVEN_IF_ORG = frozenset(
    "airbase airfield airport airstrip barracks bridge checkpoint courthouse crossing dam hospital hotel mosque"
    " prison roundabout shrine".split()
)
_NATURAL = frozenset(
    "basin bay canal cape coast corridor creek delta desert front gulf heights hill hills island islands lake"
    " lakes mountain mountains mount ocean pass peak peninsula plain plains plateau region ridge river sahara sea"
    " strait straits valley wadi".split()
)
_LANDS = frozenset(
    (
        "africa|asia|europe|antarctica|oceania|middle east|near east|far east|north africa|west africa|east africa|"
        "southern africa|central africa|sub - saharan africa|sahel|maghreb|levant|balkans|caucasus|central america|"
        "latin america|south america|north america|caribbean|gulf|persian gulf|mediterranean|sinai|west bank|kurdistan|"
        "golan heights|southeast asia|south asia|central asia|horn of africa|west|east|north|south|sahara|euphrates|"
        "tigris|nile|green mountains"
    ).split("|")
)


def refine(kind: str, words: Sequence[str]) -> str:
    """The spaCy label of a name of the model's `kind` made of `words`."""
    low = [word.lower() for word in words]
    if kind == "ORG" and low[-1] in _BUILT_EVEN_IF_ORG:
        return "FAC"
    if kind == "NORP" and low[-1] in _LANDS:
        return "LOC"
    if kind in _PLAIN:
        return _PLAIN[kind]
    if low[-1] in BUILT and len(low) > 1:
        return "FAC"
    if _is_land(low):
        return "LOC"
    return "GPE"


def _is_land(low: list[str]) -> bool:
    name = " ".join(low[1:] if low[0] == "the" else low)
    return (
        name in _LANDS
        or low[-1] in _NATURAL
        or (len(low) > 1 and low[0] in {"mount", "lake", "jabal", "jebel", "wadi"})
    )
