import type { Application } from "~/modules/cooperatives/application";

/** One thing to look at on a dossier: a paper of the file or an authorisation. */
export interface Piece {
  id: string;
  kind: "paper" | "authorisation";
  /** The paper's kind, or the authorisation's. */
  name: string;
  state: "missing" | "submitted" | "accepted" | "refused" | "expired";
  mediaId: string | null;
  number: string | null;
  issuer: string | null;
  categories: string[];
  expiresOn: string | null;
  refusedReason: string | null;
  reviewerName: string | null;
  reviewedAt: Date | null;
}

export function piecesOf(application: Application): Piece[] {
  const papers = application.items.map((item): Piece => ({ ...item, id: item.kind, kind: "paper", name: item.kind, issuer: null, categories: [] }));
  const authorisations = application.authorisations.map((item): Piece => ({ ...item, id: item.id, kind: "authorisation", name: item.kind }));
  return [...papers, ...authorisations];
}

/** The piece asked for, else the first that waits, else the first. */
export function chosenPiece(application: Application, asked: string | null): Piece {
  const pieces = piecesOf(application);
  const chosen = pieces.find(({ id }) => id === asked) ?? pieces.find(({ state }) => state === "submitted") ?? pieces[0];
  if (!chosen) throw new Error(`the file of ${application.cooperativeId} has no pieces`);
  return chosen;
}
