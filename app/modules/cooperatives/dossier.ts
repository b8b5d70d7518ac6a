export const COOPERATIVE_STATES = ["draft", "submitted", "changes-requested", "approved", "refused", "suspended", "closing", "closed"] as const;
export type CooperativeState = (typeof COOPERATIVE_STATES)[number];

export type ItemState = "missing" | "submitted" | "accepted" | "refused" | "expired";

export type Decision = "submitted" | "changes-requested" | "approved" | "refused" | "suspended" | "reinstated";

/** The one table of moves: who decides what, from where. `submitted` is the applicant's, the rest the region's. */
const MOVES: Record<Decision, { from: readonly CooperativeState[]; to: CooperativeState }> = {
  submitted: { from: ["draft", "changes-requested"], to: "submitted" },
  "changes-requested": { from: ["submitted"], to: "changes-requested" },
  approved: { from: ["submitted", "changes-requested"], to: "approved" },
  refused: { from: ["submitted", "changes-requested"], to: "refused" },
  suspended: { from: ["approved"], to: "suspended" },
  reinstated: { from: ["suspended"], to: "approved" },
};

/** The state a decision leads to, or null when it cannot be taken now. */
export function stateAfter(state: CooperativeState, decision: Decision): CooperativeState | null {
  const move = MOVES[decision];
  return move.from.includes(state) ? move.to : null;
}

/** While the applicant may still change what it declared. */
export function isEditable(state: CooperativeState): boolean {
  return state === "draft" || state === "changes-requested";
}

/** Whether a refused or missing paper may still be sent. */
export function acceptsPapers(state: CooperativeState): boolean {
  return state !== "refused" && state !== "closed";
}

/**
 * The approval file of law 112-12 and its decree 2-15-617. `file`: a document is sent. `seen`: an identity paper is looked at
 * and never kept (law 09-08 asks a prior authorisation to process identity numbers). `tick`: agreed to in the form.
 */
export const DOSSIER_ITEMS = [
  { kind: "statutes", by: "file" },
  { kind: "assembly-minutes", by: "file" },
  { kind: "organs-list", by: "file" },
  { kind: "members-list", by: "file" },
  { kind: "register-extract", by: "file" },
  { kind: "name-approval", by: "file" },
  { kind: "ice-certificate", by: "file" },
  { kind: "tax-certificate", by: "file" },
  { kind: "rib-certificate", by: "file" },
  { kind: "signatory-identity", by: "seen" },
  { kind: "charter", by: "tick" },
] as const;
export type DossierItemKind = (typeof DOSSIER_ITEMS)[number]["kind"];

/** Courts of first instance of the region, which keep the local registers of cooperatives. */
export const COURTS = ["rabat", "sale", "temara", "kenitra", "sidi-slimane", "sidi-kacem", "souk-el-arbaa", "mechraa-bel-ksiri", "khemisset", "tiflet", "rommani"] as const;

export const REPRESENTATIVE_FUNCTIONS = ["presidente", "president", "gerante", "gerant"] as const;

export const APPLICATION_STEPS = ["identite", "lieu", "membres", "banque", "activite", "pieces", "envoi"] as const;
export type ApplicationStep = (typeof APPLICATION_STEPS)[number];

export interface MemberCounts {
  womenUnder35: number;
  womenFrom35To60: number;
  womenOver60: number;
  menUnder35: number;
  menFrom35To60: number;
  menOver60: number;
}

/** Law 112-12 in practice asks for five members; sources disagree, so fewer is a warning to the reviewer, not a refusal. */
export const USUAL_MINIMUM_MEMBERS = 5;

export function memberTotal(members: MemberCounts): number {
  return members.womenUnder35 + members.womenFrom35To60 + members.womenOver60 + members.menUnder35 + members.menFrom35To60 + members.menOver60;
}
