"""The workspace: reports, claims, decisions and the chronicle in one file or database."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import Self

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Engine, func, select

from dateline.records import Claim, Report, Unread
from dateline.records.chronicle import Chronicle, Decision, Identity
from dateline.store import chronicle as _chronicle
from dateline.store import claims as _claims
from dateline.store import decisions as _decisions
from dateline.store import ids as _ids
from dateline.store import meta, opening, schema
from dateline.store import releases as _releases
from dateline.store import reports as _reports
from dateline.store.connect import MEMORY, shown
from dateline.store.errors import explained
from dateline.store.releases import Frozen
from dateline.store.settings import Settings


class Counts(Struct, frozen=True, kw_only=True):
    """How much a workspace holds. `reports` are those coded, `undated` those of them with no date at all."""

    reports: int
    undated: int
    unread: int
    claims: int
    decisions: int
    events: int
    holdings: int
    ties: int
    disputes: int


class Workspace:
    """Open with `Workspace.open`. Each writing method is one transaction: done as a whole or not at all.

    Every method raises WorkspaceError where the file is locked, read-only, damaged or full.
    """

    def __init__(self, engine: Engine, address: str) -> None:
        self._engine = engine
        self.address = shown(address)

    @classmethod
    def open(cls, address: str = "dateline.db", *, create: bool = False, timeout: float = 10.0) -> Self:
        """Open a workspace by its file or PostgreSQL URL, bringing an older one up to this version.

        `create` makes it where it is missing. `timeout` is how many seconds to wait for another program.
        Raises WorkspaceError, in one sentence, for anything that is not a workspace this version can use.
        """
        return cls(opening.opened(address, create=create, timeout=timeout), address)

    @classmethod
    def memory(cls) -> Self:
        """Return a new workspace that lives as long as the object."""
        return cls.open(MEMORY, create=True)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with explained(self.address), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        writer = self._engine.execution_options(dateline_writes=True)
        with explained(self.address), writer.begin() as connection:
            yield connection

    # What was read

    def save(self, report: Report, claims: Iterable[Claim], code_version: str) -> None:
        """Write a report with its claims, in place of what an earlier version of the code made of it."""
        with self._writing() as connection:
            _reports.put_report(connection, report, code_version)
            _claims.put_claims(connection, report.id, claims)

    def save_unread(self, item: Unread, report: Report | None = None) -> None:
        """Write what could not be read; where coding failed, keep the `report` itself without claims."""
        with self._writing() as connection:
            if report is not None:
                _reports.put_report(connection, report, None)
                _claims.put_claims(connection, report.id, ())
            _reports.put_unread(connection, item)

    def add_origin(self, report: Report) -> None:
        """Note that a report that is already here was read from one more place.

        The report goes by the first of its keys in alphabetical order, whichever was read first.
        """
        with self._writing() as connection:
            here = _reports.get_report(connection, report.id)
            _reports.put_origin(connection, report)
            if here is not None and (report.key, report.original_name) < (here.key, here.original_name):
                version = _reports.code_versions(connection)[report.id]
                _reports.put_report(connection, report, version)
                _claims.rekey(connection, report.id, report.key)

    def drop_superseded(self, seen: Mapping[_reports.Origin, set[str]]) -> int:
        """Remove reports that the same bytes no longer give; return how many (see `reports.drop_superseded`)."""
        with self._writing() as connection:
            return _reports.drop_superseded(connection, dict(seen))

    def drop_settled(self, touched: set[tuple[str, str]], failed: set[_reports.Origin]) -> None:
        """Remove past failures of sources that were tried just now and failed no more (see `reports`)."""
        with self._writing() as connection:
            _reports.drop_settled(connection, touched, failed)

    def code_versions(self) -> dict[str, str | None]:
        """Return report id → the version of the code that coded it, None where coding failed."""
        with self._reading() as connection:
            return _reports.code_versions(connection)

    def states(self) -> list[tuple[str, str, str, str | None]]:
        """Return (id, key, file name, code version) of every report, by id."""
        with self._reading() as connection:
            return _reports.states(connection)

    def origins(self, report: str | None = None) -> set[tuple[str, str, str, str]]:
        """Return where the reports (or one) were read from: (report id, file name, key, hash of the bytes)."""
        with self._reading() as connection:
            return _reports.all_origins(connection, report)

    def reports(self, *, stale: str | None = None) -> list[Report]:
        """Return the coded reports by key; with `stale`, those that this version of the code has not coded."""
        with self._reading() as connection:
            return list(_reports.iter_reports(connection, stale=stale))

    def report(self, wanted: str) -> Report | None:
        """Return a report by its id or its key."""
        with self._reading() as connection:
            return _reports.get_report(connection, wanted)

    def unread(self) -> list[Unread]:
        """Return what could not be read, with reasons."""
        with self._reading() as connection:
            return list(_reports.iter_unread(connection))

    def search(self, words: str, limit: int = 100, *, beginnings: bool = False) -> list[str]:
        """Return the ids of reports that hold every one of the words; with `beginnings`, the last may be cut short."""
        with self._reading() as connection:
            return _reports.search(connection, words, limit, beginnings=beginnings)

    def claims(
        self,
        *,
        report: str | None = None,
        event: str | None = None,
        ids: Collection[str] | None = None,
        joined: bool = True,
    ) -> list[Claim]:
        """Return claims in text order: all, or by report id, event id or their own ids.

        `joined` fills each claim's `event` from the chronicle and brings the claims that people added; without it
        claims are as they were coded.
        """
        with self._reading() as connection:
            found = list(_claims.iter_claims(connection, report=report, event=event, ids=ids, by_hand=joined))
        return found if joined else [msgspec.structs.replace(claim, event=None) for claim in found]

    def scan_claims(self, type_: type[_claims.Slim]) -> list[_claims.Slim]:
        """Return every claim as a struct of `type_`, which has some of a claim's fields: for counting over all."""
        with self._reading() as connection:
            return list(_claims.scan_claims(connection, type_))

    # What people ruled

    def append(self, decision: Decision) -> None:
        """Add a decision to the end of the log."""
        with self._writing() as connection:
            _decisions.append_decision(connection, decision)

    def last_decision(self) -> Decision | None:
        """Return the decision that the next one has to follow, None where there is none yet."""
        with self._reading() as connection:
            return _decisions.last_decision(connection)

    def ids(self, kind: _ids.Kind, beginning: str) -> list[str]:
        """Return the ids of one kind of thing that begin with some characters, at most a few; an exact one alone."""
        with self._reading() as connection:
            return _ids.beginning_with(connection, kind, beginning)

    def forward(self, former: str) -> str:
        """Return the id of the event that a former id leads to now; the id itself where it leads nowhere."""
        with self._reading() as connection:
            return _ids.forward(connection, former)

    def decisions(self) -> tuple[Decision, ...]:
        """Return every decision, oldest first."""
        with self._reading() as connection:
            return _decisions.all_decisions(connection)

    def import_log(self, others: Iterable[Decision], decision: Decision) -> None:
        """Keep another log beside our own, and the decision that brings it in at the end of ours."""
        with self._writing() as connection:
            _decisions.put_imported(connection, others)
            _decisions.append_decision(connection, decision)

    def imported(self) -> tuple[Decision, ...]:
        """Return the decisions of other logs that were brought in."""
        with self._reading() as connection:
            return _decisions.all_imported(connection)

    def rulings(self) -> tuple[Decision, ...]:
        """Return every decision that may count: our own log's and those brought in."""
        with self._reading() as connection:
            return (*_decisions.all_decisions(connection), *_decisions.all_imported(connection))

    # What follows

    def replace_chronicle(self, chronicle: Chronicle, inputs: str) -> None:
        """Write the chronicle in place of the one that is here; `inputs` names what it was made from."""
        with self._writing() as connection:
            _chronicle.put_chronicle(connection, chronicle)
            meta.put(connection, meta.INPUTS, inputs)

    def chronicle(self) -> Chronicle:
        """Return the chronicle; empty where none has been made."""
        with self._reading() as connection:
            return _chronicle.get_chronicle(connection)

    def identities(self) -> tuple[Identity, ...]:
        """Return whom people say that actors are, as the chronicle has it."""
        with self._reading() as connection:
            return _chronicle.get_identities(connection)

    def chronicle_inputs(self) -> str | None:
        """Return the name of what the chronicle was made from, None where none has been made."""
        with self._reading() as connection:
            return meta.get(connection, meta.INPUTS)

    # What was frozen

    def keep_release(self, frozen: Frozen, body: bytes) -> None:
        """Keep a version of the chronicle under its name."""
        with self._writing() as connection:
            _releases.put_release(connection, frozen, body)

    def releases(self) -> tuple[Frozen, ...]:
        """Return the releases, oldest first."""
        with self._reading() as connection:
            return _releases.all_releases(connection)

    def release(self, name: str) -> bytes | None:
        """Return what a release holds, None where there is none of that name."""
        with self._reading() as connection:
            return _releases.get_release(connection, name)

    # About itself

    def settings(self) -> Settings:
        """Return what the workspace was last built with."""
        with self._reading() as connection:
            value = meta.get(connection, meta.SETTINGS)
        return msgspec.json.decode(value, type=Settings) if value else Settings()

    def keep_settings(self, settings: Settings) -> None:
        """Record what the workspace is built with."""
        with self._writing() as connection:
            meta.put(connection, meta.SETTINGS, msgspec.json.encode(settings).decode())

    def counts(self) -> Counts:
        """Return how much there is of everything."""
        coded = schema.reports.c.code_version.is_not(None)
        undated = coded & schema.reports.c.published.is_(None) & schema.reports.c.story.is_(None)
        tables = ("unread", "claims", "decisions", "events", "holdings", "ties", "disputes")
        with self._reading() as connection:

            def count(table: str, *where: object) -> int:
                query = select(func.count()).select_from(schema.metadata.tables[table])
                return connection.execute(query.where(*where)).scalar_one()  # type: ignore[arg-type]

            rest = {name: count(name) for name in tables}
            rest["claims"] += count("added")
            return Counts(reports=count("reports", coded), undated=count("reports", undated), **rest)
