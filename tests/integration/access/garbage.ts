import { describe, expect, it } from "vitest";
import { INTENTS } from "./intents";
import { PAGES } from "./pages";
import type { Audience, Principal } from "./principals";
import type { SiteRoute } from "./site";
import type { World } from "./world";

/** What no keyboard sends, in the place of what was asked. `npm test` tries the first two, `FAULT_ROUNDS=20` all of them. */
const GARBAGE: [string, string | string[] | File][] = [
  ["half of a character", "a\ud800b😀\r\nSet-Cookie: x=1"],
  ["40 digits", "9".repeat(40)],
  ["NUL", "a\u0000b"],
  ["19,000 letters", "x".repeat(19_000)],
  ["less than nothing", "-99999999999999999999"],
  ["SQL", "'; drop table purchase; --"],
  ["a turned text", "\u202Eabc"],
  ["36 dashes", "-".repeat(36)],
  ["a prototype", "__proto__"],
  ["a file", new File(["x"], "a.txt")],
  ["two of them", ["a", "b"]],
  ["a space that is none", "\u00a0"],
  ["JSON", '{"a":1}'],
  ["the last day there is", "9999-99-99"],
  ["a year of five digits", "20000-01-01"],
];
const tried = GARBAGE.slice(0, Number(process.env.FAULT_ROUNDS ?? 1) > 1 ? GARBAGE.length : 2);

/** Behind the address, where a thing or a page is named. */
const NAMES = ["-".repeat(36), "%ED%A0%80", "%F0%9F%98%80", "%27", "%2e%2e", "x".repeat(300), "a%0d%0ab", "-1", "1e309", "constructor"];
const ASKED = ["q", "page", "prix-min", "prix-max", "tri", "etat", "avant", "piece", "produit", "etape", "famille", "retour", "version", "mois", "province", "categorie"];

const WHO: Record<Audience, Principal> = { public: "anonymous", visitor: "shopper", shopper: "shopper", seller: "owner", region: "administrator" };

/** Whatever is sent, the answer is one the shop meant: never a failure of its own. */
export function garbage(open: () => World, routes: readonly SiteRoute[]): void {
  describe("Garbage in one field of a form is refused or ignored", () => {
    const acts = Object.entries(INTENTS).flatMap(([file, intents]) => Object.entries(intents).map(([intent, rule]) => [file, intent, rule] as const));
    it.each(acts.filter(([file]) => file !== "account/sign-out"))("%s: %s", async (file, intent, rule) => {
      const world = open();
      const client = world.as[WHO[PAGES[file]!.audience]];
      const failed: string[] = [];
      const { path, fields = {} } = await rule.form(world, rule.sides?.[0] ?? "A", "owner");
      for (const field of Object.keys(fields)) {
        for (const [name, value] of tried) {
          const { status } = await client.post(`/${client.locale}${path}`, { intent, ...fields, [field]: value });
          if (status >= 500) failed.push(`${field} with ${name}: ${String(status)}`);
        }
      }
      await rule.after?.(world, "owner");
      expect(failed).toEqual([]);
    });
  });

  it("Garbage in an address names nothing", async () => {
    const world = open();
    const failed: string[] = [];
    for (const { file, path } of routes.filter((route) => PAGES[route.file] && !/layout$/.test(route.file))) {
      const client = world.as[WHO[PAGES[file]!.audience]];
      for (const name of NAMES.slice(0, tried.length > 2 ? NAMES.length : 3)) {
        const query = ASKED.map((one) => `${one}=${name}`).join("&");
        const asked = path.includes(":") ? path.replace(/:\w+/g, name) : `${path}.data?${query}`;
        const { status } = await client.get(asked);
        if (status >= 500) failed.push(`${asked}: ${String(status)}`);
      }
    }
    expect(failed).toEqual([]);
  }, 60_000);
}
