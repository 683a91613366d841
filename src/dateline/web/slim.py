"""Claims with only what is counted over all of them: a tenth of the memory of whole ones, read in one pass."""

from msgspec import Struct, field

from dateline.records import ClaimKind, Standing


class SlimVoice(Struct, frozen=True, gc=False):
    """Who vouches."""

    text: str
    kind: str
    actor: str | None = None


class SlimRole(Struct, frozen=True, gc=False):
    """Who or what takes part."""

    text: str
    actor: str | None = None
    why: str | None = None


class SlimWhen(Struct, frozen=True, gc=False):
    """When it was."""

    from_: str | None = field(name="from", default=None)
    precision: str = "unknown"
    inferred: bool = False


class SlimWhere(Struct, frozen=True, gc=False):
    """Where it was, by the words and the place they were laid on."""

    id: str | None = None
    words: str | None = None
    status: str = "unknown"
    distance_km: float | None = None


class SlimClaim(Struct, frozen=True, gc=False):
    """One claim. Fields that are not named here are passed over when a record is read."""

    id: str
    report: str
    kind: ClaimKind
    standing: Standing
    voice: tuple[SlimVoice, ...] = ()
    roles: tuple[SlimRole, ...] = ()
    when: SlimWhen = SlimWhen()
    where: SlimWhere = SlimWhere()
