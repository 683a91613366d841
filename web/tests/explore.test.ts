import { beforeEach, describe, expect, it } from "vitest";
import type { Overview } from "../src/api/types";
import { applyFilter, isOpen, readFilter, readSort, sorted } from "../src/screens/explore/filter";
import { makeTable, type Table } from "../src/screens/explore/table";
import { binned, lanes } from "../src/screens/explore/timescale";

interface Told {
  from?: string | null;
  to?: string | null;
  type?: number;
  lat?: number | null;
  actors?: number[];
  best?: number | null;
  precision?: string;
  disputed?: string[];
}

function overview(told: Told[]): Overview {
  const column = <T>(make: (one: Told, i: number) => T): T[] => told.map(make);
  return {
    n: told.length,
    chronicle: "c",
    types: [
      { id: "battle", label: "Battle", family: "battle" },
      { id: "shelling", label: "Shelling", family: "attack" },
    ],
    place_names: ["Harmouk", "Tel Asra"],
    actor_ids: ["a", "b"],
    actor_names: ["Northern Guard", "River Council"],
    outlet_names: ["", "The Courier"],
    voice_kind_names: ["medical"],
    id: column((_, i) => `e${i}`),
    title: column((_, i) => `Event number ${i}`),
    type: column((one) => one.type ?? 0),
    standing: column(() => "happened"),
    status: column(() => "single-voice"),
    from: column((one) => (one.from === undefined ? "2031-04-10" : one.from)),
    to: column((one) => (one.to === undefined ? "2031-04-10" : one.to)),
    precision: column((one) => one.precision ?? "day"),
    lat: column((one) => (one.lat === undefined ? 10 : one.lat)),
    lon: column((one) => (one.lat === null ? null : 20)),
    radius: column(() => null),
    place_precision: column(() => "settlement"),
    place_name: column((one) => (one.lat === null ? null : 0)),
    place_id: column(() => null),
    country: column(() => null),
    actors: column((one) => one.actors ?? []),
    outlets: column(() => [1]),
    voice_kinds: column(() => [0]),
    best: column((one) => one.best ?? null),
    low: column(() => null),
    high: column(() => null),
    disputed: column((one) => one.disputed ?? []),
    confidence: column(() => 0.5),
    reports: column(() => 1),
    independent: column(() => 1),
  };
}

const ask = (query: string) => readFilter(new URLSearchParams(query));
const found = (table: Table, query: string) => [...applyFilter(table, ask(query)).events];

describe("filtering", () => {
  let table: Table;

  beforeEach(() => {
    table = makeTable(
      overview([
        { type: 0, actors: [0], from: "2031-04-10", to: "2031-04-12" },
        { type: 1, actors: [0, 1], from: "2031-04-15", to: "2031-04-15", best: 4, disputed: ["number"] },
        { type: 1, actors: [1], from: null, to: null, best: 0 },
        { type: 0, lat: null, from: null, to: "2031-04-11", best: 9 },
      ]),
    );
  });

  it("gives everything where nothing is asked", () => {
    expect(isOpen(ask(""))).toBe(true);
    expect(found(table, "")).toEqual([0, 1, 2, 3]);
  });

  it("joins values of a facet by or, facets by and", () => {
    expect(found(table, "actor=a&actor=b")).toEqual([0, 1, 2]);
    expect(found(table, "actor=a&type=shelling")).toEqual([1]);
    expect(found(table, "type=nothing-such")).toEqual([]);
  });

  it("counts each value as if its own facet were open", () => {
    const { counts } = applyFilter(table, ask("type=battle&actor=a"));
    expect([...counts.type]).toEqual([1, 1]);
    expect([...counts.actor]).toEqual([1, 0]);
  });

  it("takes intervals that may touch the days asked for, and never an undated event", () => {
    expect(found(table, "from=2031-04-12")).toEqual([0, 1]);
    expect(found(table, "to=2031-04-11")).toEqual([0, 3]);
    expect(found(table, "from=2031-04-11&to=2031-04-11")).toEqual([0, 3]);
    expect(applyFilter(table, ask("from=2031-04-12")).undated).toBe(1);
  });

  it("lists what has no day or no point", () => {
    expect(found(table, "lack=day")).toEqual([2]);
    expect(found(table, "lack=point")).toEqual([3]);
    expect(applyFilter(table, ask("")).unplaced).toBe(1);
  });

  it("finds words in titles, places and actors", () => {
    expect(found(table, "q=river+number")).toEqual([1, 2]);
    expect(found(table, "q=harmouk")).toEqual([0, 1, 2]);
  });

  it("keeps to a box, across the antimeridian too", () => {
    expect(found(table, "box=19,9,21,11")).toEqual([0, 1, 2]);
    expect(found(table, "box=170,9,-170,11")).toEqual([]);
    expect(found(table, "box=10,9,-170,11")).toEqual([0, 1, 2]);
  });

  it("leaves out what it does not understand", () => {
    expect(isOpen(ask("box=a,b&from=never&lack=all"))).toBe(true);
    expect(readSort(new URLSearchParams("sort=odd"))).toBe("day");
  });

  it("sorts the unknown last, not as nought", () => {
    const all = applyFilter(table, ask("")).events;
    expect([...sorted(table, all, "deaths")]).toEqual([3, 1, 2, 0]);
    expect([...sorted(table, all, "newest")]).toEqual([1, 0, 3, 2]);
  });

  it("passes 20,000 events in well under a frame's budget of 200 ms", () => {
    const many = makeTable(
      overview(Array.from({ length: 20_000 }, (_, i) => ({ type: i % 2, actors: [i % 2] }))),
    );
    applyFilter(many, ask("q=event"));
    const began = performance.now();
    expect(applyFilter(many, ask("q=event&type=battle&from=2031-01-01")).events.length).toBe(10_000);
    expect(performance.now() - began).toBeLessThan(100);
  });
});

describe("time", () => {
  it("spreads vague events over their interval and keeps the sum", () => {
    const table = makeTable(
      overview([{ from: "2031-04-01", to: "2031-04-30" }, {}, { from: null }, { from: null, to: null }]),
    );
    const bins = binned(table, applyFilter(table, ask("")).events, table.span!, 30);
    expect(bins.sharp.reduce((a, b) => a + b)).toBe(1);
    expect(bins.vague.reduce((a, b) => a + b)).toBeCloseTo(2);
  });

  it("puts overlapping bars into lanes of their own", () => {
    const table = makeTable(
      overview([
        { from: "2031-04-01", to: "2031-04-10", precision: "days" },
        { from: "2031-04-05", to: "2031-04-05" },
        { from: "2031-04-20", to: "2031-04-30", precision: "month" },
      ]),
    );
    const bars = lanes(table, Uint32Array.of(0, 1, 2), table.span!, 0, 5)!;
    expect(bars.map((bar) => bar.lane)).toEqual([0, 1, 0]);
    expect(bars.map((bar) => bar.fuzzy)).toEqual([false, false, true]);
    expect(lanes(table, Uint32Array.of(0, 1, 2), table.span!, 0, 1)).toBeNull();
  });
});
