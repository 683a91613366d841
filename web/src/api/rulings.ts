/** The shapes of what people are asked, what they ruled, and of the brief. */

import type { ClaimView, Decision, Names } from "./types";

/** One answer, ready to be recorded. `free`: what the person still has to give. */
export interface Option {
  key: string;
  label: string;
  action: string;
  subjects: string[];
  payload: Record<string, unknown>;
  free: "date" | null;
}

/** What a ruling is about, as one reads it. `event` and `report` are where to look at it. */
export interface SubjectView {
  id: string;
  kind: string;
  label: string;
  event: string | null;
  report: string | null;
  actor: string | null;
}

export interface Question {
  id: string;
  kind: string;
  subjects: SubjectView[];
  fields: string[];
  question: string;
  reason: string;
  options: Option[];
  disagreement: number;
  impact: number;
  doubt: number;
  score: number;
  evidence: ClaimView[];
  names: Names;
}

/** One decision of the log, with what it changed; `undone_by` is the undo that took it back. */
export interface LogRow {
  id: string;
  action: string;
  person: string;
  at: string;
  reason: string;
  subjects: SubjectView[];
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  undone_by: string | null;
  orphaned: boolean;
  payload: Record<string, unknown>;
  hash: string;
}

/** Whether the log is whole; `problems` in sentences. */
export interface Verdict {
  whole: boolean;
  problems: string[];
  entries: number;
  head: string | null;
}

/** A decision that was recorded, and the log's new last hash. */
export interface Recorded {
  decision: Decision;
  head: string;
}

export interface SourceRow {
  id: string;
  kind: "outlet" | "voice";
  name: string;
  voice_kind: string;
  reports: number;
  first: string | null;
  last: string | null;
  lag: number | null;
  copies_of: string[];
  claims: number;
  contradicted: number;
  disputes: number;
  grade: string | null;
}

export interface Footnote {
  n: number;
  quote: string;
  said_by: string;
  claim: string;
  report: string;
  report_key: string;
  title: string | null;
  outlet: string | null;
  date: string | null;
}

export interface BriefSentence {
  text: string;
  notes: number[];
  event: string | null;
  line: string | null;
}

export interface BriefSection {
  kind: string;
  heading: string;
  paragraphs: { heading: string | null; sentences: BriefSentence[] }[];
}

export interface BriefToll {
  kind: string;
  low: number | null;
  best: number | null;
  high: number | null;
  events: number;
  open: number;
  rules: string[];
}

export interface BriefFigures {
  unit: "day" | "week" | "month";
  deaths: {
    from: string;
    to: string;
    low: number | null;
    best: number | null;
    high: number | null;
    events: number;
    open: number;
    notes: number[];
  }[];
  undated: number;
  types: { type: string; label: string; events: number; disputed: number; notes: number[] }[];
  places: {
    name: string;
    lat: number;
    lon: number;
    precision: string;
    radius_km: number | null;
    events: number;
    notes: number[];
  }[];
  unplaced: number;
}

interface Tick {
  at: number;
  label: string;
}

export interface BriefMap {
  points: {
    x: number;
    y: number;
    dot: number;
    ring: number;
    name: string;
    count: number;
    wide: boolean;
    label_x: number;
    label_y: number;
    label: string;
  }[];
  meridians: Tick[];
  parallels: Tick[];
  land: string[];
  unplaced: number;
  outside: string[];
  width: number;
  height: number;
}

export interface DeathChart {
  bars: {
    x: number;
    width: number;
    low: number;
    best: number | null;
    high: number | null;
    open: boolean;
    title: string;
  }[];
  days: Tick[];
  numbers: Tick[];
  width: number;
  height: number;
  left: number;
  foot: number;
}

export interface BriefDrawn {
  map: BriefMap | null;
  deaths: DeathChart | null;
}

export interface Brief {
  title: string;
  asked: string;
  chronicle: string | null;
  counts: Record<string, number>;
  tolls: BriefToll[];
  figures: BriefFigures;
  sections: BriefSection[];
  footnotes: Footnote[];
  reports: { id: string; key: string; title: string | null; outlet: string | null; date: string | null }[];
}
