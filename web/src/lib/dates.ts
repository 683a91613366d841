/** Days and intervals in words. Days are ISO strings of the proleptic Gregorian calendar; no time zone is involved. */

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export const DAY_MS = 86_400_000;

/** Return the number of a day, counted from 1970-01-01; NaN for what is no day. */
export function dayNumber(iso: string | null | undefined): number {
  if (!iso) return Number.NaN;
  const ms = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return ms / DAY_MS;
}

/** Return the ISO day of a number. */
export function isoDay(number: number): string {
  return new Date(Math.round(number) * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(iso: string, days: number): string {
  return isoDay(dayNumber(iso) + days);
}

/** Return one ISO day or minute as one reads it: "29 July 2015", "29 July 2015, 18:00". */
export function sayDay(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  if (!year || !month) return iso;
  const words = `${day ? `${day} ` : ""}${MONTHS[month - 1] ?? month} ${year}`;
  const time = iso.slice(11, 16);
  return time ? `${words}, ${time}` : words;
}

/**
 * Return an interval as one reads it: "29 July 2015", "July 2015", "2015", "29–30 July 2015", "by 17 June 2015",
 * "from 3 May 2014"; null where nothing is known.
 */
export function sayInterval(from: string | null | undefined, to: string | null | undefined): string | null {
  if (!from && !to) return null;
  if (!from) return `by ${sayDay(to!.slice(0, 10))}`;
  if (!to) return `from ${sayDay(from.slice(0, 10))}`;
  const first = from.slice(0, 10);
  const last = to.slice(0, 10);
  if (first === last) return sayDay(first);
  return wholeOf(first, last) ?? sayRange(first, last);
}

function wholeOf(first: string, last: string): string | null {
  if (first.endsWith("-01-01") && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4);
  const nextMonth = addDays(last, 1);
  if (first.endsWith("-01") && nextMonth.endsWith("-01") && first.slice(0, 7) === last.slice(0, 7)) {
    return sayDay(first.slice(0, 7));
  }
  return null;
}

function sayRange(first: string, last: string): string {
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8, 10))}–${sayDay(last)}`;
  if (first.slice(0, 4) === last.slice(0, 4))
    return `${sayDay(first).replace(/ \d{4}$/, "")} – ${sayDay(last)}`;
  return `${sayDay(first)} – ${sayDay(last)}`;
}

/** Return an instant of the log as a reader's clock shows it, in UTC: "2026-11-21 13:54". */
export function sayInstant(iso: string): string {
  return iso.slice(0, 16).replace("T", " ");
}
