import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judge, judgeQuery, passes, reportLines, type JudgedQuery } from "~/modules/search/judge";
import { ENGINES, type TestShop } from "./engines";
import type { ShelfProduct } from "./shelf";
import { testDatabase } from "../../support/database";

const table = JSON.parse(readFileSync("tests/contracts/search/fresh-table.json", "utf8")) as { products: ShelfProduct[]; queries: JudgedQuery[] };
const database = testDatabase();

describe.each(ENGINES)("searches written after the rules on %s", (_engine, open) => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await open(database, table.products);
  });
  afterAll(() => shop.close());

  it("find what a shopper means in French, Arabic and Darija", async () => {
    const verdicts = [];
    for (const query of table.queries) verdicts.push(judgeQuery(query, await shop.ask(query.q, query.locale, query.within)));
    const judgement = judge(verdicts);
    if (judgement.failing.length > 0) console.info(reportLines(judgement).join("\n"));
    expect(passes(judgement, 0.97)).toBe(true);
  }, 120_000);
});
