// Owns what shoppers' words mean: one normaliser for every engine, synonyms, the reading of a query, the words of a product.
// Refuses to say what a hit costs or whether it is left: the shop does. Publishes nothing; answers the job search.index.
export type { KnownWord, Weighted } from "./asked-words.server";
export type { Alternative, Concept } from "./concepts.server";
export { documentWords, type IndexedWords, type Weight } from "./document-words.server";
export { indexShelf, searchTasks } from "./index-product.server";
export { keysOf } from "./language/features";
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
} from "./ports.server";
export { configureSearch, searchProducts, suggest, type OpenSearch } from "./search.server";
export { termsBeginning } from "./synonyms.server";
export { beginningOf, understandQuery, type Understanding, type Vocabulary } from "./understand-query.server";
