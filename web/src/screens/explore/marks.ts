/** How places with events are drawn: the more events the larger, the vaguer the place the hollower. */

import { colour } from "../../lib/theme.svelte";
import type { Projection } from "../../ui/map/projection";
import type { Spot } from "./table";

const POINT = new Set(["site", "settlement"]);

export interface Mark {
  spot: number;
  n: number;
  disputed: number;
}

/** Count the events found at each spot, largest first, so that small marks lie on top of large ones. */
export function marksOf(
  events: Uint32Array,
  spotOf: Int32Array,
  spots: number,
  disputed: (event: number) => boolean,
): Mark[] {
  const counts = new Uint32Array(spots);
  const odd = new Uint32Array(spots);
  for (const event of events) {
    const spot = spotOf[event]!;
    if (spot < 0) continue;
    counts[spot]!++;
    if (disputed(event)) odd[spot]!++;
  }
  const marks: Mark[] = [];
  counts.forEach((n, spot) => {
    if (n > 0) marks.push({ spot, n, disputed: odd[spot]! });
  });
  return marks.sort((a, b) => b.n - a.n);
}

/** The radius of a mark in pixels: its area grows with the number of events. */
export function size(n: number): number {
  return Math.min(26, 4 + 1.9 * Math.sqrt(n));
}

/** Draw marks, the ring or area within which the place lies, and as many names as have room. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  projection: Projection,
  marks: readonly Mark[],
  spots: readonly Spot[],
  chosen: number,
): void {
  const ink = {
    fill: colour("--c1"),
    odd: colour("--bad"),
    text: colour("--ink"),
    halo: colour("--surface"),
  };
  for (const mark of marks) drawReach(context, projection, spots[mark.spot]!, ink.fill);
  for (const mark of marks) drawMark(context, projection, mark, spots[mark.spot]!, ink);
  if (chosen >= 0 && spots[chosen]) drawChosen(context, projection, spots[chosen], ink.text);
  drawNames(context, projection, marks, spots, ink);
}

/** The circle within which a vague place lies: dashed where it stands for an area, plain where for "near". */
function drawReach(
  context: CanvasRenderingContext2D,
  projection: Projection,
  spot: Spot,
  fill: string,
): void {
  if (POINT.has(spot.precision) || !spot.radius) return;
  const radius = projection.px(spot.radius, spot.lat);
  if (radius < 6 || radius > 3000) return;
  context.beginPath();
  context.arc(projection.x(spot.lon), projection.y(spot.lat), radius, 0, 2 * Math.PI);
  context.setLineDash(spot.precision === "near" ? [] : [5, 4]);
  context.globalAlpha = 0.07;
  context.fillStyle = fill;
  context.fill();
  context.globalAlpha = 0.55;
  context.strokeStyle = fill;
  context.lineWidth = 1;
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

interface Ink {
  fill: string;
  odd: string;
  text: string;
  halo: string;
}

function drawMark(
  context: CanvasRenderingContext2D,
  projection: Projection,
  mark: Mark,
  spot: Spot,
  ink: Ink,
): void {
  const [x, y] = [projection.x(spot.lon), projection.y(spot.lat)];
  if (x < -40 || y < -40 || x > projection.view.width + 40 || y > projection.view.height + 40) return;
  const radius = size(mark.n);
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  const sharp = POINT.has(spot.precision);
  context.globalAlpha = sharp ? 0.78 : 0.16;
  context.fillStyle = ink.fill;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = sharp ? 1 : 1.5;
  context.strokeStyle = sharp ? ink.halo : ink.fill;
  context.stroke();
  if (mark.disputed > 0) drawShare(context, x, y, radius + 2.5, mark.disputed / mark.n, ink.odd);
}

/** An arc around a mark: the share of its events on which accounts differ. */
function drawShare(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  share: number,
  ink: string,
): void {
  context.beginPath();
  context.arc(x, y, radius, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * share);
  context.lineWidth = 2;
  context.strokeStyle = ink;
  context.stroke();
}

function drawChosen(
  context: CanvasRenderingContext2D,
  projection: Projection,
  spot: Spot,
  ink: string,
): void {
  const [x, y] = [projection.x(spot.lon), projection.y(spot.lat)];
  context.beginPath();
  context.arc(x, y, 14, 0, 2 * Math.PI);
  context.lineWidth = 2.5;
  context.strokeStyle = ink;
  context.stroke();
}

function drawNames(
  context: CanvasRenderingContext2D,
  projection: Projection,
  marks: readonly Mark[],
  spots: readonly Spot[],
  ink: Ink,
): void {
  const taken: [number, number, number, number][] = [];
  context.font = `11px ${getComputedStyle(document.body).fontFamily}`;
  context.textBaseline = "middle";
  context.lineWidth = 3;
  context.lineJoin = "round";
  for (const mark of marks.slice(0, 200)) {
    const spot = spots[mark.spot]!;
    if (!spot.name || spot.precision === "country") continue;
    const words = mark.n > 1 ? `${spot.name} ${mark.n}` : spot.name;
    const x = projection.x(spot.lon) + size(mark.n) + 4;
    const y = projection.y(spot.lat);
    const box: [number, number, number, number] = [x, y - 7, x + context.measureText(words).width, y + 7];
    if (y < 0 || y > projection.view.height || x > projection.view.width || box[2] < 0) continue;
    if (
      taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])
    )
      continue;
    taken.push(box);
    context.strokeStyle = ink.halo;
    context.strokeText(words, x, y);
    context.fillStyle = ink.text;
    context.fillText(words, x, y);
  }
}

/** Return the mark under a point, the smallest first; null where there is none. */
export function markAt(
  x: number,
  y: number,
  projection: Projection,
  marks: readonly Mark[],
  spots: readonly Spot[],
): Mark | null {
  for (const mark of marks.toReversed()) {
    const spot = spots[mark.spot]!;
    if (Math.hypot(projection.x(spot.lon) - x, projection.y(spot.lat) - y) <= size(mark.n) + 3) return mark;
  }
  return null;
}
