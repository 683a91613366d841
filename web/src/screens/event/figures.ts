/** The tellings of an event's figures in the order they were told, for the chart. */

import type { ClaimView, TollLine } from "../../api/types";
import { sayFigure, sayVoice } from "../../lib/words";

export interface Telling {
  claim: string;
  kind: string;
  /** The day the report is from; null where it is not known. */
  day: string | null;
  voice: string;
  voiceKind: string;
  outlet: string;
  low: number | null;
  best: number | null;
  high: number | null;
  figure: string;
  /** Counted among another figure of the event, or replaced by a later one. */
  aside: boolean;
}

/** Return a telling a claim, by kind, then by day; those without a day last. */
export function tellings(lines: readonly TollLine[], claims: readonly ClaimView[]): Telling[] {
  const views = new Map(claims.map((view) => [view.claim.id, view]));
  const told = lines.flatMap((line) =>
    line.claims.flatMap((id) => {
      const view = views.get(id);
      return view ? [telling(line, view)] : [];
    }),
  );
  const kinds = [...new Set<string>(lines.map((line) => line.kind))];
  return told.sort(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      (a.day ?? "9999").localeCompare(b.day ?? "9999") ||
      (b.best ?? b.low ?? 0) - (a.best ?? a.low ?? 0),
  );
}

function telling(line: TollLine, view: ClaimView): Telling {
  const toll = view.claim.toll ?? line;
  const voice = view.claim.voice.at(-1);
  return {
    claim: view.claim.id,
    kind: line.kind,
    day: view.report.date,
    voice: voice ? sayVoice(voice) : "no voice named",
    voiceKind: voice?.kind ?? "unattributed",
    outlet: view.report.outlet ?? view.report.key,
    low: toll.low,
    best: toll.best,
    high: toll.high,
    figure: sayFigure(toll.low, toll.best, toll.high) ?? toll.words,
    aside: line.part_of !== null || line.superseded_by !== null,
  };
}

/** Return the end of an axis that holds a number, and its steps. */
export function axis(most: number): { end: number; ticks: number[] } {
  const rough = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? power * 10);
  const end = Math.ceil(Math.max(most, 1) / step) * step;
  return { end, ticks: Array.from({ length: Math.round(end / step) + 1 }, (_, n) => n * step) };
}
