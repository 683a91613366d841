"""Building a workspace: read, code what is new, reconcile. Idempotent, and resumable after a kill."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from dateline.engines.knowledge import check_files, open_knowledge
from dateline.engines.options import CoderOptions, make_coder
from dateline.engines.running import Outcome, run
from dateline.engines.versions import chronicle_version, code_version
from dateline.records import Report, Unread, content_id
from dateline.records.chronicle import Chronicle, Decision
from dateline.store import Origin, Settings, Workspace, origin_of, source_of

if TYPE_CHECKING:
    from dateline.reports import Columns

Progress = Callable[[str, int, int | None], None]
"""Told of every step: what is being done, how many are done, how many there are (None: not yet known)."""

_LOOK_AHEAD = 2000  # reports read before the first is coded, so that a total can be told for most builds
_WORTH_SPREADING = 48  # reports below which starting more processes takes longer than it saves


class BuildResult(Struct, kw_only=True):
    """What a build did. `coded` were new or coded anew, `silent` of them hold no claim; `unchanged` were there already,
    `unread` failed.
    """

    coded: int = 0
    silent: int = 0
    unchanged: int = 0
    dropped: int = 0
    reconciled: bool = False
    unread: list[Unread] = []


def _quiet(_doing: str, _done: int, _total: int | None) -> None:
    """Tell nobody."""


def build(
    workspace: Workspace,
    paths: Sequence[str | Path],
    *,
    columns: "Columns | None" = None,
    settings: Settings | None = None,
    workers: int = 0,
    progress: Progress = _quiet,
    coder: str = "",
) -> BuildResult:
    """Read files, folders and globs into a workspace, code what it has not coded yet, and reconcile.

    `settings` None takes what the workspace was last built with. `workers` 0 chooses by the number of reports
    and cores. Doing it twice changes nothing; after a kill the next build does what is left. Raises UsageError
    for a path or knowledge file that is not there.
    """
    settings = settings or workspace.settings()
    check_files(settings.knowledge)
    options = CoderOptions(reader=settings.model, knowledge=settings.knowledge, coder=coder)
    if settings != workspace.settings():
        make_coder(options)  # settings that do not work must not be remembered
        workspace.keep_settings(settings)
    job = _Build(workspace, options, progress)
    job.read_and_code(paths, columns, workers)
    job.code_again(workers)
    job.settle()
    job.result.reconciled = reconcile_workspace(workspace, progress)
    return job.result


class _Build:
    """One run of `build`: what it has seen so far."""

    def __init__(self, workspace: Workspace, options: CoderOptions, progress: Progress) -> None:
        self.result = BuildResult(unread=[])
        self._workspace = workspace
        self._options = options
        self._progress = progress
        self._version = code_version(options)
        self._known = workspace.code_versions()
        self._origins = workspace.origins()
        self._tried: set[str] = set()
        self._touched: set[tuple[str, str]] = set()
        self._later: list[Report] = []
        self._seen: dict[Origin, set[str]] = defaultdict(set)
        self._done = 0
        self._total: int | None = None

    def read_and_code(self, paths: Sequence[str | Path], columns: "Columns | None", workers: int) -> None:
        """Read every path and code what the workspace does not hold; drop what its sources no longer give."""
        items = self._read(paths, columns)
        first = list(islice(items, _LOOK_AHEAD))
        if len(first) < _LOOK_AHEAD:
            self._total = len(first)
        self._code(self._wanted(chain(first, items)), _workers(workers, len(first)))
        for report in self._later:
            self._workspace.add_origin(report)
        self.result.dropped = self._workspace.drop_superseded(self._seen)

    def code_again(self, workers: int) -> None:
        """Code the reports that lie in the workspace from an earlier version of the code or knowledge."""
        stale = [r for r in self._workspace.reports(stale=self._version) if r.id not in self._tried]
        if stale:
            self._done, self._total = 0, len(stale)
            self._code(stale, _workers(workers, len(stale)))

    def settle(self) -> None:
        """Take back the failures of earlier builds that are none any more."""
        failed = {source_of(item) for item in self.result.unread}
        self._workspace.drop_settled(self._touched | {(name, key) for name, key, _ in failed}, failed)

    def _read(self, paths: Sequence[str | Path], columns: "Columns | None") -> Iterator[Report | Unread]:
        from dateline.reports import Columns, read_paths  # noqa: PLC0415 - brings in the readers of every format

        for number, item in enumerate(read_paths(list(paths), columns or Columns()), start=1):
            self._progress("Reading", number, None)
            yield item

    def _wanted(self, items: Iterable[Report | Unread]) -> Iterator[Report]:
        """Yield the reports to be coded; settle everything else on the way."""
        for item in items:
            if isinstance(item, Unread):
                self._workspace.save_unread(item)
                self.result.unread.append(item)
                self._step()
                continue
            self._seen[origin_of(item)].add(item.id)
            if item.id in self._tried or self._known.get(item.id) == self._version:
                self._again(item)
                continue
            self._tried.add(item.id)
            yield item

    def _again(self, report: Report) -> None:
        """Note one more source of a report that is there already, or is being coded."""
        self._step()
        self.result.unchanged += 1
        self._touched.add((report.original_name, report.key))
        if (report.id, *origin_of(report)) not in self._origins:
            self._later.append(report)

    def _code(self, reports: Iterable[Report], workers: int) -> None:
        for outcome in run(self._options, reports, workers):
            self._keep(outcome)
            self._step()

    def _keep(self, outcome: Outcome) -> None:
        if outcome.failure is not None:
            self._workspace.save_unread(outcome.failure, outcome.report)
            self.result.unread.append(outcome.failure)
        else:
            self._workspace.save(outcome.report, outcome.claims, self._version)
            self._touched.add((outcome.report.original_name, outcome.report.key))
            self.result.coded += 1
            self.result.silent += not outcome.claims

    def _step(self) -> None:
        self._done += 1
        self._progress("Coding", self._done, self._total)


def _workers(asked: int, reports: int) -> int:
    if asked > 0:
        return asked
    return 1 if reports < _WORTH_SPREADING else os.cpu_count() or 1


def reconcile_workspace(workspace: Workspace, progress: Progress = _quiet) -> bool:
    """Make the chronicle anew where its reports, claims, knowledge or decisions have changed; return whether it was.

    It is made once more where something was added meanwhile: of several programs on one workspace, the last to write
    an older chronicle writes the newest after it. Raises UsageError where a knowledge file is not there.
    """
    check_files(workspace.settings().knowledge)
    made = False
    while (inputs := inputs_of(workspace, workspace.rulings())) != workspace.chronicle_inputs():
        progress("Reconciling", 0, None)
        workspace.replace_chronicle(chronicle_with(workspace, workspace.rulings()), inputs)
        made = True
    return made


def chronicle_with(workspace: Workspace, decisions: Sequence[Decision]) -> Chronicle:
    """Return the chronicle of a workspace's reports and claims with these decisions; nothing is written."""
    from dateline.chronicle import reconcile  # noqa: PLC0415
    from dateline.reports import copy_groups, report_info  # noqa: PLC0415

    reports = sorted(workspace.reports(), key=lambda report: report.id)
    groups = copy_groups(reports)
    infos = [report_info(report, groups[report.id]) for report in reports]
    claims = sorted(workspace.claims(joined=False), key=lambda claim: claim.id)
    knowledge = open_knowledge(workspace.settings().knowledge)
    return reconcile(infos, claims, decisions, knowledge)


def is_current(workspace: Workspace) -> bool:
    """Return whether the chronicle is made of all that the workspace holds now; not where a knowledge file is gone."""
    settings = workspace.settings()
    if not all(Path(file).is_file() for file in settings.knowledge):
        return False
    return inputs_of(workspace, workspace.rulings()) == workspace.chronicle_inputs()


def inputs_of(workspace: Workspace, decisions: Iterable[Decision]) -> str:
    """Return a hash of all that `chronicle_with` makes a chronicle from: equal hashes, equal chronicles."""
    reports = (content_id(*state) for state in workspace.states())
    hashes = (decision.hash for decision in decisions)
    return content_id(chronicle_version(workspace.settings().knowledge), *reports, *hashes)
