/** What the server says of names of places. */

import type { Candidate, ClaimView, Decision } from "../../api/types";

export interface PlaceRow {
  words: string;
  status: string;
  n: number;
  reports: number;
  events: number;
  id: string | null;
  name: string | null;
  precision: string;
  country: string | null;
  lat: number | null;
  lon: number | null;
  candidates: Candidate[];
  claims: string[];
}

export interface PlaceCandidate extends Candidate {
  kind: string | null;
  country: string | null;
  lat: number | null;
  lon: number | null;
}

export interface PlaceLookup {
  name: string;
  candidates: PlaceCandidate[];
}

export interface SettleAnswer {
  words: string;
  place: string;
  name: string;
  lat: number | null;
  lon: number | null;
  n: number;
  changes: { claim: ClaimView; event: { id: string; title: string } | null }[];
  decision: Decision | null;
}
