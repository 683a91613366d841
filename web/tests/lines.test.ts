import { describe, expect, it } from "vitest";
import type { Holding, HoldingLine } from "../src/api/types";
import { dayNumber } from "../src/lib/dates";
import { inLanes, spanOf, stateOn, stretch, sureOn } from "../src/lib/lines";

function holding(told: Partial<Holding>): Holding {
  return {
    id: "h",
    place: {} as Holding["place"],
    site: null,
    actor: null,
    actor_words: "",
    type: "holds",
    standing: "happened",
    status: "single-voice",
    extent: null,
    from_earliest: null,
    from_latest: null,
    to_earliest: null,
    to_latest: null,
    known_from: null,
    claims: [],
    voices: [],
    independent: 1,
    ended_by: null,
    ended_known_from: null,
    first_said: null,
    last_said: null,
    ...told,
  };
}

function line(actor: string, told: Partial<Holding>, one_party = false): HoldingLine {
  return {
    holding: holding(told),
    actor,
    place: "",
    since: "",
    until: "",
    said_by: "",
    sure: null,
    one_party,
    disputed: false,
  };
}

const open = { from_latest: "2031-04-10", first_said: "2031-04-08", last_said: "2031-04-12" };

describe("a stretch", () => {
  it("keeps what is only bounded apart from what is told", () => {
    const run = stretch(
      holding({
        from_earliest: "2031-04-01",
        from_latest: "2031-04-05",
        to_earliest: "2031-04-10",
        to_latest: "2031-04-20",
      }),
    )!;
    expect([run.begin, run.surely, run.told, run.end].map((day) => day! - dayNumber("2031-04-01"))).toEqual([
      0, 4, 9, 19,
    ]);
  });

  it("has no end where nobody tells of one", () => {
    expect(stretch(holding(open))!.end).toBeNull();
  });

  it("is null where no day is known", () => {
    expect(stretch(holding({}))).toBeNull();
    expect(spanOf([holding({})])).toBeNull();
  });
});

describe("a day", () => {
  it("says how sure it is", () => {
    expect(sureOn(holding(open), "2031-04-07")).toBeNull();
    expect(sureOn(holding(open), "2031-04-08")).toBe("perhaps");
    expect(sureOn(holding(open), "2031-05-01")).toBe("no later word");
    expect(
      sureOn(holding({ ...open, to_earliest: "2031-04-20", to_latest: "2031-04-25" }), "2031-04-15"),
    ).toBe("yes");
    expect(sureOn(holding({ ...open, to_latest: "2031-04-25" }), "2031-04-26")).toBeNull();
  });

  it("takes no plan for a state", () => {
    expect(sureOn(holding({ ...open, standing: "planned" }), "2031-04-11")).toBeNull();
  });

  it("sets rival holders side by side", () => {
    const state = stateOn([line("Guard", open), line("Council", open)], "2031-04-11");
    expect(state.kind).toBe("contested");
    expect(state.lines.map((one) => one.actor)).toEqual(["Guard", "Council"]);
  });

  it("takes those for holding together of whom one statement tells it", () => {
    const both = { ...open, claims: ["c1"] };
    const state = stateOn([line("Guard", both), line("Council", both)], "2031-04-11");
    expect(state.kind).toBe("held");
    expect(state.lines.map((one) => one.actor)).toEqual(["Guard", "Council"]);
  });

  it("says when only one party vouches", () => {
    expect(stateOn([line("Guard", open, true)], "2031-04-11")).toMatchObject({
      kind: "held",
      oneParty: true,
    });
    expect(stateOn([line("Guard", open, true), line("Guard", open)], "2031-04-11").oneParty).toBe(false);
  });

  it("takes a loss for no holding, and says since when nothing is known", () => {
    const lines = [
      line("Guard", { ...open, to_earliest: "2031-04-12", to_latest: "2031-04-12" }),
      line("Guard", { ...open, type: "lost" }),
    ];
    expect(stateOn(lines, "2031-04-20")).toMatchObject({ kind: "unknown", since: "2031-04-12" });
  });

  it("knows presence and sieges for less than holding", () => {
    expect(stateOn([line("Guard", { ...open, type: "presence" })], "2031-04-11").kind).toBe("presence");
    expect(stateOn([line("Guard", { ...open, type: "besieges" })], "2031-04-11").kind).toBe("besieged");
  });
});

it("lanes keep lines from covering each other", () => {
  const laid = inLanes(
    [
      [0, 5],
      [3, 4],
      [6, 7],
    ] as [number, number][],
    (run) => run,
  );
  expect(laid.map((one) => one.lane)).toEqual([0, 1, 0]);
});
