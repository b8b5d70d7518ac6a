import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judge, judgeQuery, passes, reportLines, type JudgedQuery } from "~/modules/search/judge";
import { testDatabase } from "../../support/database";
import { ENGINES, type TestShop } from "./engines";
import type { ShelfProduct } from "./shelf";

/** Of a table's queries this share must find what is meant. */
const LEAST = 0.97;

/** Puts every query of a table beside this file to every engine, over the table's own products. */
export function judgedSearches(name: string, file: string): void {
  const table = JSON.parse(readFileSync(`tests/contracts/search/${file}`, "utf8")) as { products: ShelfProduct[]; queries: JudgedQuery[] };
  const database = testDatabase();

  describe.each(ENGINES)(`${name} on %s`, (_engine, open) => {
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
      expect(passes(judgement, LEAST)).toBe(true);
    }, 120_000);
  });
}
