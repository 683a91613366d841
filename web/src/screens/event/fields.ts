/** The ledger of an event: a row a field, a cell a rival value. Pure, so that it can be tested without a browser. */

import type { Dispute, Event, Names, Reading, TollLine, Voice } from "../../api/types";
import { sayInterval } from "../../lib/dates";
import { say, sayFigure } from "../../lib/words";

/** One rival value with what it rests on. */
export interface Cell {
  value: string | null;
  /** As a report puts it, where that is not what is shown. */
  words: string | null;
  voices: readonly Voice[];
  independent: number;
  claims: readonly string[];
  /** What else is to be said of the value: that it is part of a larger figure, that a later one replaced it. */
  note: string | null;
}

export interface Row {
  id: string;
  label: string;
  cells: Cell[];
  /** The question on which accounts cannot all be true. */
  dispute: Dispute | null;
}

type Listed =
  "types" | "days" | "places" | "agents" | "targets" | "victims" | "instruments" | "sites" | "blame";

const FIELDS: readonly [Listed, string, string | null][] = [
  ["types", "Type", "type"],
  ["days", "When", "day"],
  ["places", "Where", "place"],
  ["agents", "Agents", null],
  ["targets", "Targets", null],
  ["victims", "Victims", null],
  ["instruments", "Instruments", null],
  ["sites", "Sites", null],
  ["blame", "Blamed", "blame"],
];

/** Return the rows of an event's ledger that hold anything. `labels`: type id → what it is called. */
export function rowsOf(event: Event, disputes: readonly Dispute[], names: Names): Row[] {
  const disputed = (field: string | null) => disputes.find((one) => one.field === field) ?? null;
  const rows = FIELDS.map(([id, label, field]) => ({
    id,
    label,
    cells: event[id].map((reading) => cellOf(id, reading, names)),
    dispute: disputed(field),
  }));
  const tolls = [...new Set(event.tolls.map((line) => line.kind))].map((kind, index) => ({
    id: `toll-${kind}`,
    label: capital(say(kind)),
    cells: event.tolls.filter((line) => line.kind === kind).map((line) => tollCell(line, names)),
    dispute: index === 0 ? disputed("number") : null,
  }));
  return [...rows, ...tolls].filter((row) => row.cells.length > 0 || row.dispute);
}

function cellOf(field: Listed, reading: Reading, names: Names): Cell {
  const value = valueOf(field, reading, names);
  return {
    value,
    words: reading.words && reading.words !== value ? reading.words : null,
    voices: reading.voices,
    independent: reading.independent,
    claims: reading.claims,
    note: null,
  };
}

function valueOf(field: Listed, reading: Reading, names: Names): string | null {
  if (reading.value === null) return reading.words || null;
  if (field === "types") return say(reading.value);
  if (field === "days") return sayValue(reading.value) ?? reading.words;
  if (field === "places") return reading.words || reading.value;
  return names[reading.value] ?? (reading.words || reading.value);
}

/** Return an interval as readings hold it ("2031-04-17", "2031-04-17T18:00/2031-04-18T00:00", "../2031-04-21") in words. */
export function sayValue(value: string): string | null {
  const [from = "", to = from] = value.split("/");
  const open = (end: string) => (end === "" || end === ".." ? null : end);
  const told = sayInterval(open(from), open(to));
  const times = [from, to].map((end) => end.slice(11, 16));
  return told && times[0] && times[1] ? `${told}, ${times[0]}–${times[1]}` : told;
}

function tollCell(line: TollLine, names: Names): Cell {
  const side = line.side ? (names[line.side] ?? line.side) : null;
  const whose = side ?? line.of;
  const figure = sayFigure(line.low, line.best, line.high) ?? line.words;
  const notes = [
    line.part_of ? "part of a larger figure" : null,
    line.superseded_by ? "replaced by a later figure" : null,
    line.inferred && side ? `side worked out: ${line.inferred}` : null,
  ];
  return {
    value: whose ? `${figure} · ${whose}` : figure,
    words: line.words !== figure ? line.words : null,
    voices: line.voices,
    independent: line.independent,
    claims: line.claims,
    note: notes.filter(Boolean).join("; ") || null,
  };
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
