/** Decisions in words. */

import type { Decision } from "../api/types";
import { say } from "../lib/words";

const DONE: Record<string, string> = {
  accept: "accepted",
  reject: "rejected",
  edit: "edited",
  same: "ruled the same",
  different: "ruled different",
  split: "split",
  move: "moved to another event",
  add: "added by hand",
  settle: "settled the place of",
  grade: "graded",
  note: "noted",
  "date-report": "dated",
  undo: "undone",
};

/** Return what a decision did, in a word or two. */
export function sayAction(action: string): string {
  return DONE[action] ?? say(action);
}

/** Return what a person put into a decision, as "field: value" lines; what only the server reads is left out. */
export function sayPayload(decision: Pick<Decision, "payload">): string[] {
  return Object.entries(decision.payload)
    .filter(([name, value]) => name !== "seen" && name !== "question" && value !== null)
    .flatMap(([name, value]) =>
      name === "set" && isRecord(value)
        ? Object.entries(value).map(([field, given]) => `${field}: ${brief(given)}`)
        : [`${say(name)}: ${brief(value)}`],
    );
}

function brief(value: unknown): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return String(value);
  if (Array.isArray(value)) return value.map(brief).join(", ");
  if (isRecord(value)) {
    const given = Object.entries(value).filter(([, one]) => one !== null && one !== false);
    return given.map(([name, one]) => `${name} ${brief(one)}`).join(", ");
  }
  return "none";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
