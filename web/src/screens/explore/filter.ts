/** What is asked for, as it stands in the address, and which events answer. */

import { dayNumber } from "../../lib/dates";
import { fold } from "../../lib/finding";
import { FACETS, type Facet, type FacetName, type Table } from "./table";

export type Lack = "day" | "point";

export interface Filter {
  words: string[];
  chosen: Record<FacetName, string[]>;
  from: string | null;
  to: string | null;
  /** West, south, east, north; west may exceed east across the antimeridian. */
  box: [number, number, number, number] | null;
  /** Only events without a day, or without a point. */
  lack: Lack | null;
}

export interface Found {
  /** The events that answer, in the table's order. */
  events: Uint32Array;
  /** For each facet and value, how many events it would give with all the other fields as they are. */
  counts: Record<FacetName, Uint32Array>;
  /** Events that answer but for their day, and have none; likewise for the point. */
  undated: number;
  unplaced: number;
}

const SORTS = ["day", "newest", "deaths", "voices", "disputed"] as const;
export type Sort = (typeof SORTS)[number];

/** Read a filter from the address; what it does not understand it leaves out. */
export function readFilter(params: URLSearchParams): Filter {
  const chosen = Object.fromEntries(FACETS.map((name) => [name, params.getAll(name)])) as Filter["chosen"];
  const lack = params.get("lack");
  return {
    words: fold(params.get("q") ?? "")
      .split(/\s+/)
      .filter(Boolean),
    chosen,
    from: day(params.get("from")),
    to: day(params.get("to")),
    box: readBox(params.get("box")),
    lack: lack === "day" || lack === "point" ? lack : null,
  };
}

export function readSort(params: URLSearchParams): Sort {
  const wanted = params.get("sort");
  return SORTS.find((sort) => sort === wanted) ?? "day";
}

function day(text: string | null): string | null {
  return text && !Number.isNaN(dayNumber(text)) ? text.slice(0, 10) : null;
}

function readBox(text: string | null): Filter["box"] {
  const sides = (text ?? "").split(",").map(Number);
  return sides.length === 4 && sides.every(Number.isFinite) ? (sides as Filter["box"]) : null;
}

/** Return whether anything at all is asked for. */
export function isOpen(filter: Filter): boolean {
  const { words, chosen, from, to, box, lack } = filter;
  return !words.length && !from && !to && !box && !lack && FACETS.every((name) => !chosen[name].length);
}

// Every test an event can fail has a bit; an event that fails one facet alone still counts for that facet.
const DAY = 1 << FACETS.length;
const OTHER = DAY << 1;

/** Return the events that answer a filter, with the counts of every facet. One pass over the table. */
export function applyFilter(table: Table, filter: Filter): Found {
  const wanted = FACETS.map((name) => flags(table.facets[name], filter.chosen[name]));
  const facets = FACETS.map((name) => table.facets[name]);
  const counts = facets.map((facet) => new Uint32Array(facet.values.length));
  const hasDay = dayTest(table, filter);
  const rest = otherTest(table, filter);
  const events = new Uint32Array(table.n);
  let n = 0;
  let undated = 0;
  let unplaced = 0;
  for (let i = 0; i < table.n; i++) {
    let failed = rest(i) ? 0 : OTHER;
    if (!hasDay(i)) failed |= DAY;
    for (let f = 0; f < facets.length; f++) if (!fits(facets[f]!, wanted[f]!, i)) failed |= 1 << f;
    if (failed === 0) events[n++] = i;
    if ((failed & ~DAY) === 0 && isUndated(table, i)) undated++;
    if (failed === 0 && table.spotOf[i]! < 0) unplaced++;
    for (let f = 0; f < facets.length; f++) if ((failed & ~(1 << f)) === 0) count(facets[f]!, counts[f]!, i);
  }
  const byName = Object.fromEntries(FACETS.map((name, f) => [name, counts[f]!])) as Found["counts"];
  return { events: events.slice(0, n), counts: byName, undated, unplaced };
}

/** Return which values of a facet are chosen; null where none is. Values that no event has find nothing. */
function flags(facet: Facet, chosen: readonly string[]): Uint8Array | null {
  if (chosen.length === 0) return null;
  const made = new Uint8Array(facet.values.length);
  for (const value of chosen) {
    const at = facet.index.get(value);
    if (at !== undefined) made[at] = 1;
  }
  return made;
}

function fits(facet: Facet, wanted: Uint8Array | null, i: number): boolean {
  if (wanted === null) return true;
  const end = facet.starts[i + 1]!;
  for (let at = facet.starts[i]!; at < end; at++) if (wanted[facet.codes[at]!] === 1) return true;
  return false;
}

function count(facet: Facet, counts: Uint32Array, i: number): void {
  const end = facet.starts[i + 1]!;
  for (let at = facet.starts[i]!; at < end; at++) counts[facet.codes[at]!]!++;
}

export function isUndated(table: Table, i: number): boolean {
  return Number.isNaN(table.from[i]!) && Number.isNaN(table.to[i]!);
}

/** An event fits days that its interval may touch; one without a day fits only where no day is asked for. */
function dayTest(table: Table, filter: Filter): (i: number) => boolean {
  if (filter.lack === "day") return (i) => isUndated(table, i);
  const first = dayNumber(filter.from);
  const last = dayNumber(filter.to);
  if (Number.isNaN(first) && Number.isNaN(last)) return () => true;
  return (i) => !isUndated(table, i) && !(table.from[i]! > last) && !(table.to[i]! < first);
}

function otherTest(table: Table, filter: Filter): (i: number) => boolean {
  const { words, box, lack } = filter;
  const text = words.length > 0 ? table.words() : null;
  const inBox = box ? table.spots.map((spot) => within(spot.lat, spot.lon, box)) : null;
  return (i) => {
    if (text && !words.every((word) => text[i]!.includes(word))) return false;
    const spot = table.spotOf[i]!;
    if (lack === "point") return spot < 0;
    return inBox === null || (spot >= 0 && inBox[spot]!);
  };
}

function within(
  lat: number,
  lon: number,
  [west, south, east, north]: [number, number, number, number],
): boolean {
  const across = west > east ? lon >= west || lon <= east : lon >= west && lon <= east;
  return across && lat >= south && lat <= north;
}

/** Return the events in the order asked for. Days unknown and figures unknown come last, never as nought. */
export function sorted(table: Table, events: Uint32Array, sort: Sort): Uint32Array {
  if (sort === "day") return events;
  const key = sortKey(table, sort);
  return events.slice().sort((a, b) => key(b) - key(a) || a - b);
}

function sortKey(table: Table, sort: Sort): (i: number) => number {
  const { best, independent, disputed } = table.data;
  if (sort === "newest") return (i) => known(table.to[i]!) ?? known(table.from[i]!) ?? -1e12;
  if (sort === "deaths") return (i) => best[i] ?? -1;
  if (sort === "voices") return (i) => independent[i]!;
  return (i) => disputed[i]!.length;
}

function known(day: number): number | null {
  return Number.isNaN(day) ? null : day;
}
