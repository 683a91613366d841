/** From the fields of the form to what a decision holds. Pure. */

import type { Claim, Vocabulary } from "../../api/types";
import type { Ruling } from "../../lib/rulings.svelte";
import type { Marked } from "./selecting";

export type Kind = Claim["kind"];

/** The fields of the form, as typed. */
export interface Draft {
  kind: Kind;
  type: string;
  standing: string;
  voiceKind: string;
  voiceText: string;
  low: string;
  best: string;
  high: string;
  roles: { role: string; text: string }[];
  from: string;
  to: string;
  reason: string;
}

/** Return the fields of a claim as they stand in the form; of none, the emptiest claim there can be. */
export function draftOf(claim: Claim | null): Draft {
  const voice = claim?.voice.at(-1);
  return {
    kind: claim?.kind ?? "event",
    type: claim?.type ?? "",
    standing: claim?.standing ?? "happened",
    voiceKind: voice?.kind ?? "outlet",
    voiceText: voice && voice.kind !== "outlet" ? voice.text : "",
    low: asText(claim?.toll?.low),
    best: asText(claim?.toll?.best),
    high: asText(claim?.toll?.high),
    roles: claim?.roles.map(({ role, text }) => ({ role, text })) ?? [],
    from: claim?.when?.from?.slice(0, 10) ?? "",
    to: claim?.when?.to?.slice(0, 10) ?? "",
    reason: "",
  };
}

/** Return the types that a claim of a kind may have: id and label. */
export function typesOf(kind: Kind, words: Vocabulary): { id: string; label: string }[] {
  if (kind === "event") return words.event_types;
  const listed = { toll: words.toll_types, holding: words.holding_types, tie: words.tie_types }[kind];
  return listed.map((id) => ({ id, label: id.replaceAll("-", " ") }));
}

/** Return the decision that adds a claim on some words. */
export function addition(report: string, marked: Marked, draft: Draft): Ruling {
  const payload = {
    kind: draft.kind,
    type: draft.type,
    start: marked.start,
    end: marked.end,
    standing: draft.standing,
    ...partsOf(draft, marked.text),
  };
  return { action: "add", subjects: [report], payload, reason: draft.reason };
}

/** Return the decision that changes what differs between a claim and the form; null where nothing does. */
export function correction(claim: Claim, draft: Draft): Ruling | null {
  const before = draftOf(claim);
  const changed = (...fields: (keyof Draft)[]) =>
    fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(draft[field]));
  const parts = partsOf(draft, claim.toll?.words ?? claim.evidence.text);
  const set: Record<string, unknown> = {};
  if (changed("type")) set.type = draft.type;
  if (changed("standing")) set.standing = draft.standing;
  if (changed("voiceKind", "voiceText")) set.voice = parts.voice ?? [];
  if (changed("roles")) set.roles = rolesOf(claim, draft);
  if (changed("from", "to")) set.when = parts.when ?? { precision: "unknown" };
  if (claim.toll && changed("low", "best", "high", "type")) {
    set.toll = { ...claim.toll, ...(parts.toll as object), words: claim.toll.words };
  }
  return Object.keys(set).length > 0
    ? { action: "edit", subjects: [claim.id], payload: { set }, reason: draft.reason }
    : null;
}

/** Keep what the machine knew of a role that was not touched; a new one has its words alone. */
function rolesOf(claim: Claim, draft: Draft): unknown[] {
  return filled(draft).map(
    (one) => claim.roles.find((old) => old.role === one.role && old.text === one.text) ?? one,
  );
}

function filled(draft: Draft): { role: string; text: string }[] {
  return draft.roles.map(({ role, text }) => ({ role, text: text.trim() })).filter((one) => one.text !== "");
}

function partsOf(draft: Draft, words: string): Record<string, unknown> {
  const spoken = draft.voiceKind !== "outlet";
  const roles = filled(draft);
  return {
    ...(spoken ? { voice: [{ text: draft.voiceText.trim(), kind: draft.voiceKind }] } : {}),
    ...(roles.length > 0 ? { roles } : {}),
    ...(draft.kind === "toll"
      ? {
          toll: {
            kind: draft.type,
            low: asNumber(draft.low),
            best: asNumber(draft.best),
            high: asNumber(draft.high),
            words,
          },
        }
      : {}),
    ...(draft.from || draft.to
      ? {
          when: {
            from: draft.from || null,
            to: draft.to || null,
            precision: draft.from && draft.from === draft.to ? "day" : "days",
          },
        }
      : {}),
  };
}

function asText(number: number | null | undefined): string {
  return number === null || number === undefined ? "" : String(number);
}

/** Return a whole number that is not negative, null for everything else. */
export function asNumber(typed: string): number | null {
  return /^\d{1,9}$/.test(typed.trim()) ? Number(typed.trim()) : null;
}
