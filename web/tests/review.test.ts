import { describe, expect, it } from "vitest";
import type { Option, Question } from "../src/api/types";
import { sayChange, sayPayload } from "../src/ruling/saying";
import { answerOf, answersOf, keysOf, rulingOf } from "../src/screens/review/answering";

const option = (action: Option["action"], more: Partial<Option> = {}): Option => ({
  key: "?",
  label: action,
  action,
  subjects: ["s"],
  payload: {},
  free: null,
  ...more,
});
const undecided = option("note", { payload: { answer: "undecided" } });
const question = (kind: string, ...options: Option[]) =>
  ({ id: "q", kind, options: [...options, undecided] }) as unknown as Question;
const nothing = { date: "", reason: "" };

describe("keys of the review", () => {
  it("accept, reject, join and part by the action that an answer records", () => {
    const claim = question("claim", option("accept"), option("reject"));
    expect([answerOf(claim, "a")?.action, answerOf(claim, "x")?.action]).toEqual(["accept", "reject"]);
    const pair = question("same", option("same"), option("different"));
    expect([answerOf(pair, "m")?.action, answerOf(pair, "s")?.action]).toEqual(["same", "different"]);
    expect(answerOf(pair, "a")).toBeNull();
  });

  it("choose a reading by its digit, and take the first with a", () => {
    const dispute = question("dispute", option("edit", { label: "34" }), option("edit", { label: "31" }));
    expect(answerOf(dispute, "2")?.label).toBe("31");
    expect(answerOf(dispute, "a")?.label).toBe("34");
    expect(answerOf(dispute, "3")).toBeNull();
    expect(keysOf(dispute, dispute.options[0]!)).toEqual(["1", "a"]);
  });

  it("never choose a place with a key that says accept", () => {
    expect(answerOf(question("place", option("settle")), "a")).toBeNull();
  });

  it("leave a question undecided with u, and only with it", () => {
    const dispute = question("dispute", option("edit"));
    expect(answerOf(dispute, "u")).toBe(undecided);
    expect(answersOf(dispute)).toHaveLength(1);
    expect(answerOf(dispute, "2")).toBeNull();
  });
});

describe("an answer", () => {
  it("waits for the day that it needs", () => {
    const dated = option("date-report", { free: "date", payload: { question: "q" } });
    expect(rulingOf(dated, nothing)).toBeNull();
    expect(rulingOf(dated, { date: "2031-04-18", reason: "the stamp" })).toEqual({
      action: "date-report",
      subjects: ["s"],
      payload: { question: "q", date: "2031-04-18" },
      reason: "the stamp",
    });
  });
});

describe("a change in words", () => {
  it("leaves out what only programs read", () => {
    expect(sayChange({ when: { from: "2031-04-22", to: null, start: 12, rule: "x" } })).toEqual([
      "when: from 2031-04-22",
    ]);
    expect(sayChange({ "0123456789abcdef": { standing: "denied" } })).toEqual(["standing: denied"]);
    expect(sayPayload({ payload: { seen: {}, question: "q", set: { type: "shelling" } } })).toEqual([
      "type: shelling",
    ]);
  });
});
