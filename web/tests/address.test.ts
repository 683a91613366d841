import { describe, expect, it } from "vitest";
import { format, parse, patched, toParams } from "../src/lib/address";

describe("addresses", () => {
  it("go round", () => {
    const written = format("report", "a/b ü", { claim: "c1", show: ["x", "y"] });
    const read = parse(written);
    expect(read.screen).toBe("report");
    expect(read.id).toBe("a/b ü");
    expect(read.params.getAll("show")).toEqual(["x", "y"]);
  });

  it("open Explore where they are empty", () => {
    expect(parse("").screen).toBe("explore");
    expect(parse("#/").screen).toBe("explore");
  });

  it("keep what cannot be decoded", () => {
    expect(parse("#/event/%zz").id).toBe("%zz");
  });

  it("leave out what is not set", () => {
    expect(format("explore", null, { type: [], from: null, q: "", all: false, n: 0 })).toBe("#/explore?n=0");
  });

  it("are patched field by field", () => {
    const made = patched(toParams({ a: "1", b: ["2", "3"] }), { b: ["4"], a: null });
    expect(made.toString()).toBe("b=4");
  });
});
