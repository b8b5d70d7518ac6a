import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redirectTo, safeRedirect } from "~/platform/http/redirects.server";

const SITE = "https://taawon.ma";
const lands = (value: unknown) => new URL(safeRedirect(value, "/fr"), `${SITE}/fr/connexion`).origin;
const tricks = [
  "//",
  "/\\",
  "\\",
  "/.//",
  "/..//",
  "javascript:",
  "data:text/html,",
  "\t",
  "\n",
  "\r",
  "%09",
  "%2f",
  "@",
  "evil.example",
  "https:",
  "http://",
  "/fr",
  ".",
  "..",
  "?",
  "#",
  ":",
  "/",
  "\u0000",
  "\u2028",
  " ",
  "é",
  "زيت",
];

describe("going back to where one came from", () => {
  it("keeps a path of ours with its query and fragment", () => {
    expect(safeRedirect("/fr/panier?a=1&b=%2F#total", "/fr")).toBe("/fr/panier?a=1&b=%2F#total");
    expect(safeRedirect("/ar/recherche?q=%D8%B2%D9%8A%D8%AA", "/ar")).toBe("/ar/recherche?q=%D8%B2%D9%8A%D8%AA");
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
    "https://evil.example",
    "/\t/evil.example",
    "/%09/..//evil.example/..//x",
    "/.//evil.example",
    "/x/..//evil.example",
    " //evil.example",
    "",
    null,
    undefined,
    42,
    ["/fr"],
    `/${"a".repeat(3_000)}`,
  ])("gives the fallback for %j", (value) => {
    expect(lands(value)).toBe(SITE);
    if (value !== "/%09/..//evil.example/..//x") expect(safeRedirect(value, "/fr")).toBe("/fr");
  });

  it("never leaves the site, whatever 100,000 strings say", () => {
    const pieces = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...tricks) }, { weight: 1, arbitrary: fc.string() }), { maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.oneof(
          pieces,
          pieces.map((rest) => `/${rest}`),
          fc.webUrl(),
          fc.string(),
        ),
        (value) => {
          const path = safeRedirect(value, "/fr");
          return path.startsWith("/") && lands(value) === SITE && new URL(path, SITE).href.startsWith(`${SITE}/`) && !new URL(path, SITE).pathname.startsWith("//");
        },
      ),
      { numRuns: 100_000 },
    );
  });

  it("sends on with 303, so that reloading does not post again", () => {
    const response = redirectTo("//evil.example", "/fr/compte");
    expect([response.status, response.headers.get("Location")]).toEqual([303, "/fr/compte"]);
  });
});
