/** What the server finds for typed words, as lines of the palette. */

import { format } from "../lib/address";

export interface Hit {
  kind: string;
  label: string;
  note?: string | undefined;
  href?: string;
  run?: () => void;
}

/** The server's answer to a search: everything that has the words, best first. */
export interface Answer {
  events: { id: string; title: string; when?: string }[];
  reports: { id: string; title: string | null; outlet: string | null; snippet?: { text: string }[] }[];
  actors: { id: string; name: string }[];
  places: { id: string | null; name: string }[];
}

export function found(answer: Answer | null): Hit[] {
  if (!answer) return [];
  return [
    ...answer.events.map((one) => ({
      kind: "event",
      label: one.title,
      note: one.when,
      href: format("event", one.id),
    })),
    ...answer.actors.map((one) => ({ kind: "actor", label: one.name, href: format("actors", one.id) })),
    ...answer.places.map((one) => ({
      kind: "place",
      label: one.name,
      href: format("explore", null, { place: one.name }),
    })),
    ...answer.reports.map((one) => ({
      kind: "report",
      label: one.title ?? "untitled report",
      note: one.snippet?.map((part) => part.text).join("") || one.outlet || undefined,
      href: format("report", one.id),
    })),
  ];
}
