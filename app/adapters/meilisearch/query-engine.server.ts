import {
  isLost,
  marked,
  meaningfulWords,
  MOST_RANKED,
  pageOf,
  type Reading,
  type SearchAnswer,
  type SearchFilters,
  type SearchRequest,
  type SearchSort,
  type Understanding,
} from "~/modules/search/index.server";
import type { EngineAsk } from "./ask-engine.server";
import { engineFacets } from "./engine-facets";
import { allOf, chosen, filterOf } from "./filters";
import { LANGUAGES } from "./settings";
import { readFilters, type ReadFilters } from "./tiers";

const SORTS: Record<Exclude<SearchSort, "relevance">, string[]> = {
  newest: ["createdAt:desc"],
  "price-asc": ["price:asc"],
  "price-desc": ["price:desc"],
  rating: ["rating:desc", "ratingCount:desc"],
};

type Hits = Pick<SearchAnswer, "productIds" | "total" | "exactTotal">;

interface Plan {
  /** What every hit matches, the visitor's choices apart. */
  kept: string[];
  hits(): Promise<Hits>;
}

/** Asks the engine for what was understood, in two round trips: which reading finds something, then its hits and their facets at once. */
export async function queryEngine(engine: EngineAsk, understood: Understanding, request: SearchRequest): Promise<SearchAnswer> {
  const plan = await planFor(engine, understood, request);
  const [hits, facets] = await Promise.all([plan.hits(), request.facets && !isLost(understood) ? engineFacets(engine, plan.kept, request.filters ?? {}) : undefined]);
  const total = Math.min(hits.total, MOST_RANKED);
  const answer = { ...hits, total, exactTotal: Math.min(hits.exactTotal, MOST_RANKED), capped: hits.total >= MOST_RANKED, browsing: understood.empty };
  return { ...answer, correction: total > 0 ? understood.correction : null, ...(facets ? { facets } : {}) };
}

async function planFor(engine: EngineAsk, understood: Understanding, request: SearchRequest): Promise<Plan> {
  if (isLost(understood)) return { kept: [], hits: () => asTyped(engine, request) };
  const { concepts, wishes } = understood;
  const { filters = {}, sort = "relevance" } = request;
  if (concepts.length === 0) {
    const kept = wishes.length > 0 ? [filterOf({ any: wishes.map(marked) })] : [];
    return { kept, hits: () => sorted(engine, kept, filters, sort === "relevance" ? "newest" : sort, request) };
  }
  const { read, total, exactTotal } = await bestReading(engine, understood, filters);
  const kept = [read.kept];
  if (sort !== "relevance") return { kept, hits: async () => ({ ...(await sorted(engine, kept, filters, sort, request)), exactTotal }) };
  const narrowed = chosen(filters);
  return {
    kept,
    async hits() {
      const tiers = total === 0 ? [] : read.tiers().map((tier) => allOf([tier, ...narrowed]));
      return { productIds: tiers.length > 0 ? await engine.inOrder(tiers, pageWithin(request, total)) : [], total, exactTotal };
    },
  };
}

/** Hits that hold every concept; when there are none, or only in passing, also those that hold the most of them. */
async function bestReading(engine: EngineAsk, understood: Understanding, filters: SearchFilters): Promise<{ read: ReadFilters; total: number; exactTotal: number }> {
  const { shelf, concepts } = understood;
  const read = (reading: Omit<Reading, "shelf">) => readFilters(understood, { ...reading, shelf });
  const named = read({ join: "and", family: false });
  const every = read({ join: "and", family: true });
  const near = concepts.length > 1 ? read({ join: "or", family: false }) : every;
  const narrowed = chosen(filters);
  const counts = await engine.counts([named.firm, named.kept, every.firm, every.kept, near.kept].map((filter) => allOf([filter, ...narrowed])));
  const [firmlyNamed = 0, allNamed = 0, firmlyEvery = 0, allEvery = 0, allNear = 0] = counts;
  if (firmlyNamed > 0) return { read: named, total: allNamed, exactTotal: allNamed };
  if (concepts.length === 1 || firmlyEvery > 0 || allNear <= allEvery) return { read: every, total: allEvery, exactTotal: allEvery };
  return { read: near, total: allNear, exactTotal: allEvery };
}

async function sorted(engine: EngineAsk, kept: readonly string[], filters: SearchFilters, sort: keyof typeof SORTS, request: SearchRequest): Promise<Hits> {
  const { limit, offset } = pageOf(request);
  const { ids, total } = await engine.page({ filter: [...kept, ...chosen(filters)], sort: SORTS[sort], page: offset / limit + 1, hitsPerPage: limit });
  return { productIds: ids, total, exactTotal: total };
}

/** Words the catalogue knows nothing of: the engine's own typing errors, synonyms and beginnings are the last to be asked. */
async function asTyped(engine: EngineAsk, request: SearchRequest): Promise<Hits> {
  const q = meaningfulWords(request.q).join(" ");
  if (request.asTyped || !q) return { productIds: [], total: 0, exactTotal: 0 };
  const { limit, offset } = pageOf(request);
  const locales = LANGUAGES[request.locale];
  const { ids, total } = await engine.page({
    q,
    locales,
    matchingStrategy: "all",
    filter: chosen(request.filters ?? {}),
    page: offset / limit + 1,
    hitsPerPage: limit,
    ...(request.sort && request.sort !== "relevance" ? { sort: SORTS[request.sort] } : {}),
  });
  return { productIds: ids, total, exactTotal: 0 };
}

/** No more than is ranked is ever paged through. */
function pageWithin(request: SearchRequest, total: number): { limit: number; offset: number } {
  const { limit, offset } = pageOf(request);
  return { offset, limit: Math.max(0, Math.min(limit, Math.min(total, MOST_RANKED) - offset)) };
}
