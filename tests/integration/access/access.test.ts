import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/database";
import type { Answer } from "../../support/shop-client";
import { forgeries } from "./forgeries";
import { garbage } from "./garbage";
import { INTENTS, type IntentRule } from "./intents";
import { PAGES, UNGUARDED } from "./pages";
import { outcomeFor, PRINCIPALS, type Audience, type Outcome, type Principal, type Side } from "./principals";
import { roles } from "./roles";
import { sessions } from "./sessions";
import { siteRoutes, type SiteRoute } from "./site";
import { openWorld, type World } from "./world";

const routes = siteRoutes();
const own = routes.filter(({ locale }) => locale !== "ar");
const database = testDatabase();
let world: World;
beforeAll(async () => {
  world = await openWorld(database);
}, 120_000);
afterAll(() => world?.close());

describe("Every route and every act of the site is in the matrix", () => {
  it("names no route that has gone, and none is missing", () => {
    expect(
      own
        .map(({ file }) => file)
        .filter((file) => !UNGUARDED.includes(file))
        .sort(),
    ).toEqual(
      Object.keys(PAGES)
        .filter((file) => own.some((route) => route.file === file))
        .sort(),
    );
    expect(Object.keys(PAGES).filter((file) => !own.some((route) => route.file === file))).toEqual([]);
  });

  it("is the same site in Arabic", () => {
    const shape = (locale: string) => routes.filter((route) => route.locale === locale).map(({ file, path, intents }) => [file, path.replace(`/${locale}`, ""), intents]);
    expect(shape("ar")).toEqual(shape("fr"));
  });

  it.each(own.filter(({ file }) => PAGES[file]).map((route) => [route.file, route] as const))("%s declares whom it is for", (file, { loader, action, intents }) => {
    const { audience, permission } = PAGES[file]!;
    expect(loader).toEqual({ audience, ...(permission ? { permission } : {}) });
    const rules = INTENTS[file] ?? {};
    expect(action).toEqual(action ? { audience } : null);
    expect(intents).toEqual(Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, rule.permission ?? null])));
  });
});

describe("Who may read what", () => {
  const pages = own.filter(({ file }) => PAGES[file] && !/layout$/.test(file));
  it.each(pages.map((route) => [route.file, route] as const))("%s", async (file, route) => {
    const rule = PAGES[file]!;
    for (const side of rule.sides ?? [null]) {
      for (const principal of PRINCIPALS) {
        const client = world.as[principal];
        const names = side && rule.names ? await rule.names(world, side, route.locale ? client.locale : "fr") : {};
        const answer = await client.get(addressOf(route, client.locale, names));
        expect({ principal, side, outcome: outcomeOf(answer) }).toEqual({ principal, side, outcome: rule.outcome?.(principal, side) ?? outcomeFor(principal, rule, side) });
      }
    }
  });
});

describe("Who may do what", () => {
  const acts = own.flatMap((route) => Object.keys(route.intents).map((name) => [route.file, name, route] as const));
  it.each(acts)("%s: %s", async (file, name, route) => {
    const rule = INTENTS[file]?.[name];
    if (!rule) throw new Error(`the matrix has no form for ${name} of ${file}`);
    const audience = PAGES[file]!.audience;
    for (const side of rule.sides ?? [null]) await tryAll(name, rule, audience, side, route);
  });
});

forgeries(() => world, own);
sessions(() => world);
roles(() => world);
garbage(() => world, own);

/** First everybody who must be refused tries; then everybody who may succeeds, the first of them with the very thing the others were refused. */
async function tryAll(intent: string, rule: IntentRule, audience: Audience, side: Side | null, { action }: SiteRoute): Promise<void> {
  expect(action).not.toBeNull();
  const outcome = (principal: Principal): Outcome => rule.outcome?.(principal, side) ?? outcomeFor(principal, { audience, permission: rule.permission }, side);
  let form = await rule.form(world, side ?? "A", "anonymous");
  const post = (principal: Principal) => world.as[principal].post(`/${world.as[principal].locale}${form.path}`, { intent, ...form.fields });
  for (const principal of PRINCIPALS) {
    const wanted = outcome(principal);
    if (wanted === "reached" || wanted === "skipped") continue;
    expect({ principal, side, outcome: outcomeOf(await post(principal)) }).toEqual({ principal, side, outcome: wanted });
  }
  let fresh = true;
  for (const principal of PRINCIPALS.filter((one) => outcome(one) === "reached")) {
    if (!fresh) form = await rule.form(world, side ?? "A", principal);
    fresh = false;
    const answer = await post(principal);
    const wanted = (typeof rule.answers === "function" ? rule.answers(principal) : rule.answers) ?? "moved";
    expect({
      principal,
      side,
      answer: wanted === "moved" && outcomeOf(answer) === "reached" && answer.location ? "moved" : answer.status,
      body: answer.status >= 400 && answer.status !== wanted ? answer.body.slice(-1_500) : "",
    }).toEqual({ principal, side, answer: wanted, body: "" });
    await rule.after?.(world, principal);
  }
}

/** Pages answer 200 or lead on within what the visitor may see; the redirect to sign-in is a refusal. */
function outcomeOf({ status, location }: Answer): Extract<Outcome, string> | number {
  if (/^\/(fr|ar)\/connexion\?retour=/.test(location)) return "sign-in";
  return status < 400 ? "reached" : status;
}

function addressOf({ path, locale: routeLocale }: SiteRoute, locale: "fr" | "ar", { search = "", ...names }: Record<string, string>): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(names[name] ?? `no-${name}`));
  return (routeLocale ? filled.replace(/^\/fr/, `/${locale}`) : filled) + search;
}
