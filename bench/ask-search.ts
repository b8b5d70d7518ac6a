// Asks the search of this database as pages do, one question after the other, and prints how long each kind took.
import { listFacets, listProducts } from "~/modules/shop/index.server";
import { searchProducts, suggest } from "~/modules/search/index.server";
import { SYSTEM_ACTOR, type Context } from "~/platform/db/context.server";
import { openDatabase } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import { environment } from "~/platform/env/environment.server";
import { asCentimes } from "~/platform/money/money";
import { wireSearch } from "~/search-wiring.server";

const QUESTIONS = [
  "miel",
  "miel de thym",
  "huile d'olive",
  "huile argan",
  "tapis",
  "couscous",
  "savon",
  "poterie",
  "amlou",
  "safran",
  "panier",
  "djellaba",
  "fromage de chevre",
  "confiture figue",
  "the menthe",
  "epices",
  "عسل",
  "زيت الزيتون",
  "زربية",
  "كسكس",
  "صابون",
  "أركان",
  "الفخار",
  "زعفران",
  "tapi berbere",
  "hwile dolive",
  "3sel",
  "zit zitoun",
  "zarbiya",
  "sabon beldi",
];
const ROUNDS = 6;

const { data, search } = environment();
const database = openDatabase(data.databaseUrl ?? "", { max: 2 });
const [engine] = process.argv.slice(2);
wireSearch(engine === "meilisearch" ? search : null, { application: database, writes: false });

const read = <T>(work: (context: Context) => Promise<T>) => withContext(database, { role: "shopper", actor: SYSTEM_ACTOR, locale: "fr" }, work);

const kinds: Record<string, (q: string, place: number) => Promise<unknown>> = {
  search: (q) => read((context) => searchProducts(context, { q, perPage: 24 })),
  facets: (q) => read((context) => searchProducts(context, { q, perPage: 24, facets: true })),
  autocomplete: (q) => read((context) => suggest(context, { prefix: q.slice(0, Math.max(2, Math.ceil(q.length / 2))), limit: 8 })),
  ...(engine === "meilisearch"
    ? {}
    : {
        list: (_q: string, place: number) =>
          read((context) => listProducts(context, { ...narrowed(place), sort: (["new", "price-up", "price-down", "rating"] as const)[place % 4]!, page: 1 + (place % 5) * 40 })),
        "list-facets": (_q: string, place: number) => read((context) => listFacets(context, narrowed(place))),
      }),
};

function narrowed(place: number) {
  return (
    [{}, { inStock: true }, { category: "miel-toutes-fleurs" }, { womenLed: true, inStock: true }, { priceFrom: asCentimes(5_000), priceTo: asCentimes(9_000) }][place % 5] ?? {}
  );
}

const results: Record<string, { p50: number; p95: number }> = {};
for (const [kind, ask] of Object.entries(kinds)) {
  const took: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [place, q] of QUESTIONS.entries()) {
      const began = performance.now();
      await ask(q, place);
      if (round > 0) took.push(performance.now() - began);
    }
  }
  took.sort((one, other) => one - other);
  results[kind] = { p50: took[Math.floor(took.length * 0.5)] ?? 0, p95: took[Math.floor(took.length * 0.95)] ?? 0 };
}
await database.close();
process.send?.({ results });
