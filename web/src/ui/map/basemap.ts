/** The base map: countries of Natural Earth out of the package itself, no tile or glyph server. */

import type {
  Feature,
  FeatureCollection,
  MultiLineString,
  Point,
  Polygon,
  MultiPolygon,
  Position,
} from "geojson";
import { Map as MapLibre, NavigationControl, setWorkerUrl, type StyleSpecification } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import countriesUrl from "world-atlas/countries-50m.json?url";
import { colour } from "../../lib/theme.svelte";

setWorkerUrl(new URL(workerUrl, document.baseURI).href);

interface World {
  countries: FeatureCollection<Polygon | MultiPolygon, { name: string }>;
  borders: MultiLineString;
}

let world: Promise<World> | null = null;

function readWorld(): Promise<World> {
  world ??= fetch(countriesUrl)
    .then(
      (response) => response.json() as Promise<Topology<{ countries: GeometryCollection<{ name: string }> }>>,
    )
    .then((topology) => {
      const countries = feature(topology, topology.objects.countries) as unknown as World["countries"];
      const borders = mesh(topology, topology.objects.countries);
      for (const { geometry } of countries.features) {
        const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
        for (const part of parts) part.forEach(unwrap);
      }
      borders.coordinates.forEach(unwrap);
      return { countries, borders };
    });
  return world;
}

/** Carry a line that crosses the antimeridian on past 180°, which else would run back around the world. */
function unwrap(line: Position[]): void {
  if (line.some(([, lat = 0]) => lat < -89)) return; // Antarctica's ring goes around the pole
  for (let i = 1; i < line.length; i++) {
    const away = line[i]![0]! - line[i - 1]![0]!;
    if (Math.abs(away) > 180) line[i] = [line[i]![0]! - 360 * Math.round(away / 360), line[i]![1]!];
  }
}

/** Make a map in a box of the page. Raises where the browser cannot draw one. */
export async function makeMap(
  container: HTMLElement,
  at: { lon: number; lat: number; zoom: number },
): Promise<MapLibre> {
  const shapes = await readWorld();
  const map = new MapLibre({
    container,
    style: style(shapes),
    center: [at.lon, at.lat],
    zoom: at.zoom,
    maxZoom: 13,
    minZoom: 0.5,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  return map;
}

/** Give a map the colours of the present theme. */
export function recolour(map: MapLibre): void {
  for (const [layer, property, value] of paints()) map.setPaintProperty(layer, property, value);
}

type Paint = [
  layer: string,
  property: "background-color" | "fill-color" | "line-color" | "text-color" | "text-halo-color",
  value: string,
];

function paints(): Paint[] {
  return [
    ["sea", "background-color", colour("--sea")],
    ["land", "fill-color", colour("--land")],
    ["borders", "line-color", colour("--border")],
    ["names", "text-color", colour("--ink-3")],
    ["names", "text-halo-color", colour("--land")],
  ];
}

function style(shapes: World): StyleSpecification {
  const paint = Object.fromEntries(
    paints().map(([layer, property, value]) => [`${layer} ${property}`, value]),
  );
  return {
    version: 8,
    sources: {
      countries: { type: "geojson", data: shapes.countries, tolerance: 0.2 },
      borders: {
        type: "geojson",
        data: { type: "Feature", properties: {}, geometry: shapes.borders },
        tolerance: 0.2,
      },
      names: { type: "geojson", data: nameplates(shapes.countries) },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": paint["sea background-color"]! } },
      { id: "land", type: "fill", source: "countries", paint: { "fill-color": paint["land fill-color"]! } },
      {
        id: "borders",
        type: "line",
        source: "borders",
        paint: { "line-color": paint["borders line-color"]!, "line-width": 1 },
      },
      {
        id: "names",
        type: "symbol",
        source: "names",
        layout: {
          "text-field": ["get", "name"],
          "text-font": ["sans-serif"],
          "text-size": 11,
          "text-letter-spacing": 0.05,
        },
        paint: {
          "text-color": paint["names text-color"]!,
          "text-halo-color": paint["names text-halo-color"]!,
          "text-halo-width": 1,
        },
      },
    ],
  };
}

/** A point to write each country's name at: the middle of its largest part. */
function nameplates(shapes: World["countries"]): FeatureCollection<Point, { name: string }> {
  const features = shapes.features.map((country): Feature<Point, { name: string }> => {
    const parts =
      country.geometry.type === "Polygon" ? [country.geometry.coordinates] : country.geometry.coordinates;
    const largest = parts.map((part) => middle(part[0] ?? [])).reduce((a, b) => (b.area > a.area ? b : a));
    return {
      type: "Feature",
      properties: country.properties,
      geometry: { type: "Point", coordinates: largest.at },
    };
  });
  return { type: "FeatureCollection", features };
}

function middle(ring: Position[]): { at: Position; area: number } {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i]!;
    const [bx = 0, by = 0] = ring[i + 1]!;
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (area === 0) return { at: ring[0] ?? [0, 0], area: 0 };
  return { at: [x / (3 * area), y / (3 * area)], area: Math.abs(area) };
}

export type { MapLibre };
