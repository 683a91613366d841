/** The shapes of the server's answers that the screens share; the records are the README's words. */

export interface Voice {
  text: string;
  kind: string;
  start?: number | null;
  end?: number | null;
  anonymous?: boolean;
  actor?: string | null;
}

export interface Span {
  start: number;
  end: number;
  text: string;
}

export interface When {
  from: string | null;
  to: string | null;
  precision: string;
  words: string | null;
  inferred?: boolean;
}

export interface Candidate {
  id: string;
  name: string;
  score: number;
  rule: string;
}

export interface Where {
  name: string | null;
  id: string | null;
  lat: number | null;
  lon: number | null;
  precision: string;
  radius_km: number | null;
  words: string | null;
  site: string | null;
  country: string | null;
  admin1: string | null;
  bearing: string | null;
  distance_km: number | null;
  status: string;
  candidates?: Candidate[];
}

export interface Reading {
  value: string | null;
  words: string;
  claims: string[];
  voices: Voice[];
  independent: number;
}

export interface Mark {
  claim: string;
  part: string;
}

export interface Segment {
  start: number;
  end: number;
  text: string;
  claims: string[];
  marks?: Mark[];
  block?: string | null;
}

export interface ReportRef {
  id: string;
  key: string;
  title: string | null;
  outlet: string | null;
  agency: string | null;
  url: string | null;
  date: string | null;
  date_source: string | null;
  from: string | null;
  to: string | null;
  copy_group: string;
}

export interface Role {
  role: string;
  text: string;
  start: number;
  end: number;
  actor: string | null;
  count: number | null;
  why: string | null;
}

export interface Claim {
  id: string;
  report: string;
  report_key: string;
  event: string | null;
  kind: "event" | "toll" | "holding" | "tie";
  type: string;
  standing: string;
  confidence: number;
  evidence: Span;
  trigger: Span;
  /** What read it: a rule of the machine, or "decision:…" where a person added it. */
  rule: string;
  voice: Voice[];
  roles: Role[];
  toll?: Toll | null;
  when: When | null;
  where: Where | null;
  hedge?: Span | null;
  extent?: string | null;
}

export interface Toll {
  kind: string;
  low: number | null;
  best: number | null;
  high: number | null;
  words: string;
  of: string | null;
}

export interface ClaimView {
  claim: Claim;
  report: ReportRef;
  said_by: string;
  context: Segment[];
}

export interface Page<T> {
  items: T[];
  total: number;
  next: string | null;
}

export type Names = Record<string, string>;

export interface Workspace {
  address: string;
  name: string;
  version: string;
  counts: Record<string, number>;
  span: { from: string | null; to: string | null };
  chronicle: string | null;
  head: string | null;
  model: string;
  knowledge: string[];
  building: boolean;
  stale: boolean;
  write_token: string;
}

export interface TypeEntry {
  id: string;
  label: string;
  family: string;
}

/** All events in columns: item `i` of every column belongs to event `i`. */
export interface Overview {
  n: number;
  chronicle: string | null;
  types: TypeEntry[];
  place_names: string[];
  actor_ids: string[];
  actor_names: string[];
  outlet_names: string[];
  voice_kind_names: string[];
  id: string[];
  title: string[];
  type: number[];
  standing: string[];
  status: string[];
  from: (string | null)[];
  to: (string | null)[];
  precision: string[];
  lat: (number | null)[];
  lon: (number | null)[];
  radius: (number | null)[];
  place_precision: string[];
  place_name: (number | null)[];
  place_id: (string | null)[];
  country: (string | null)[];
  actors: number[][];
  outlets: number[][];
  voice_kinds: number[][];
  best: (number | null)[];
  low: (number | null)[];
  high: (number | null)[];
  disputed: string[][];
  confidence: number[];
  reports: number[];
  independent: number[];
}

export interface Holding {
  id: string;
  place: Where;
  site: string | null;
  actor: string | null;
  actor_words: string;
  type: string;
  standing: string;
  status: string;
  extent: string | null;
  from_earliest: string | null;
  from_latest: string | null;
  to_earliest: string | null;
  to_latest: string | null;
  known_from: string | null;
  claims: string[];
  voices: Voice[];
  independent: number;
  ended_by: string | null;
  ended_known_from: string | null;
  first_said: string | null;
  last_said: string | null;
}

export interface HoldingLine {
  holding: Holding;
  actor: string;
  place: string;
  since: string;
  until: string;
  said_by: string;
  sure: string | null;
  one_party: boolean;
  disputed: boolean;
}

export interface PlaceLines {
  key: string;
  name: string;
  place: Where;
  site: string | null;
  lines: HoldingLine[];
  now: string[];
}

