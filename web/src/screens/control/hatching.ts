/** Patterns that tell how a holding is vouched for; each is drawn in an actor's colour, on screens and on canvas. */

import { colour } from "../../lib/theme.svelte";

export type Texture = "plain" | "hatched" | "striped" | "open";

/** The colours that actors are given, most lines first; all beyond share the last, grey. */
const HUES = ["--c1", "--c4", "--c3", "--c5", "--c2", "--c6", "--c7"] as const;
const REST = "--c8";

/** Return the name of an actor's colour. */
export function hueOf(actor: string, order: readonly string[]): string {
  return HUES[order.indexOf(actor)] ?? REST;
}

const SIZE = 6;

/** Return what to fill a shape on a canvas with: lines one way for one party's claim, bars the other way for contested. */
export function canvasFill(
  context: CanvasRenderingContext2D,
  texture: Texture,
  hue: string,
): string | CanvasPattern {
  const ink = colour(hue);
  if (texture === "plain" || texture === "open") return ink;
  const scale = devicePixelRatio || 1;
  const tile = new OffscreenCanvas(SIZE * scale, SIZE * scale);
  const brush = tile.getContext("2d")!;
  brush.scale(scale, scale);
  brush.fillStyle = colour("--surface");
  brush.fillRect(0, 0, SIZE, SIZE);
  brush.strokeStyle = ink;
  brush.lineWidth = texture === "striped" ? 3 : 1.6;
  for (const shift of [-SIZE, 0, SIZE]) {
    brush.beginPath();
    brush.moveTo(shift, texture === "striped" ? 0 : SIZE);
    brush.lineTo(shift + SIZE, texture === "striped" ? SIZE : 0);
    brush.stroke();
  }
  const pattern = context.createPattern(tile, "repeat")!;
  pattern.setTransform(new DOMMatrix().scale(1 / scale));
  return pattern;
}
