import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { ambientClock, innerHtml, rawSql, routeSql, visibleWords } from "./syntax-rules.js";

const linter = new Linter();
const complaints = (rules: { selector: string; message: string }[], code: string) =>
  linter.verify(code, { languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } }, rules: { "no-restricted-syntax": ["error", ...rules] } }).length;

describe("the linter stops", () => {
  it("SQL that binds nothing", () => expect(complaints([rawSql], "prisma.$queryRawUnsafe(text); prisma.$executeRawUnsafe(text)")).toBe(2));

  it("another clock than the transaction's, though a given instant may be read", () => {
    expect(complaints(ambientClock, "new Date(); Date.now(); sql`select (app.now() at time zone 'Africa/Casablanca')::date`")).toBe(3);
    expect(complaints(ambientClock, "new Date(row.at); Date.parse(text); Date.UTC(2026, 1)")).toBe(0);
  });

  it("a route that asks the database itself", () => expect(complaints([routeSql], "context.sql`select 1`; context.prisma.cart")).toBe(2));

  it("HTML put in by hand", () => expect(complaints([innerHtml], "<p dangerouslySetInnerHTML={{ __html: text }} />")).toBe(1));

  it("words that are not translated, in either language", () => {
    const rules = Object.values(visibleWords);
    expect(complaints(rules, '<p>Bonjour</p>; <p>سلام</p>; <img alt="Une photo" />; <button aria-label="Close" />')).toBe(4);
    expect(complaints(rules, '<p>{t("hello")} · — 12 %</p>; <img alt="" />; <p className="muted" lang="fr">{name}</p>')).toBe(0);
  });
});
