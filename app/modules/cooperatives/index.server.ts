// Owns cooperatives, their approval file, authorisations and the region's decisions.
// Refuses approval while a required item is not accepted. Publishes cooperatives.decided, .item-decided, .authorisation-decided,
// .vat-status-set.
export {
  applicationOf,
  cooperativeCounts,
  cooperativeDirectory,
  cooperativeOfDocument,
  dossierForReview,
  reviewQueue,
  type CooperativeLine,
  type QueueLine,
} from "./cooperative-queries.server";
export { decideCooperative, type DecisionResult } from "./decide-cooperative.server";
export { saveActivity, saveBank, saveIdentity, saveMembers, savePlace } from "./edit-application.server";
export { reviewAuthorisation, reviewItem } from "./review-papers.server";
export { sendAuthorisation, sendPaper, type AuthorisationPaper, type Paper } from "./send-papers.server";
export { setVatStatus, type VatStatusResult } from "./set-vat-status.server";
export { startApplication } from "./start-application.server";
export { submitApplication } from "./submit-application.server";
export { contactOf, type CooperativeContact } from "./contact-query.server";
