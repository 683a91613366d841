/** From the words a reader marked to offsets in the report: code points, counted from the segments' own starts. */

export interface Marked {
  start: number;
  end: number;
  text: string;
}

/** Return how many code points a text has; a browser's own lengths count UTF-16 units. */
export function codePoints(text: string): number {
  let count = 0;
  for (const one of text) if (one) count += 1;
  return count;
}

/** Return what is marked inside an element whose segments bear `data-start`; null where nothing of it is. */
export function markedIn(root: HTMLElement): Marked | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = offsetAt(range.startContainer, range.startOffset, "start");
  const end = offsetAt(range.endContainer, range.endOffset, "end");
  return start === null || end === null ? null : trimmed({ start, end, text: textBetween(root, start, end) });
}

function offsetAt(node: Node, offset: number, side: "start" | "end"): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const segment = element?.closest<HTMLElement>("[data-start]");
  if (!segment) return edgeAt(node, offset, side);
  const before = document.createRange();
  before.setStart(segment, 0);
  before.setEnd(node, offset);
  return Number(segment.dataset.start) + codePoints(before.toString());
}

/** Return the offset of a boundary that lies between segments: the next one's start, or the end of the one before. */
function edgeAt(node: Node, offset: number, side: "start" | "end"): number | null {
  if (!(node instanceof Element)) return null;
  const children = [...node.children];
  const segments = (from: Element[]) =>
    from.flatMap((one) =>
      one.matches("[data-start]")
        ? [one as HTMLElement]
        : [...one.querySelectorAll<HTMLElement>("[data-start]")],
    );
  const after = segments(children.slice(offset))[0];
  if (side === "start" && after) return Number(after.dataset.start);
  const before = segments(children.slice(0, offset)).at(-1);
  if (before) return Number(before.dataset.start) + codePoints(before.textContent ?? "");
  return after ? Number(after.dataset.start) : null;
}

function textBetween(root: HTMLElement, start: number, end: number): string {
  let text = "";
  for (const segment of root.querySelectorAll<HTMLElement>("[data-start]")) {
    const from = Number(segment.dataset.start);
    if (from >= end) break;
    const points = [...(segment.textContent ?? "")];
    if (from + points.length > start) text += points.slice(Math.max(0, start - from), end - from).join("");
  }
  return text;
}

/** Return the same without white space at its ends; null where nothing is left. */
export function trimmed(marked: Marked): Marked | null {
  const text = marked.text.trim();
  if (!text) return null;
  const start = marked.start + codePoints(marked.text.slice(0, marked.text.indexOf(text)));
  return { start, end: start + codePoints(text), text };
}

/** Return every place where some words stand in a text given by its segments. */
export function placesOf(words: string, segments: readonly { start: number; text: string }[]): Marked[] {
  const wanted = words.trim();
  if (!wanted) return [];
  const whole = segments.map((one) => one.text).join("");
  const first = segments[0]?.start ?? 0;
  const found: Marked[] = [];
  let counted = 0;
  let at = 0;
  for (
    let next = whole.indexOf(wanted);
    next >= 0 && found.length < 100;
    next = whole.indexOf(wanted, next + 1)
  ) {
    counted += codePoints(whole.slice(at, next));
    at = next;
    found.push({ start: first + counted, end: first + counted + codePoints(wanted), text: wanted });
  }
  return found;
}
