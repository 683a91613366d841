import { expect, test } from "vitest";
import { sayAction, sayPayload } from "../src/ruling/saying";

test("a ruling on actors is told by the names they had then", () => {
  const actors = { red: "the Red Front", reds: "the Reds" };
  expect(sayPayload({ payload: { actors } })).toEqual(["the Red Front · the Reds"]);
  const payload = { actors, was: "reds", actor: "red", claims: ["a", "b"], seen: {} };
  expect(sayPayload({ payload })).toEqual(["means: the Red Front, in 2 claims"]);
  expect(sayAction("settle", payload)).toBe("settled who is meant by");
  expect(sayAction("settle", { where: {} })).toBe("settled the place of");
});