export interface ControlAnswer {
  on: string | null;
  as_known_on: string | null;
  places: PlaceLines[];
  names: Names;
}

export interface Tie {
  id: string;
  a: string;
  b: string;
  a_words: string;
  b_words: string;
  type: string;
  office: string | null;
  standing: string;
  status: string;
  from_earliest: string | null;
  from_latest: string | null;
  to_earliest: string | null;
  to_latest: string | null;
  known_from: string | null;
  claims: string[];
  voices: Voice[];
  independent: number;
  first_said: string | null;
}

export interface TieLine {
  tie: Tie;
  a: string;
  b: string;
  since: string;
  until: string;
  said_by: string;
  sure: string | null;
  one_party: boolean;
}

export interface ActorNode {
  id: string;
  name: string;
  kind: string;
  known: boolean;
  ties: number;
}

export interface TiesAnswer {
  on: string | null;
  as_known_on: string | null;
  ties: TieLine[];
  actors: ActorNode[];
}

export interface LineAnswer {
  holding: HoldingLine | null;
  tie: TieLine | null;
  claims: ClaimView[];
  disputes: { id: string; field: string; question: string; readings: Reading[] }[];
  names: Names;
}

export interface TollLine {
  kind: string;
  low: number | null;
  best: number | null;
  high: number | null;
  words: string;
  of: string | null;
  side: string | null;
  civilian: boolean | null;
  inferred: string | null;
  claims: string[];
  voices: Voice[];
  independent: number;
  part_of: string | null;
  superseded_by: string | null;
}

export interface TollSummary {
  kind: string;
  side: string | null;
  low: number | null;
  best: number | null;
  high: number | null;
  rule: string;
}

export interface Event {
  id: string;
  type: string;
  standing: string;
  status: string;
  title: string;
  when: When;
  where: Where;
  agents: Reading[];
  targets: Reading[];
  victims: Reading[];
  instruments: Reading[];
  sites: Reading[];
  types: Reading[];
  days: Reading[];
  places: Reading[];
  blame: Reading[];
  tolls: TollLine[];
  summary: TollSummary[];
  claims: string[];
  reports: string[];
  voices: Voice[];
  independent: number;
  parts: string[];
  whole: string | null;
  joined_why: string[];
  confidence: number;
  rulings: string[];
}

export interface Dispute {
  id: string;
  subject: string;
  field: string;
  question: string;
  readings: Reading[];
}

export interface Decision {
  id: string;
  action: string;
  subjects: string[];
  payload: Record<string, unknown>;
  reason: string;
  person: string;
  at: string;
  previous: string;
  hash: string;
}

export interface EventLink {
  id: string;
  title: string;
}

export interface Neighbour extends EventLink {
  when: string;
  where: string;
  score: number;
  why: string[];
}

export interface EventAnswer {
  event: Event;
  label: string;
  family: string;
  when: string;
  where: string;
  former: string | null;
  names: Names;
  claims: ClaimView[];
  /** Claims of other events that a value rests on. */
  beside: ClaimView[];
  disputes: Dispute[];
  neighbours: Neighbour[];
  whole: EventLink | null;
  parts: EventLink[];
  joined_why: string[];
  history: Decision[];
  cite: string;
}

export interface ReportRow {
  id: string;
  key: string;
  title: string | null;
  outlet: string | null;
  agency: string | null;
  published: string | null;
  story: string | null;
  from: string | null;
  to: string | null;
  url: string | null;
  copies: number;
  claims: number;
  events: number;
}

export interface DateView {
  kind: "published" | "story" | "captured";
  value: string;
  precision: string;
  source: string;
  why: string | null;
  words: string | null;
}

export interface ReportAnswer {
  info: {
    id: string;
    key: string;
    title: string | null;
    outlet: string | null;
    bounded_from: string | null;
    bounded_to: string | null;
    bounded_why: string[];
  };
  ref: ReportRef;
  author: string | null;
  language: string;
  direction: "ltr" | "rtl";
  media_type: string;
  original_name: string;
  original_sha256: string;
  length: number;
  dates: DateView[];
  copies: ReportRef[];
  origins: { name: string; key: string; sha256: string }[];
  segments: Segment[];
  claims: ClaimView[];
  names: Names;
  events: Record<string, string>;
  unread: { reason: string; detail: string } | null;
}

/** The words that a person may choose from. */
export interface Vocabulary {
  event_types: TypeEntry[];
  toll_types: string[];
  holding_types: string[];
  tie_types: string[];
  standings: string[];
  voice_kinds: string[];
  roles: string[];
}
