/** Where a point of the Earth lies on a map that is not turned: Web Mercator, as the base map draws it. */

export interface View {
  lon: number;
  lat: number;
  zoom: number;
  width: number;
  height: number;
}

const TILE = 512;
const EARTH_KM = 40_075.017;

/** The x of a longitude, from 0 to 1 across the world. */
export function unitX(lon: number): number {
  return (lon + 180) / 360;
}

/** The y of a latitude, from 0 in the north to 1 in the south. */
export function unitY(lat: number): number {
  const sin = Math.sin((Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

export class Projection {
  readonly #world: number;
  readonly #cx: number;
  readonly #cy: number;

  constructor(readonly view: View) {
    this.#world = TILE * 2 ** view.zoom;
    this.#cx = unitX(view.lon);
    this.#cy = unitY(view.lat);
  }

  /** Pixels from the left; of the copies of the world, the one nearest to the middle. */
  x(lon: number): number {
    const away = unitX(lon) - this.#cx;
    return (away - Math.round(away)) * this.#world + this.view.width / 2;
  }

  y(lat: number): number {
    return (unitY(lat) - this.#cy) * this.#world + this.view.height / 2;
  }

  /** Pixels that a distance on the ground takes at a latitude. */
  px(km: number, lat: number): number {
    return (km / (EARTH_KM * Math.cos((lat * Math.PI) / 180))) * this.#world;
  }
}

export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Return the bounds of points, with some room around them; null where there is none. */
export function boundsOf(points: Iterable<{ lat: number; lon: number }>, room = 0.4): Bounds | null {
  const made = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const { lat, lon } of points) {
    made.west = Math.min(made.west, lon);
    made.east = Math.max(made.east, lon);
    made.south = Math.min(made.south, lat);
    made.north = Math.max(made.north, lat);
  }
  if (made.west > made.east) return null;
  return {
    west: made.west - room,
    south: Math.max(-84, made.south - room),
    east: made.east + room,
    north: Math.min(84, made.north + room),
  };
}
