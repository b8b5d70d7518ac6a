// Owns what shoppers' words mean: one normaliser for every engine, synonyms, the reading of a query, the words of a product.
// Refuses to say what a hit costs or whether it is left: the shop does. Publishes nothing; answers the job search.index.
export type { KnownWord, Weighted } from "./asked-words.server";
export type { Alternative, Concept } from "./concepts.server";
export type { OpenSearch, OutsideSearch, ReadApart, ShelfSearch } from "./engines";
export { facetGroups, NO_COUNTS, type Facet } from "./facet-groups";
export { ABOUT, anywhere, FIRM, IN_STOCK, inName, marked, NEAR_SHARE, rungsOf, WISHED, type Reading, type Wanted, type Within } from "./ladder";
export { documentWords, type IndexedWords, type Weight } from "./document-words.server";
export { indexShelf } from "./index-product.server";
export { searchSchedules, searchTasks } from "./tasks.server";
export type { EngineTask, OutsideIndex, SettledTask } from "./outside-index";
export { mendDrift, type Drift } from "./sync/drift.server";
export { configureOutsideIndex } from "./sync/outside.server";
export { rebuildOutside, type Rebuilt } from "./sync/rebuild.server";
export { searchKey } from "./sync/search-key.server";
export { keysOf } from "./language/features";
export { meaningfulWords } from "./language/words";
export { categoriesAbout } from "./near-categories.server";
export { MOST_RANKED, pageOf, type Page } from "./paging";
export type {
  Bilingual,
  Correction,
  FacetCounts,
  SearchAnswer,
  SearchDocument,
  SearchFilters,
  SearchHealth,
  SearchPlace,
  SearchPort,
  SearchRequest,
  SearchSort,
  Suggestions,
  SuggestRequest,
  WaysOn,
} from "./ports.server";
export { searchMisses, type SearchMiss } from "./misses.server";
export { askProducts, askSuggestions, configureSearch, searchProducts, suggest, type Asked } from "./search.server";
export { stampOf } from "./stamp.server";
export { stopWordsOf } from "./language/stop-words";
export { termsBeginning, wordSynonyms } from "./synonyms.server";
export { beginningOf, isLost, understandQuery, type Understanding, type Vocabulary } from "./understand-query.server";
