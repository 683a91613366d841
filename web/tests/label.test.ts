import { expect, test } from "vitest";
import { placeLabel } from "../src/screens/actors/label";

const measure = (words: string): number => words.length * 10;

test("a label stands right of its node where there is room", () => {
  expect(placeLabel("Army", 20, 5, 200, measure)).toEqual({ text: "Army", left: 8 });
});

test("near the right edge it stands on the left", () => {
  expect(placeLabel("Army", 180, 5, 200, measure)).toEqual({ text: "Army", left: -48 });
});

test("with room on neither side it is cut on the wider one", () => {
  expect(placeLabel("The Home Guard", 30, 5, 100, measure)).toEqual({ text: "The H…", left: 8 });
  expect(placeLabel("The Home Guard", 70, 5, 100, measure)).toEqual({ text: "The H…", left: -68 });
});
