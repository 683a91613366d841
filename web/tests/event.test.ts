import { describe, expect, it } from "vitest";
import type { ClaimView, Event, Reading, TollLine } from "../src/api/types";
import { rowsOf, sayValue } from "../src/screens/event/fields";
import { axis, tellings } from "../src/screens/event/figures";

const reading = (value: string | null, words: string): Reading => ({
  value,
  words,
  claims: ["c1"],
  voices: [],
  independent: 1,
});

const toll = (best: number, claims: string[], more: Partial<TollLine> = {}): TollLine => ({
  kind: "killed",
  low: best,
  best,
  high: best,
  words: `${best}`,
  of: null,
  side: null,
  civilian: null,
  inferred: null,
  claims,
  voices: [],
  independent: 1,
  part_of: null,
  superseded_by: null,
  ...more,
});

const event = (more: Partial<Event>): Event =>
  ({
    types: [],
    days: [],
    places: [],
    agents: [],
    targets: [],
    victims: [],
    instruments: [],
    sites: [],
    blame: [],
    tolls: [],
    ...more,
  }) as unknown as Event;

const view = (id: string, day: string | null): ClaimView =>
  ({
    claim: { id, voice: [{ text: "a doctor", kind: "medical" }], toll: null },
    report: { id: `r-${id}`, date: day, outlet: null, key: "k" },
  }) as unknown as ClaimView;

describe("the ledger", () => {
  it("names actors, keeps the words, and keeps rival values side by side in their order", () => {
    const rows = rowsOf(event({ agents: [reading("x-army", "troops"), reading(null, "gunmen")] }), [], {
      "x-army": "The Army",
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]!.cells.map((cell) => [cell.value, cell.words])).toEqual([
      ["The Army", "troops"],
      ["gunmen", null],
    ]);
  });

  it("shows an unknown value as unknown, never as something else", () => {
    expect(rowsOf(event({ blame: [reading(null, "")] }), [], {})[0]!.cells[0]!.value).toBeNull();
  });

  it("gives each kind of figure a row and says which one is part of another", () => {
    const rows = rowsOf(
      event({ tolls: [toll(9, ["a"]), toll(3, ["b"], { part_of: "a", of: "children" })] }),
      [],
      {},
    );
    expect(rows.map((row) => row.id)).toEqual(["toll-killed"]);
    expect(rows[0]!.cells.map((cell) => [cell.value, cell.note])).toEqual([
      ["9", null],
      ["3 · children", "part of a larger figure"],
    ]);
  });

  it("says the dispute on the field that it is about", () => {
    const dispute = { id: "d", subject: "e", field: "blame" as const, question: "Who?", readings: [] };
    expect(rowsOf(event({ blame: [reading("x", "x")] }), [dispute], {})[0]!.dispute).toBe(dispute);
  });

  it("says intervals as readings hold them", () => {
    expect(sayValue("2031-04-17")).toBe("17 April 2031");
    expect(sayValue("2031-04-17T18:00/2031-04-18T00:00")).toBe("17–18 April 2031, 18:00–00:00");
    expect(sayValue("/2031-04-21")).toBe("by 21 April 2031");
    expect(sayValue("nothing")).toBe("nothing");
  });
});

describe("figures as told", () => {
  it("come a line a claim, by day, undated last", () => {
    const told = tellings(
      [toll(9, ["late", "none"]), toll(5, ["early"])],
      [view("late", "2031-04-19"), view("none", null), view("early", "2031-04-17")],
    );
    expect(told.map((one) => one.claim)).toEqual(["early", "late", "none"]);
    expect(told[0]!.voice).toBe("a doctor (medical)");
  });

  it("leave out claims whose words are not at hand", () => {
    expect(tellings([toll(9, ["gone"])], [])).toEqual([]);
  });

  it("stand on an axis that holds the largest and counts whole people", () => {
    expect(axis(34)).toEqual({ end: 40, ticks: [0, 10, 20, 30, 40] });
    expect(axis(1).ticks).toEqual([0, 1]);
    expect(axis(0).end).toBe(1);
    expect(axis(12_345).end).toBeGreaterThanOrEqual(12_345);
  });
});
