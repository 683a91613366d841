"""Ids of actors whom no knowledge file has: by the name a report gives them, or by the common words it has for them."""

__all__ = ["generic_id", "is_generic_id", "is_name_id", "name_behind", "name_id"]

_NAMED = "name:"
_GENERIC = "generic:"


def name_id(slug: str) -> str:
    """Make the id of somebody named: "name:ann-lee" of "ann-lee"."""
    return _NAMED + slug


def generic_id(slug: str) -> str:
    """Make the id of people only described: "generic:masked-gunman-xx" of "masked-gunman-xx"."""
    return _GENERIC + slug


def is_name_id(actor: str | None) -> bool:
    """Tell whether an id was made of a name."""
    return bool(actor) and str(actor).startswith(_NAMED)


def is_generic_id(actor: str | None) -> bool:
    """Tell whether an id was made of common words."""
    return bool(actor) and str(actor).startswith(_GENERIC)


def name_behind(actor: str | None) -> tuple[str, ...]:
    """Return the words of the name that an actor's id was made of, in small letters; none for other ids."""
    return tuple(str(actor).removeprefix(_NAMED).split("-")) if is_name_id(actor) else ()
