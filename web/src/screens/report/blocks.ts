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
