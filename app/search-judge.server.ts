import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { judge, judgeQuery, passes, reportLines, type Answer, type JudgedQuery, type Verdict } from "~/modules/search/judge";

const tableSchema = z.object({
  version: z.literal(1),
  queries: z.array(
    z.object({
      q: z.string(),
      locale: z.enum(["fr", "ar"]),
      script: z.enum(["fr", "ar", "darija"]),
      kind: z.string(),
      must: z.array(z.string()),
      within: z.number().int().positive(),
      mustNot: z.array(z.string()).optional(),
      expect: z.string().optional(),
      beyond: z.boolean().optional(),
    }),
  ),
});
const mapSchema = z.record(z.string(), z.string());

/**
 * Asks the results page of a running shop every query of a table and judges what it shows: `search-judge FILE --shop URL --map FILE [--min 0.95]`.
 * The shop has been loaded with the table's products; the map says under which public id each went in. Exit 1 when it is not good enough.
 */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { shop: { type: "string" }, map: { type: "string" }, min: { type: "string" } } });
  const [file] = positionals;
  if (!file || !values.shop || !values.map) throw new Error("search-judge FILE --shop URL --map FILE [--min SHARE]");
  const { queries } = tableSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const ids = new Map(Object.entries(mapSchema.parse(JSON.parse(readFileSync(values.map, "utf8")))).map(([id, publicId]) => [publicId, id]));
  const verdicts: Verdict[] = [];
  for (const query of queries) verdicts.push(judgeQuery(query, await ask(values.shop, query, ids)));
  const judgement = judge(verdicts);
  process.stdout.write(`${reportLines(judgement).join("\n")}\n`);
  const least = values.min === undefined ? 0 : Number(values.min);
  return passes(judgement, least) ? 0 : 1;
}

const PRODUCT_LINK = /href="(?:https?:\/\/[^"/]+)?\/(?:fr|ar)\/produits\/[^"?#]*?-?([0-9a-z]+)(?:[?#][^"]*)?"/g;

/** The products of the first results page, in its order, by the ids of the table. */
async function ask(shop: string, { q, locale }: JudgedQuery, ids: ReadonlyMap<string, string>): Promise<Answer> {
  const address = new URL(`/${locale}/recherche`, shop);
  address.searchParams.set("q", q);
  try {
    const response = await fetch(address, { headers: { accept: "text/html" } });
    const page = await response.text();
    if (response.status !== 200) return { error: `the page answered ${String(response.status)}` };
    const found = [...page.matchAll(PRODUCT_LINK)].flatMap((match) => ids.get(match[1] ?? "") ?? []);
    return { ids: [...new Set(found)] };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
