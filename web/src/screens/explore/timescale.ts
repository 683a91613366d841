/** How events lie in time: bins for the whole, bars in lanes for the few. Days are numbers. */

import type { Table } from "./table";

export interface Bins {
  /** First day, days a bin. */
  from: number;
  step: number;
  /** Events whose interval lies within one bin. */
  sharp: Float64Array;
  /** Shares of the events that are known less sharply, spread evenly over their interval. */
  vague: Float64Array;
}

/** Count events into bins of equal width over a span. An open interval counts in the bin of its known end, as vague. */
export function binned(
  table: Table,
  events: Uint32Array,
  [first, last]: [number, number],
  bins: number,
): Bins {
  const step = Math.max(1, Math.ceil((last - first + 1) / bins));
  const size = Math.max(1, Math.ceil((last - first + 1) / step));
  const made: Bins = { from: first, step, sharp: new Float64Array(size), vague: new Float64Array(size) };
  for (const i of events) addTo(made, table.from[i]!, table.to[i]!);
  return made;
}

function addTo(bins: Bins, from: number, to: number): void {
  const open = Number.isNaN(from) || Number.isNaN(to);
  const begin = Number.isNaN(from) ? to : from;
  const end = Number.isNaN(to) ? from : to;
  if (Number.isNaN(begin)) return;
  const a = clamp(Math.floor((begin - bins.from) / bins.step), bins.sharp.length);
  const b = clamp(Math.floor((end - bins.from) / bins.step), bins.sharp.length);
  if (a === b) {
    const into = open ? bins.vague : bins.sharp;
    into[a]! += 1;
    return;
  }
  const share = 1 / (b - a + 1);
  for (let at = a; at <= b; at++) bins.vague[at]! += share;
}

function clamp(at: number, size: number): number {
  return Math.min(size - 1, Math.max(0, at));
}

/** Return the days in which nearly all events lie, for a first look; what was long before would squeeze them. */
export function denseSpan(table: Table, events: Uint32Array, span: [number, number]): [number, number] {
  const middles = Float64Array.from(
    events,
    (i) => (known(table.from[i]!, table.to[i]!) + known(table.to[i]!, table.from[i]!)) / 2,
  )
    .filter((day) => !Number.isNaN(day))
    .sort();
  if (middles.length < 10) return span;
  const at = (share: number) => middles[Math.round(share * (middles.length - 1))]!;
  const room = Math.max(2, (at(0.95) - at(0.08)) * 0.1);
  return [Math.max(span[0], Math.floor(at(0.08) - room)), Math.min(span[1], Math.ceil(at(0.95) + room))];
}

function known(day: number, other: number): number {
  return Number.isNaN(day) ? other : day;
}

export interface Bar {
  event: number;
  lane: number;
  /** The ends as drawn; `openFrom` and `openTo` where the interval has no such end. */
  from: number;
  to: number;
  openFrom: boolean;
  openTo: boolean;
  /** One happening somewhere within the bar, not all along it. */
  fuzzy: boolean;
}

const SHARP = new Set(["minute", "hour", "part-of-day", "day"]);

/**
 * Lay events out as bars in as few lanes as hold them without overlap; `gap` is the least distance in days. Returns
 * null where more than `most` lanes were needed: then bars would tell nothing.
 */
export function lanes(
  table: Table,
  events: Uint32Array,
  span: [number, number],
  gap: number,
  most: number,
): Bar[] | null {
  const bars = [...events]
    .flatMap((event) => barOf(table, event, span))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const ends: number[] = [];
  for (const bar of bars) {
    const free = ends.findIndex((end) => end + gap <= bar.from);
    bar.lane = free >= 0 ? free : ends.length;
    if (bar.lane >= most) return null;
    ends[bar.lane] = bar.to + 1;
  }
  return bars;
}

function barOf(table: Table, event: number, [first, last]: [number, number]): Bar[] {
  const from = table.from[event]!;
  const to = table.to[event]!;
  if (Number.isNaN(from) && Number.isNaN(to)) return [];
  const fade = (last - first) / 40;
  const begin = Number.isNaN(from) ? to - fade : from;
  const end = Number.isNaN(to) ? from + fade : to;
  if (end < first || begin > last) return [];
  const precision = table.data.precision[event] ?? "unknown";
  return [
    {
      event,
      lane: 0,
      from: begin,
      to: end,
      openFrom: Number.isNaN(from),
      openTo: Number.isNaN(to),
      fuzzy: !SHARP.has(precision) && precision !== "days",
    },
  ];
}
