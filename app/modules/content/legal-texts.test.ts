import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const text = (kind: string, locale: string) => readFileSync(`prisma/seed/data/legal/${kind}.${locale}.md`, "utf8");
const headings = (body: string) => body.match(/^## .+$/gm) ?? [];
const items = (body: string) => body.match(/^(?:- |\d+\. )/gm) ?? [];
const paragraphs = (body: string) => body.split(/\n{2,}/);

describe("the legal pages", () => {
  test.each(["terms", "privacy"])("the Arabic %s says all that the French says, part by part", (kind) => {
    const [fr, ar] = [text(kind, "fr"), text(kind, "ar")];
    expect(headings(ar)).toHaveLength(headings(fr).length);
    expect(items(ar)).toHaveLength(items(fr).length);
    expect(paragraphs(ar)).toHaveLength(paragraphs(fr).length);
  });
  test("the terms name the laws, the withdrawal and its exclusions, and carry the form", () => {
    for (const [words, locale] of [
      [["31-08", "53-05", "sept jours", "article 38", "Formulaire de rétractation"], "fr"],
      [["31.08", "53.05", "سبعة أيام", "للمادة 38", "استمارة التراجع"], "ar"],
    ] as const) {
      for (const word of words) expect(text("terms", locale)).toContain(word);
    }
  });
  test("no French is left in the Arabic", () => {
    for (const kind of ["terms", "privacy"]) expect(text(kind, "ar").replace("www.cndp.ma", "")).not.toMatch(/[a-zà-ÿ]{2,}/i);
  });
});
