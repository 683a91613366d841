/** A node's name beside it: on the side where there is room, and cut where there is none. */

const GAP = 3;

/** Where a label goes and what of it is shown: offset from the node's middle, in pixels. */
export interface Placed {
  readonly text: string;
  readonly left: number;
}

/**
 * Place a label of a node at `x` with radius `size` on a drawing `width` wide.
 *
 * `measure` gives the width of words in pixels. Right of the node is the first choice.
 */
export function placeLabel(
  label: string,
  x: number,
  size: number,
  width: number,
  measure: (words: string) => number,
): Placed {
  const right = width - (x + size + GAP);
  const left = x - size - GAP;
  const whole = measure(label);
  if (whole <= right) return { text: label, left: size + GAP };
  if (whole <= left) return { text: label, left: -size - GAP - whole };
  const room = Math.max(right, left);
  let kept = label.length;
  while (kept > 1 && measure(`${label.slice(0, kept).trimEnd()}…`) > room) kept -= 1;
  const text = `${label.slice(0, kept).trimEnd()}…`;
  return { text, left: right >= left ? size + GAP : -size - GAP - measure(text) };
}
