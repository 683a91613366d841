/** Decisions in words. */

import type { Decision } from "../api/types";
import { many, say } from "../lib/words";

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
export function sayAction(action: string, payload: Record<string, unknown> = {}): string {
  if (action === "settle" && payload["actors"]) return "settled who is meant by";
  return DONE[action] ?? say(action);
}

/** Return the fields of one side of a change, a line each. */
export function sayChange(fields: Record<string, unknown>): string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    isId(name) && isRecord(value) ? sayChange(value) : [`${say(name)}: ${brief(value)}`],
  );
}

/** Return what a person put into a decision, as "field: value" lines; what only the server reads is left out. */
export function sayPayload(decision: Pick<Decision, "payload">): string[] {
  const { actors, ...payload } = decision.payload;
  if (isRecord(actors)) return sayActors(actors, payload);
  return Object.entries(payload)
    .filter(([name, value]) => name !== "seen" && name !== "question" && value !== null)
    .flatMap(([name, value]) =>
      name === "set" && isRecord(value)
        ? Object.entries(value).map(([field, given]) => `${field}: ${brief(given)}`)
        : [`${say(name)}: ${brief(value)}`],
    );
}

/** Return what a ruling on actors says, by the names they had then. */
function sayActors(names: Record<string, unknown>, payload: Record<string, unknown>): string[] {
  const { actor, claims } = payload;
  if (typeof actor !== "string") return [Object.values(names).map(brief).join(" · ")];
  const where = Array.isArray(claims) ? `, in ${many(claims.length, "claim")}` : "";
  return [`means: ${brief(names[actor])}${where}`];
}

// What only programs read: where words stand, how a value was worked out.
const APART = new Set(
  "start end head_start head_end relative rule anchor inferred candidates claims voices seen why status".split(
    " ",
  ),
);

function brief(value: unknown): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return String(value);
  if (Array.isArray(value)) return value.map(brief).join(", ");
  if (isRecord(value)) {
    const given = Object.entries(value).filter(
      ([name, one]) => one !== null && one !== false && !APART.has(name),
    );
    return given.map(([name, one]) => `${name} ${brief(one)}`).join(", ");
  }
  return "none";
}

function isId(name: string): boolean {
  return /^[0-9a-f]{16}$/.test(name);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
