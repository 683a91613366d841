/** All events in typed arrays, made once, so that 20,000 are filtered between two frames. */

import type { Overview } from "../../api/types";
import { dayNumber } from "../../lib/dates";
import { fold } from "../../lib/finding";
import { say } from "../../lib/words";

export const FACETS = [
  "type",
  "actor",
  "place",
  "outlet",
  "voice",
  "standing",
  "status",
  "disputed",
] as const;
export type FacetName = (typeof FACETS)[number];

/** One facet: event `i` has the values `codes[starts[i] .. starts[i + 1]]`, indexes into `values`. */
export interface Facet {
  name: FacetName;
  /** What stands in the address. */
  values: string[];
  /** What stands on the page. */
  labels: string[];
  starts: Uint32Array;
  codes: Uint32Array;
  index: Map<string, number>;
}

/** Events told of one point: what the map draws as one mark. */
export interface Spot {
  lat: number;
  lon: number;
  precision: string;
  radius: number | null;
  name: string;
}

export interface Table {
  n: number;
  data: Overview;
  facets: Record<FacetName, Facet>;
  /** First and last day as numbers; NaN where unknown. */
  from: Float64Array;
  to: Float64Array;
  spots: Spot[];
  /** Which spot an event is at, -1 where it has no point. */
  spotOf: Int32Array;
  /** First and last day of all dated events, or null. */
  span: [number, number] | null;
  /** Titles, places and actors of each event, folded for search; made when first asked for. */
  words: () => string[];
}

/** Make the table of an overview. */
export function makeTable(data: Overview): Table {
  const from = Float64Array.from(data.from, dayNumber);
  const to = Float64Array.from(data.to, dayNumber);
  const { spots, spotOf } = makeSpots(data);
  let words: string[] | null = null;
  return {
    n: data.n,
    data,
    facets: makeFacets(data),
    from,
    to,
    spots,
    spotOf,
    span: spanOf(from, to),
    words: () => (words ??= data.id.map((_, i) => wordsOf(data, i))),
  };
}

function makeFacets(data: Overview): Record<FacetName, Facet> {
  const types = data.types.map((type) => type.id);
  const typeLabels = data.types.map((type) => type.label);
  return {
    type: coded("type", types, typeLabels, data.type.map(one)),
    actor: coded("actor", data.actor_ids, data.actor_names, data.actors),
    place: coded("place", data.place_names, data.place_names, data.place_name.map(one)),
    outlet: coded(
      "outlet",
      data.outlet_names,
      data.outlet_names.map((name) => name || "outlet not named"),
      data.outlets,
    ),
    voice: coded("voice", data.voice_kind_names, data.voice_kind_names.map(say), data.voice_kinds),
    standing: named("standing", data.standing.map(one)),
    status: named("status", data.status.map(one)),
    disputed: named(
      "disputed",
      data.disputed.map((fields) => [...new Set(fields)]),
    ),
  };
}

function one<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}

/** A facet whose values are words in the data. */
function named(name: FacetName, lists: string[][]): Facet {
  const values = [...new Set(lists.flat())].sort();
  const index = new Map(values.map((value, at) => [value, at]));
  return coded(
    name,
    values,
    values.map(say),
    lists.map((list) => list.map((value) => index.get(value)!)),
  );
}

function coded(name: FacetName, values: string[], labels: string[], lists: number[][]): Facet {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => (starts[i + 1] = starts[i]! + list.length));
  const codes = new Uint32Array(starts[lists.length]!);
  lists.forEach((list, i) => codes.set(list, starts[i]!));
  return { name, values, labels, starts, codes, index: new Map(values.map((value, at) => [value, at])) };
}

function makeSpots(data: Overview): { spots: Spot[]; spotOf: Int32Array } {
  const spots: Spot[] = [];
  const known = new Map<string, number>();
  const spotOf = new Int32Array(data.n).fill(-1);
  for (let i = 0; i < data.n; i++) {
    const lat = data.lat[i];
    const lon = data.lon[i];
    if (lat == null || lon == null) continue;
    const name = data.place_names[data.place_name[i] ?? -1] ?? "";
    const radius = data.radius[i] ?? null;
    const key = `${lat},${lon},${data.place_precision[i]},${radius},${name}`;
    let at = known.get(key);
    if (at === undefined) {
      at = spots.push({ lat, lon, precision: data.place_precision[i] ?? "unknown", radius, name }) - 1;
      known.set(key, at);
    }
    spotOf[i] = at;
  }
  return { spots, spotOf };
}

function spanOf(from: Float64Array, to: Float64Array): [number, number] | null {
  let first = Infinity;
  let last = -Infinity;
  for (const days of [from, to]) {
    for (const day of days) {
      if (day < first) first = day;
      if (day > last) last = day;
    }
  }
  return first <= last ? [first, last] : null;
}

function wordsOf(data: Overview, i: number): string {
  const place = data.place_names[data.place_name[i] ?? -1] ?? "";
  const actors = data.actors[i]!.map((actor) => data.actor_names[actor]).join(" ");
  return fold(`${data.title[i]} ${place} ${actors} ${data.id[i]}`);
}
