/** The network of ties: who stands beside whom is laid out near each other. */

import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { ActorNode, TieLine } from "../../api/types";
import { say } from "../../lib/words";

const AGAINST = new Set(["fights", "rivals", "rejects"]);
const TALKS = new Set(["negotiates-with"]);
const BOTH_WAYS = new Set(["allied", "fights", "rivals", "negotiates-with"]);

/** Which colour of the design system tells what a tie does; its words stand on it, too. */
export function hueOfTie(type: string): string {
  if (AGAINST.has(type)) return "--c4";
  return TALKS.has(type) ? "--c2" : "--c1";
}

export interface Ink {
  of: (name: string) => string;
}

/** Make the graph of some ties; the same ties always lie the same way. */
export function makeGraph(ties: readonly TieLine[], actors: readonly ActorNode[], ink: Ink): Graph {
  const graph = new Graph({ multi: true, type: "mixed" });
  const ends = new Set(ties.flatMap((line) => [line.tie.a, line.tie.b]));
  const shown = actors.filter((actor) => ends.has(actor.id));
  shown.forEach((actor, i) => graph.addNode(actor.id, nodeOf(actor, (2 * Math.PI * i) / shown.length, ink)));
  for (const line of ties) {
    const { a, b, id, type } = line.tie;
    if (!graph.hasNode(a) || !graph.hasNode(b) || a === b) continue;
    const look = {
      label: say(type),
      size: line.tie.independent > 1 ? 3 : 1.5,
      color: ink.of(hueOfTie(type)),
    };
    if (BOTH_WAYS.has(type)) graph.addUndirectedEdgeWithKey(id, a, b, { ...look, type: "line" });
    else graph.addDirectedEdgeWithKey(id, a, b, { ...look, type: "arrow" });
  }
  if (graph.order > 1) {
    const settings = {
      ...forceAtlas2.inferSettings(graph),
      gravity: 1.5,
      scalingRatio: 12,
      adjustSizes: false,
    };
    forceAtlas2.assign(graph, { iterations: graph.order > 300 ? 60 : 250, settings });
  }
  return graph;
}

function nodeOf(actor: ActorNode, angle: number, ink: Ink) {
  return {
    label: actor.name,
    x: Math.cos(angle),
    y: Math.sin(angle),
    size: 4 + 2 * Math.sqrt(actor.ties),
    color: ink.of(actor.kind === "person" ? "--c5" : actor.known ? "--c8" : "--line-strong"),
  };
}
