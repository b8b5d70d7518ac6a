// Owns the legal pages, versioned, and what the region writes in the shop: blocks of the front page, guides to families, categories
// and provinces; all in both languages. Refuses to change a legal text: purchases name the version they accepted, a later text is a new
// version beside it. Publishes nothing; drops the pages that show what changed.
export { editorialBlock, editorialBlocks, shownBlocks } from "./editorial-queries.server";
export type { EditorialBlock } from "./editorial";
export { guideOf, writtenGuides } from "./guide-queries.server";
export { type LegalKind, type LegalPage } from "./legal-page";
export { currentTermsVersion, legalPage } from "./legal-store.server";
export { publishBlock, raiseBlock, removeBlock, saveBlock } from "./write-block.server";
export { saveGuide } from "./write-guide.server";
