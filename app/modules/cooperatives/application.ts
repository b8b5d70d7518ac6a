import type { CooperativeState, ItemState, MemberCounts } from "./dossier";

export interface DossierItemView {
  kind: string;
  state: ItemState;
  mediaId: string | null;
  number: string | null;
  issuedOn: string | null;
  expiresOn: string | null;
  refusedReason: string | null;
  submittedAt: Date | null;
  reviewerName: string | null;
  reviewedAt: Date | null;
}

export interface AuthorisationView {
  id: string;
  kind: "onssa" | "ammps" | "organic" | "label";
  number: string;
  issuer: string;
  categories: string[];
  labels: string[];
  issuedOn: string | null;
  expiresOn: string | null;
  mediaId: string | null;
  state: "submitted" | "accepted" | "refused" | "expired";
  refusedReason: string | null;
  submittedAt: Date;
  reviewerName: string | null;
  reviewedAt: Date | null;
}

export interface DecisionView {
  kind: string;
  reason: string | null;
  byName: string | null;
  at: Date;
}

/** The whole file of a cooperative, as its applicant and its reviewer see it. */
export interface Application extends MemberCounts {
  cooperativeId: string;
  publicId: string;
  state: CooperativeState;
  nameFr: string;
  nameAr: string;
  slugFr: string;
  slugAr: string;
  registerNumber: string | null;
  court: string | null;
  ice: string | null;
  taxId: string | null;
  rib: string | null;
  communeCode: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  representativeName: string | null;
  representativeFunction: string | null;
  foundedYear: number | null;
  families: string[];
  serves: "region" | "country";
  storyFr: string;
  storyAr: string;
  womenLed: boolean;
  trusted: boolean;
  vatStatus: "undetermined" | "exempt" | "taxable";
  submittedAt: Date | null;
  approvedAt: Date | null;
  items: DossierItemView[];
  authorisations: AuthorisationView[];
  decisions: DecisionView[];
}
