/** Every screen: its name in addresses and on the page, the key that leads to it, the module that draws it. */

import type { Component } from "svelte";
import type { IconName } from "./ui/icons";

export interface Screen {
  id: string;
  label: string;
  icon: IconName;
  /** The second key after `g`. */
  key: string | null;
  /** Shown in the navigation; a single event or report is reached by links. */
  listed: boolean;
  load: () => Promise<{ default: Component }>;
}

export const SCREENS: readonly Screen[] = [
  {
    id: "explore",
    label: "Explore",
    icon: "map",
    key: "e",
    listed: true,
    load: () => import("./screens/explore/Explore.svelte"),
  },
  {
    id: "control",
    label: "Control",
    icon: "layers",
    key: "c",
    listed: true,
    load: () => import("./screens/control/Control.svelte"),
  },
  {
    id: "actors",
    label: "Actors",
    icon: "people",
    key: "a",
    listed: true,
    load: () => import("./screens/actors/Actors.svelte"),
  },
  {
    id: "review",
    label: "Review",
    icon: "scales",
    key: "r",
    listed: true,
    load: () => import("./screens/review/Review.svelte"),
  },
  {
    id: "reports",
    label: "Reports",
    icon: "page",
    key: "t",
    listed: true,
    load: () => import("./screens/report/Reports.svelte"),
  },
  {
    id: "sources",
    label: "Sources",
    icon: "voice",
    key: "s",
    listed: true,
    load: () => import("./screens/sources/Sources.svelte"),
  },
  {
    id: "places",
    label: "Places",
    icon: "pin",
    key: "p",
    listed: true,
    load: () => import("./screens/places/Places.svelte"),
  },
  {
    id: "log",
    label: "Log",
    icon: "log",
    key: "l",
    listed: true,
    load: () => import("./screens/log/Log.svelte"),
  },
  {
    id: "brief",
    label: "Brief",
    icon: "brief",
    key: "b",
    listed: true,
    load: () => import("./screens/brief/Brief.svelte"),
  },
  {
    id: "start",
    label: "Add reports",
    icon: "plus",
    key: "n",
    listed: true,
    load: () => import("./screens/start/Start.svelte"),
  },
  {
    id: "event",
    label: "Event",
    icon: "dot",
    key: null,
    listed: false,
    load: () => import("./screens/event/Event.svelte"),
  },
  {
    id: "report",
    label: "Report",
    icon: "page",
    key: null,
    listed: false,
    load: () => import("./screens/report/Report.svelte"),
  },
];

export function screenOf(id: string): Screen | undefined {
  return SCREENS.find((screen) => screen.id === id);
}
