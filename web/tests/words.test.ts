import { describe, expect, it } from "vitest";
import { fit } from "../src/lib/finding";
import { matchKeys, nameOfKey } from "../src/lib/keymatch";
import { sayFigure, sayVoice } from "../src/lib/words";

describe("figures", () => {
  it.each([
    [27, 27, 27, "27"],
    [27, 27, null, "at least 27"],
    [null, 30, 30, "30"],
    [null, null, 30, "up to 30"],
    [24, null, null, "at least 24"],
    [20, 25, 30, "20–30"],
    [0, 0, 0, "0"],
  ])("%s/%s/%s is %s", (low, best, high, said) => {
    expect(sayFigure(low, best, high)).toBe(said);
  });

  it("are null where nothing is known, never nought", () => {
    expect(sayFigure(null, null, null)).toBeNull();
  });
});

describe("voices", () => {
  it("say their kind, and that no outlet is named", () => {
    expect(sayVoice({ text: "officials", kind: "medical", anonymous: true })).toBe(
      "officials (medical, anonymous)",
    );
    expect(sayVoice({ text: "", kind: "outlet" })).toBe("outlet not named");
  });
});

describe("finding", () => {
  it("wants every typed word, in any order, whatever its marks", () => {
    expect(fit("deir azzour", "Deir az-Zour")).toBeNull();
    expect(fit("zour deir", "Deir az-Zour")).not.toBeNull();
    expect(fit("idlib", "Ídlib")).not.toBeNull();
  });

  it("prefers beginnings of words", () => {
    expect(fit("re", "Review")!).toBeGreaterThan(fit("re", "Explore")!);
  });
});

describe("keys", () => {
  const keys = [{ keys: "j" }, { keys: "g e" }, { keys: "e" }, { keys: "Enter" }];
  const press = (key: string, more = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    ...more,
  });

  it("have names", () => {
    expect(nameOfKey(press("K", { metaKey: true }))).toBe("Ctrl+k");
    expect(nameOfKey(press("Shift"))).toBeNull();
    expect(nameOfKey(press("j", { isComposing: true }))).toBeNull();
  });

  it("pair up before they stand alone", () => {
    expect(matchKeys(keys, "g", "e", null)?.keys).toBe("g e");
    expect(matchKeys(keys, null, "e", null)?.keys).toBe("e");
    expect(matchKeys(keys, null, "q", null)).toBeNull();
  });

  it("leave a focused control its own", () => {
    expect(matchKeys(keys, null, "Enter", { matches: () => true })).toBeNull();
    expect(matchKeys(keys, null, "Enter", { matches: () => false })?.keys).toBe("Enter");
  });
});
