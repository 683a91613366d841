/** Who holds what on the map: a disc a place in its holders' colours; nothing is painted between places. */

import type { PlaceLines } from "../../api/types";
import type { State } from "../../lib/lines";
import { colour } from "../../lib/theme.svelte";
import type { Projection } from "../../ui/map/projection";
import { canvasFill, hueOf } from "./hatching";

export interface Held {
  place: PlaceLines;
  state: State;
}

const RADIUS = 9;
const POINT = new Set(["site", "settlement"]);

/** Draw the places with what is so at each on the day. */
export function drawHeld(
  context: CanvasRenderingContext2D,
  projection: Projection,
  held: readonly Held[],
  order: readonly string[],
  chosen: string | null,
): void {
  context.font = `11px ${getComputedStyle(document.body).fontFamily}`;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const one of held) drawOne(context, projection, one, order, one.place.key === chosen);
  const taken: number[][] = [];
  for (const one of held.toSorted((a, b) => b.state.lines.length - a.state.lines.length))
    drawName(context, projection, one, taken);
}

function drawOne(
  context: CanvasRenderingContext2D,
  projection: Projection,
  { place, state }: Held,
  order: readonly string[],
  chosen: boolean,
): void {
  const [x, y] = at(projection, place);
  const actors = state.lines.map((line) => line.actor);
  const size = state.kind === "presence" ? 6 : RADIUS;
  const vague = !POINT.has(place.place.precision);
  context.lineWidth = chosen ? 3 : 1.5;
  context.strokeStyle = colour(chosen ? "--ink" : state.kind === "unknown" ? "--line-strong" : "--surface");
  if (state.kind === "unknown" || state.kind === "besieged") {
    context.fillStyle = colour("--surface");
    slice(context, x, y, size, 0, 1);
    context.fill();
  } else {
    const texture = state.kind === "contested" ? "striped" : state.oneParty ? "hatched" : "plain";
    actors.forEach((actor, i) => {
      context.fillStyle = canvasFill(context, texture, hueOf(actor, order));
      slice(context, x, y, size, i / actors.length, (i + 1) / actors.length);
      context.fill();
    });
  }
  slice(context, x, y, size, 0, 1);
  context.stroke();
  if (state.kind === "besieged") drawSiege(context, x, y, hueOf(actors[0] ?? "", order));
  else if (state.kind !== "unknown" || vague)
    drawRim(context, x, y, size, actors[0] ? hueOf(actors[0], order) : "--line-strong", vague);
}

function slice(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  size: number,
  from: number,
  to: number,
): void {
  context.beginPath();
  if (to - from < 1) context.moveTo(x, y);
  context.arc(x, y, size, 2 * Math.PI * from - Math.PI / 2, 2 * Math.PI * to - Math.PI / 2);
  context.closePath();
}

function drawSiege(context: CanvasRenderingContext2D, x: number, y: number, hue: string): void {
  context.setLineDash([4, 3]);
  context.strokeStyle = colour(hue);
  context.lineWidth = 2.5;
  slice(context, x, y, RADIUS + 3, 0, 1);
  context.stroke();
  context.setLineDash([]);
}

/** A rim in the holder's colour; a wide dashed one around a mark that stands for an area, not for a point. */
function drawRim(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  size: number,
  hue: string,
  vague: boolean,
): void {
  context.strokeStyle = colour(hue);
  context.lineWidth = 1;
  if (vague) context.setLineDash([3, 3]);
  slice(context, x, y, vague ? size + 6 : size + 1, 0, 1);
  context.stroke();
  context.setLineDash([]);
}

function drawName(
  context: CanvasRenderingContext2D,
  projection: Projection,
  { place }: Held,
  taken: number[][],
): void {
  const [x, y] = at(projection, place);
  const wide = context.measureText(place.name).width;
  const box = [x + 14, y - 7, x + 14 + wide, y + 7];
  if (taken.some(([a, b, c, d]) => box[0]! < c! && box[2]! > a! && box[1]! < d! && box[3]! > b!)) return;
  taken.push(box);
  context.lineWidth = 3;
  context.strokeStyle = colour("--surface");
  context.strokeText(place.name, x + 14, y);
  context.fillStyle = colour("--ink");
  context.fillText(place.name, x + 14, y);
}

function at(projection: Projection, { place }: PlaceLines): [number, number] {
  return [projection.x(place.lon ?? 0), projection.y(place.lat ?? 0)];
}

/** Return the place under a point. */
export function heldAt(x: number, y: number, projection: Projection, held: readonly Held[]): Held | null {
  return (
    held.findLast((one) => {
      const [px, py] = at(projection, one.place);
      return Math.hypot(px - x, py - y) <= RADIUS + 4;
    }) ?? null
  );
}
