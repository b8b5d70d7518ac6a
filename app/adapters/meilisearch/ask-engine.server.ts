import type { Meilisearch, MultiSearchQuery } from "meilisearch";
import { z } from "zod";

/** Answers of the engine are believed only in these shapes. */
const hits = z.array(z.object({ id: z.uuid() }));
const counted = z.object({ hits, totalHits: z.number().int().nonnegative() });
const merged = z.object({ hits });
const faceted = z.object({
  hits,
  facetDistribution: z.record(z.string(), z.record(z.string(), z.number().int().nonnegative())).default({}),
  facetStats: z.record(z.string(), z.object({ min: z.number(), max: z.number() })).default({}),
});
export type Faceted = z.output<typeof faceted>;

/** One query to one index; ids alone come back, because everything else is the database's to say. */
export type EngineQuery = Omit<MultiSearchQuery, "indexUid" | "attributesToRetrieve">;

/** Asks one index, in one round trip a call. `signal` ends what takes too long. */
export interface EngineAsk {
  /** How many documents each filter keeps. */
  counts(filters: readonly string[]): Promise<number[]>;
  page(query: EngineQuery): Promise<{ ids: string[]; total: number }>;
  /** The hits of all filters, those of the first one first, each once. */
  inOrder(filters: readonly string[], part: { limit: number; offset: number }): Promise<string[]>;
  facets(questions: readonly { filter: string[]; facets: string[] }[]): Promise<Faceted[]>;
}

export function askEngine(client: Meilisearch, index: string, signal: AbortSignal): EngineAsk {
  const asked = (query: EngineQuery): MultiSearchQuery => ({ indexUid: index, attributesToRetrieve: ["id"], ...query });
  const several = async (queries: readonly EngineQuery[]): Promise<unknown[]> => (await client.multiSearch({ queries: queries.map(asked) }, { signal })).results;
  return {
    async counts(filters) {
      const answers = await several(filters.map((filter) => ({ filter, page: 1, hitsPerPage: 0 })));
      return z
        .array(counted)
        .length(filters.length)
        .parse(answers)
        .map(({ totalHits }) => totalHits);
    },
    async page(query) {
      const [answer] = z.tuple([counted]).parse(await several([query]));
      return { ids: answer.hits.map(({ id }) => id), total: answer.totalHits };
    },
    async inOrder(filters, part) {
      const answer = await client.multiSearch({ federation: part, queries: filters.map((filter) => asked({ filter })) }, { signal });
      return merged.parse(answer).hits.map(({ id }) => id);
    },
    async facets(questions) {
      const answers = await several(questions.map(({ filter, facets }) => ({ filter, facets, limit: 0 })));
      return z.array(faceted).length(questions.length).parse(answers);
    },
  };
}
