/** Claims in words, for cards and lists. */

import type { Claim, Names, Role } from "../api/types";
import { sayInterval } from "../lib/dates";
import { say, sayFigure } from "../lib/words";

/** Return what a claim says in a few words: "shelling: shells on the market", "killed: at least 27". */
export function sayClaim(claim: Claim, names: Names): string {
  const what = say(claim.type);
  if (claim.toll) {
    const figure = sayFigure(claim.toll.low, claim.toll.best, claim.toll.high) ?? claim.toll.words;
    return `${what}: ${figure}${claim.toll.of ? `, ${claim.toll.of}` : ""}`;
  }
  const named = (...roles: string[]) =>
    claim.roles.filter((role) => roles.includes(role.role)).map((role) => sayFiller(role, names));
  const doers = named("agent", "holder", "loser", "a").join(", ");
  const rest = named("target", "victim", "partner", "b", "site").join(", ");
  const told = [doers, rest].filter(Boolean).join(" → ");
  const where = claim.kind === "tie" ? null : claim.where?.name;
  const place = where && !told.includes(where) ? ` in ${where}` : "";
  return `${what}${told ? `: ${told}` : ""}${place}`;
}

/** Return who or what fills a role: the actor's name, else the words. */
export function sayFiller(role: Role, names: Names): string {
  return (role.actor && names[role.actor]) || role.text;
}

/** Return the fields of a claim that hold something, for its card: label, value, and the words where they differ. */
export function detailsOf(
  claim: Claim,
  names: Names,
): { label: string; value: string; words: string | null }[] {
  const roles = claim.roles.map((role) => {
    const value = sayFiller(role, names);
    return { label: say(role.role), value, words: value === role.text ? null : role.text };
  });
  const rest: [string, string | null | undefined, string | null | undefined][] = [
    ["when", claim.when && sayInterval(claim.when.from, claim.when.to), claim.when?.words],
    ["where", claim.where?.name, claim.where?.words],
    ["hedge", claim.hedge?.text, null],
    ["extent", claim.extent, null],
  ];
  const held = rest.flatMap(([label, value, words]) => {
    const shown = value ?? words;
    return shown ? [{ label, value: shown, words: words && words !== shown ? words : null }] : [];
  });
  return [...roles, ...held];
}

/** Return the claims in the order of a report's text: a wider one before those inside it. */
export function inTextOrder<V extends { claim: Claim }>(views: readonly V[]): V[] {
  return views.toSorted(
    (a, b) =>
      a.claim.evidence.start - b.claim.evidence.start ||
      b.claim.evidence.end - a.claim.evidence.end ||
      a.claim.id.localeCompare(b.claim.id),
  );
}
