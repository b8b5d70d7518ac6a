// Owns the legal pages: versioned terms and privacy, in both languages. Refuses to change one: purchases name the
// version they accepted, a later text is a new version beside it. Publishes nothing.
export { type LegalKind, type LegalPage } from "./legal-page";
export { currentTermsVersion, legalPage } from "./legal-store.server";
