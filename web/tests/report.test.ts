import { describe, expect, it } from "vitest";
import type { Claim, ClaimView, Role, Segment, Toll } from "../src/api/types";
import { inTextOrder, sayClaim } from "../src/evidence/claims";
import { blocksOf, directionOf, isFurniture, narrowestFirst } from "../src/screens/report/blocks";
import { addition, asNumber, correction, draftOf } from "../src/screens/report/claimform";
import { codePoints, placesOf, trimmed } from "../src/screens/report/selecting";

const segment = (start: number, text: string, block: string | null, claims: string[] = []): Segment => ({
  start,
  end: start + codePoints(text),
  text,
  claims,
  marks: [],
  block,
});

const role = (
  name: Role["role"],
  text: string,
  actor: string | null = null,
  why: string | null = null,
): Role => ({
  role: name,
  text,
  start: 0,
  end: 4,
  actor,
  count: null,
  head_start: null,
  head_end: null,
  why,
  kind: null,
});

const figure: Toll = {
  kind: "killed",
  low: 27,
  best: 27,
  high: null,
  words: "27",
  of: null,
  start: null,
  end: null,
  of_start: null,
  of_end: null,
  of_actor: null,
  of_inferred: null,
  civilian: null,
  running: false,
};

const claim = (id: string, start: number, end: number, more: Partial<Claim> = {}): Claim =>
  ({
    id,
    kind: "event",
    type: "shelling",
    standing: "happened",
    evidence: { start, end, text: "x" },
    voice: [],
    roles: [],
    toll: null,
    when: null,
    where: null,
    ...more,
  }) as unknown as Claim;

const view = (one: Claim) => ({ claim: one }) as unknown as ClaimView;

describe("the blocks of a text", () => {
  const segments = [
    segment(0, "Head", "headline", ["a"]),
    segment(4, "\n\n", null),
    segment(6, "One ", "paragraph"),
    segment(10, "two", "paragraph", ["b", "c"]),
    segment(13, "\n\n", null),
    segment(15, "Three", "paragraph"),
    segment(20, "Menu", "furniture"),
  ];
  const blocks = blocksOf(segments, [
    view(claim("c", 10, 13)),
    view(claim("a", 0, 4)),
    view(claim("b", 6, 13)),
  ]);

  it("lose no character and keep paragraphs apart", () => {
    const text = segments.map((one) => one.text).join("");
    expect(blocks.flatMap((block) => block.segments.map((one) => one.text)).join("")).toBe(text);
    expect(blocks.map((block) => block.kind)).toEqual(["headline", "paragraph", "paragraph", "furniture"]);
    expect(blocks.map(isFurniture)).toEqual([false, false, false, true]);
  });

  it("have the claims that begin in them, the wider first", () => {
    expect(blocks.map((block) => block.claims.map((one) => one.claim.id))).toEqual([
      ["a"],
      ["b", "c"],
      [],
      [],
    ]);
  });

  it("offer the narrowest claim of a word first", () => {
    const byId = new Map([claim("b", 6, 13), claim("c", 10, 13)].map((one) => [one.id, view(one)]));
    expect(narrowestFirst(segments[3]!, byId)).toEqual(["c", "b"]);
  });

  it("walk in the order of the text whatever order claims come in", () => {
    const order = inTextOrder([view(claim("c", 10, 13)), view(claim("b", 6, 13)), view(claim("a", 0, 4))]);
    expect(order.map((one) => one.claim.id)).toEqual(["a", "b", "c"]);
  });
});

describe("marked words", () => {
  it("are counted in code points, not in UTF-16 units", () => {
    expect(codePoints("a😀ب")).toBe(3);
    expect(placesOf("fell", [segment(0, "😀 fell, ", "p"), segment(8, "fell", "p")])).toEqual([
      { start: 2, end: 6, text: "fell" },
      { start: 8, end: 12, text: "fell" },
    ]);
  });

  it("lose the white space at their ends", () => {
    expect(trimmed({ start: 5, end: 12, text: " 😀ab  \n" })).toEqual({ start: 6, end: 9, text: "😀ab" });
    expect(trimmed({ start: 5, end: 7, text: " \n" })).toBeNull();
  });

  it("are found across segments, and not where they do not stand", () => {
    expect(
      placesOf("o t", [segment(0, "one two t", "p"), segment(9, "wo t", "p")]).map((one) => one.start),
    ).toEqual([6, 10]);
    expect(placesOf("absent", [segment(0, "one", "p")])).toEqual([]);
    expect(placesOf("  ", [segment(0, "one", "p")])).toEqual([]);
  });
});

describe("a claim by hand", () => {
  it("holds what was typed and nothing that was not", () => {
    const draft = { ...draftOf(null), kind: "toll" as const, type: "killed", low: "27", best: "27" };
    expect(addition("r", { start: 3, end: 9, text: "27 men" }, draft)).toEqual({
      action: "add",
      subjects: ["r"],
      reason: "",
      payload: {
        kind: "toll",
        type: "killed",
        start: 3,
        end: 9,
        standing: "happened",
        toll: { kind: "killed", low: 27, best: 27, high: null, words: "27 men" },
      },
    });
  });

  it("mends only the fields that were changed, and keeps what is known of a role", () => {
    const old = claim("a", 0, 4, {
      roles: [role("agent", "troops", "x", "name"), role("target", "a town")],
    });
    expect(correction(old, draftOf(old))).toBeNull();
    const draft = draftOf(old);
    draft.standing = "denied";
    draft.roles.splice(1, 1);
    expect(correction(old, draft)?.payload).toEqual({ set: { standing: "denied", roles: [old.roles[0]] } });
  });

  it("takes whole numbers alone for figures", () => {
    expect(["12", " 7 ", "", "-3", "1e3", "dozens"].map(asNumber)).toEqual([12, 7, null, null, null, null]);
  });
});

describe("a claim in words", () => {
  it("tells the figure of a toll, and names actors", () => {
    const toll = claim("t", 0, 1, {
      kind: "toll",
      type: "killed",
      toll: { ...figure, words: "at least 27", of: "civilians" },
    });
    expect(sayClaim(toll, {})).toBe("killed: at least 27, civilians");
    const event = claim("e", 0, 1, {
      roles: [role("agent", "they", "x-army"), role("target", "the market")],
    });
    expect(sayClaim(event, { "x-army": "The Army" })).toBe("shelling: The Army → the market");
  });
});

describe("the direction of a block", () => {
  it("is that of most of its letters, else the report's", () => {
    expect(directionOf("اشتباكات في البلدة", "ltr")).toBe("rtl");
    expect(directionOf("IS قال إن مقاتليه دخلوا البلدة", "ltr")).toBe("rtl");
    expect(directionOf("the group known as جبهة النهر took the town", "rtl")).toBe("ltr");
    expect(directionOf("שלום", "ltr")).toBe("rtl");
    expect(directionOf("* * * 12", "rtl")).toBe("rtl");
    expect(directionOf("", "ltr")).toBe("ltr");
  });
});
