/**
 * The shapes of the server's answers, by the names the screens use. They are made of the API's description
 * (`npm run types`), so that a field the server does not have is seen by the type check.
 */

import type { components } from "./schema";

type Shapes = components["schemas"];

/** Part of a list; `next` is the cursor of the part that follows. */
export interface Page<T> {
  items: T[];
  total: number;
  next: string | null;
}

/** Actor id → the name a reader knows it by. */
export type Names = Record<string, string>;

export type Voice = Shapes["Voice"];
export type Span = Shapes["Span"];
export type When = Shapes["When"];
export type Candidate = Shapes["Candidate"];
export type Where = Shapes["Where"];
export type Reading = Shapes["Reading"];
export type Mark = Shapes["Mark"];
export type Segment = Shapes["Segment"];
export type ReportRef = Shapes["ReportRef"];
export type Role = Shapes["Role"];
export type Toll = Shapes["Toll"];
export type Claim = Shapes["Claim"];
export type ClaimView = Shapes["ClaimView"];

export type Workspace = Shapes["WorkspaceAnswer"];
export type TypeEntry = Shapes["TypeEntry"];
export type Vocabulary = Shapes["VocabularyAnswer"];
/** All events in columns: item `i` of every column belongs to event `i`. */
export type Overview = Shapes["Overview"];

export type Event = Shapes["Event"];
export type EventLink = Shapes["EventLink"];
export type EventAnswer = Shapes["EventAnswer"];
export type Neighbour = Shapes["Neighbour"];
export type TollLine = Shapes["TollLine"];
export type TollSummary = Shapes["TollSummary"];
export type Dispute = Shapes["Dispute"];

export type Holding = Shapes["Holding"];
export type HoldingLine = Shapes["HoldingLine"];
export type PlaceLines = Shapes["PlaceLines"];
export type ControlAnswer = Shapes["ControlAnswer"];
export type Tie = Shapes["Tie"];
export type TieLine = Shapes["TieLine"];
export type TiesAnswer = Shapes["TiesAnswer"];
export type LineAnswer = Shapes["LineAnswer"];

export type ActorNode = Shapes["ActorNode"];
export type ActorRow = Shapes["ActorRow"];
export type ActorAnswer = Shapes["ActorAnswer"];
export type AliasView = Shapes["AliasView"];
export type MergeAnswer = Shapes["MergeAnswer"];
export type MentionsAnswer = Shapes["MentionsAnswer"];

export type PlaceRow = Shapes["PlaceRow"];
export type PlaceCandidate = Shapes["PlaceCandidate"];
export type PlaceLookup = Shapes["PlaceLookup"];
export type SettleAnswer = Shapes["SettleAnswer"];

export type ReportRow = Shapes["ReportRow"];
export type DateView = Shapes["DateView"];
export type ReportAnswer = Shapes["ReportAnswer"];
export type SourceRow = Shapes["SourceRow"];

export type Decision = Shapes["Decision"];
export type Option = Shapes["Option"];
export type SubjectView = Shapes["SubjectView"];
export type Question = Shapes["ReviewQuestion"];
export type LogRow = Shapes["LogRow"];
export type Verdict = Shapes["VerifyAnswer"];
export type Recorded = Shapes["DecisionAnswer"];

export type Brief = Shapes["Brief"];
export type BriefDrawn = Shapes["Drawn"];
export type BriefMap = Shapes["Map"];
export type DeathChart = Shapes["DeathChart"];
