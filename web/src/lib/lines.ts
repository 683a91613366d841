/** Lines of the chronicle over time: when they stood, how surely, and what they amount to on a day. */

import type { Holding, HoldingLine, PlaceLines, Tie } from "../api/types";
import { dayNumber } from "./dates";

/** How a line runs: days as numbers, `told` the stretch that is certain or told, with what is only bounded around it. */
export interface Stretch {
  /** First day on which it may have begun, and the first on which it surely had; equal where it is known. */
  begin: number;
  surely: number;
  /** Last day for which anyone says that it was so. */
  told: number;
  /** Last day on which it may still have stood; null where no report tells of its end. */
  end: number | null;
}

/** Return how a line runs over time; null where no day at all is known of it. */
export function stretch(line: Holding | Tie): Stretch | null {
  const said = dayNumber(line.first_said);
  const latest = dayNumber(line.from_latest);
  const earliest = dayNumber(line.from_earliest);
  const begin = first(earliest, said, latest, dayNumber(line.to_latest));
  if (begin === null) return null;
  const end = first(dayNumber(line.to_latest));
  const last = first(
    dayNumber(line.to_earliest),
    "last_said" in line ? dayNumber(line.last_said) : Number.NaN,
  );
  const surely = Math.max(begin, first(said, latest) ?? begin);
  const told = Math.max(surely, last ?? surely);
  return { begin, surely, told: end === null ? told : Math.min(told, Math.max(end, surely)), end };
}

function first(...days: number[]): number | null {
  return days.find((day) => !Number.isNaN(day)) ?? null;
}

// A plan, a threat or a condition is no state of affairs: nothing held follows from it.
const NO_STATE = new Set(["planned", "threatened", "conditional", "denied"]);

export type Sure = "yes" | "perhaps" | "no later word";

/** Return how surely a line stood on a day; null where it did not. The server's rules, for sliding without asking. */
export function sureOn(line: Holding | Tie, day: string): Sure | null {
  const begun = line.from_earliest ?? line.first_said ?? line.from_latest;
  if (NO_STATE.has(line.standing) || begun === null || begun.slice(0, 10) > day) return null;
  if (line.to_latest !== null && line.to_latest.slice(0, 10) < day) return null;
  const since = line.from_latest?.slice(0, 10);
  if (since && since <= day && line.to_earliest !== null && day <= line.to_earliest.slice(0, 10))
    return "yes";
  return since && since <= day && line.to_latest === null ? "no later word" : "perhaps";
}

const HOLDS = new Set(["holds", "gained", "seat"]);

/** What is so at a place on a day. */
export interface State {
  kind: "held" | "contested" | "besieged" | "presence" | "unknown";
  /** Those who hold it or are there, each once, by the line that says so. */
  lines: HoldingLine[];
  /** Only one of the fighting sides vouches for all of it. */
  oneParty: boolean;
  /** The last day for which anyone said anything of it, where nothing is known on the day asked about. */
  since: string | null;
}

/** Return what is so at one place on a day: rival holders side by side, none preferred. */
export function stateOn(lines: readonly HoldingLine[], day: string): State {
  const now = lines.filter((line) => line.holding.type !== "lost" && sureOn(line.holding, day) !== null);
  const holders = now.filter((line) => HOLDS.has(line.holding.type));
  const contested = now.filter((line) => line.holding.type === "contested");
  const rivals = holders.some((line) =>
    holders.some((other) => line.actor !== other.actor && !together(line, other)),
  );
  if (contested.length > 0 || rivals) return made("contested", [...holders, ...contested]);
  if (holders.length > 0) return made("held", holders);
  const around = now.filter((line) => line.holding.type === "besieges");
  if (around.length > 0) return made("besieged", around);
  if (now.length > 0) return made("presence", now);
  return { kind: "unknown", lines: [], oneParty: false, since: lastWord(lines, day) };
}

/** Tell whether one statement says that both hold it: "held by the army and the Guard". */
function together(line: HoldingLine, other: HoldingLine): boolean {
  return line.holding.claims.some((claim) => other.holding.claims.includes(claim));
}

function made(kind: State["kind"], lines: HoldingLine[]): State {
  const once = [...new Map(lines.map((line) => [line.actor, line])).values()];
  return { kind, lines: once, oneParty: lines.every((line) => line.one_party), since: null };
}

function lastWord(lines: readonly HoldingLine[], day: string): string | null {
  const words = lines
    .map(({ holding }) => holding.to_latest ?? holding.last_said ?? holding.from_latest)
    .filter((word): word is string => word !== null && word.slice(0, 10) <= day)
    .sort();
  return words.at(-1)?.slice(0, 10) ?? null;
}

/** Return the first and the last day of which any line tells. */
export function spanOf(lines: Iterable<Holding | Tie>): [number, number] | null {
  let span: [number, number] | null = null;
  for (const line of lines) {
    const run = stretch(line);
    if (!run) continue;
    const last = run.end ?? run.told;
    span = span ? [Math.min(span[0], run.begin), Math.max(span[1], last)] : [run.begin, last];
  }
  return span;
}

/** Return the lines of a place in lanes, so that none covers another. */
export function inLanes<L>(
  lines: readonly L[],
  runOf: (line: L) => [number, number] | null,
): { line: L; lane: number }[] {
  const ends: number[] = [];
  return lines.flatMap((line) => {
    const run = runOf(line);
    if (!run) return [];
    const free = ends.findIndex((end) => end < run[0]);
    const lane = free >= 0 ? free : ends.length;
    ends[lane] = run[1];
    return [{ line, lane }];
  });
}

/** Return the actors of all lines, the one with most lines first: the order in which they are given colours. */
export function actorsOf(places: readonly PlaceLines[]): string[] {
  const counts = new Map<string, number>();
  for (const { lines } of places)
    for (const line of lines) counts.set(line.actor, (counts.get(line.actor) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([actor]) => actor);
}
