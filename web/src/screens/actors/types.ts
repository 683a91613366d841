/** What the server says of actors. */

import type { ClaimView, Decision, EventLink, HoldingLine, Names, TieLine } from "../../api/types";

export interface ActorRow {
  id: string;
  name: string;
  kind: string;
  known: boolean;
  country: string | null;
  parent: string | null;
  parent_name: string | null;
  aliases: string[];
  events: number;
  holdings: number;
  ties: number;
  claims: number;
}

export interface AliasView {
  words: string;
  n: number;
  rules: string[];
  claims: string[];
}

export interface OfficeView {
  title: string;
  person: string;
  person_name: string;
  org: string;
  org_name: string;
  from: string | null;
  to: string | null;
  source: string;
  tie: string | null;
}

export interface ActorAnswer {
  actor: {
    id: string;
    name: string;
    kind: string;
    known: boolean;
    country: string | null;
    parent: string | null;
  };
  name: string;
  validity: { from: string | null; to: string | null };
  wikidata: string | null;
  source: string | null;
  aliases: AliasView[];
  known_names: { name: string; from: string | null; to: string | null }[];
  parents: string[];
  offices: OfficeView[];
  ties: TieLine[];
  holdings: HoldingLine[];
  events: { id: string; title: string; when: string; where: string; status: string; roles: string[] }[];
  /** Actors that people ruled to be this one. */
  merged: { id: string; name: string; decision: string }[];
  history: Decision[];
  names: Names;
}

/** What it would mean that two actors are one. */
export interface MergeAnswer {
  keep: ActorRow;
  other: ActorRow;
  gained: AliasView[];
  ties: TieLine[];
  facing: EventLink[];
}

/** The claims in which some words mean an actor. */
export interface MentionsAnswer {
  words: string;
  n: number;
  mentions: { claim: ClaimView; event: EventLink | null }[];
}
