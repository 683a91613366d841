/** The text of a report in blocks, each with its segments and the claims that begin in it. Pure. */

import type { ClaimView, Segment } from "../../api/types";
import { inTextOrder } from "../../evidence/claims";

export interface Block {
  start: number;
  /** The kind of block; null for what stands between blocks. */
  kind: string | null;
  segments: Segment[];
  claims: ClaimView[];
}

const FURNITURE = new Set(["pull-quote", "repeat", "byline", "date-line", "furniture"]);

/** Tell whether a block asserts nothing of its own: a menu, a byline, a repetition. */
export function isFurniture(block: Block): boolean {
  return block.kind !== null && FURNITURE.has(block.kind);
}

/** Return the blocks of a text. White space between blocks belongs to the block before it, so nothing is lost. */
export function blocksOf(segments: readonly Segment[], views: readonly ClaimView[]): Block[] {
  const blocks: Block[] = [];
  let between = true;
  for (const segment of segments) {
    const kind = segment.block ?? null;
    const last = blocks.at(-1);
    if (kind === null && last && segment.text.trim() === "") {
      last.segments.push(segment);
      between = true;
      continue;
    }
    if (!last || between || last.kind !== kind) {
      blocks.push({ start: segment.start, kind, segments: [], claims: [] });
    }
    blocks.at(-1)!.segments.push(segment);
    between = false;
  }
  place(blocks, inTextOrder(views));
  return blocks;
}

// Scripts that run from right to left and are in use today (Unicode's property Script).
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * Return which way a block runs: as most of its letters do. A headline in Arabic over an English story runs its own
 * way, and a story in Arabic does so that begins with an abbreviation in Latin letters. Without letters: the report's.
 */
export function directionOf(text: string, report: "ltr" | "rtl"): "ltr" | "rtl" {
  const letters = text.match(/\p{L}/gu) ?? [];
  const right = letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length;
  if (letters.length === 0 || right * 2 === letters.length) return report;
  return right * 2 > letters.length ? "rtl" : "ltr";
}

/** Put each claim to the block that its words begin in. */
function place(blocks: Block[], views: readonly ClaimView[]): void {
  let at = 0;
  for (const view of views) {
    while (at + 1 < blocks.length && blocks[at + 1]!.start <= view.claim.evidence.start) at += 1;
    blocks[at]?.claims.push(view);
  }
}

/** Return the claims that a segment stands in, the narrowest first. */
export function narrowestFirst(segment: Segment, views: ReadonlyMap<string, ClaimView>): string[] {
  const width = (id: string) => {
    const words = views.get(id)?.claim.evidence;
    return words ? words.end - words.start : Number.POSITIVE_INFINITY;
  };
  return segment.claims.toSorted((a, b) => width(a) - width(b));
}
