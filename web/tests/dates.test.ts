import { describe, expect, it } from "vitest";
import { addDays, dayNumber, isoDay, sayDay, sayInterval } from "../src/lib/dates";

describe("days", () => {
  it("count across leap days", () => {
    expect(addDays("2016-02-28", 1)).toBe("2016-02-29");
    expect(isoDay(dayNumber("1969-12-31"))).toBe("1969-12-31");
    expect(dayNumber(null)).toBeNaN();
  });

  it("are said as known", () => {
    expect(sayDay("2015-07-29")).toBe("29 July 2015");
    expect(sayDay("2015-07-29T18:00")).toBe("29 July 2015, 18:00");
    expect(sayDay("2015-07")).toBe("July 2015");
  });
});

describe("intervals", () => {
  it.each([
    ["2015-07-29", "2015-07-29", "29 July 2015"],
    ["2015-07-01", "2015-07-31", "July 2015"],
    ["2015-01-01", "2015-12-31", "2015"],
    ["2015-07-29", "2015-07-30", "29–30 July 2015"],
    ["2015-06-29", "2015-07-02", "29 June – 2 July 2015"],
    ["2014-12-30", "2015-01-02", "30 December 2014 – 2 January 2015"],
    [null, "2015-06-17", "by 17 June 2015"],
    ["2015-06-17", null, "from 17 June 2015"],
    ["2015-07-29T18:00", "2015-07-30T06:00", "29–30 July 2015"],
  ])("%s to %s is %s", (from, to, said) => {
    expect(sayInterval(from, to)).toBe(said);
  });

  it("are null where nothing is known", () => {
    expect(sayInterval(null, null)).toBeNull();
  });
});
