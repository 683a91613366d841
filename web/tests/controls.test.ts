import { describe, expect, it } from "vitest";
import { hasHidden, pieces } from "../src/lib/controls";

describe("hidden characters", () => {
  it("stand alone, by name, and nothing of the text is lost", () => {
    const text = "a \u202edrawkcab\u202c b\u0007";
    const found = pieces(text);
    expect(found.map((piece) => piece.text).join("")).toBe(text);
    expect(found.filter((piece) => piece.name).map((piece) => piece.name)).toEqual(["RLO", "PDF", "U+0007"]);
  });

  it("are not the joiners of Persian and emoji, nor ends of lines", () => {
    expect(hasHidden("می\u200cخواهم 👩\u200d⚕️\n\tplain")).toBe(false);
  });

  it("are found in a text that is nothing else", () => {
    expect(pieces("\u2066\u2069").map((piece) => piece.name)).toEqual(["LRI", "PDI"]);
  });
});
