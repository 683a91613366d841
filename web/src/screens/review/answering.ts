/** Which answer a key gives to a question. Pure. */

import type { Option, Question } from "../../api/types";
import type { Ruling } from "../../lib/rulings.svelte";

/** The keys that mean the same on every question; digits choose among the answers of one. */
const ACTIONS: Record<string, readonly string[]> = {
  a: ["accept"],
  x: ["reject"],
  m: ["same"],
  s: ["different", "split"],
};

/** Tell whether an answer is that the person cannot decide. */
export function isUndecided(option: Option): boolean {
  return option.payload.answer === "undecided";
}

/** Return the answers that decide something, in their order. */
export function answersOf(question: Question): Option[] {
  return question.options.filter((option) => !isUndecided(option));
}

/**
 * Return the answer that a key gives; null where it gives none. `a` accepts: where no answer is an accept it takes the
 * first reading, which is the one that the chronicle shows until somebody rules.
 */
export function answerOf(question: Question, key: string): Option | null {
  if (key === "u") return question.options.find(isUndecided) ?? null;
  const answers = answersOf(question);
  if (/^[1-9]$/.test(key)) return answers[Number(key) - 1] ?? null;
  const meant = ACTIONS[key] ?? [];
  const found = answers.find((option) => meant.includes(option.action));
  if (found) return found;
  return key === "a" && question.kind === "dispute" ? (answers[0] ?? null) : null;
}

/** Return the keys that give an answer, to be shown beside it. */
export function keysOf(question: Question, option: Option): string[] {
  return ["1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "x", "m", "s", "u"].filter(
    (key) => answerOf(question, key) === option,
  );
}

/** Return the decision that an answer makes; null where the person has still to give something. */
export function rulingOf(option: Option, given: { date: string; reason: string }): Ruling | null {
  if (option.free === "date" && !/^\d{4}-\d\d-\d\d$/.test(given.date)) return null;
  const extra = option.free === "date" ? { date: given.date } : {};
  return {
    action: option.action,
    subjects: option.subjects,
    payload: { ...option.payload, ...extra },
    reason: given.reason,
  };
}
