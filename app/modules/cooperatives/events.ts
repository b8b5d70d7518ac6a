import type { Decision } from "./dossier";

/** A decision on the whole file: sent, changes asked, approved, refused, suspended, reinstated. */
export interface CooperativeDecided {
  type: "cooperatives.decided";
  cooperativeId: string;
  decision: Decision;
  reason: string | null;
}

/** One paper of the file accepted or refused. */
export interface ItemDecided {
  type: "cooperatives.item-decided";
  cooperativeId: string;
  kind: string;
  accepted: boolean;
  reason: string | null;
}

/** An authorisation that opens a gated family accepted, refused or expired. */
export interface AuthorisationDecided {
  type: "cooperatives.authorisation-decided";
  cooperativeId: string;
  authorisationId: string;
  accepted: boolean;
  reason: string | null;
}

/** The region told a cooperative's VAT status. */
export interface VatStatusSet {
  type: "cooperatives.vat-status-set";
  cooperativeId: string;
}
