import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programFile } from "../scripts/lib/build.mjs";
import { inProject } from "../scripts/lib/paths.mjs";
import { say } from "../scripts/lib/report.mjs";
import { afterwards } from "../scripts/lib/shutdown.mjs";
import { load, serve, shopOf } from "./place.mjs";
import { median, row } from "./rows.mjs";

const LIST = "/fr/produits";
const AS_A_BROWSER = { "Accept-Encoding": "gzip, deflate, br" };
const WARM_UP = 3;

/**
 * Pages kept and pages drawn anew, beside the least that could answer them: a bare HTTP server with the same bytes, and a bare React render of
 * the same 24 cards. All in one run, turn by turn, the median of the rounds.
 * @param {import("./rows.mjs").Wanted} wanted
 */
export async function measureRead({ sizes, seconds, rounds }) {
  const env = await shopOf(sizes[0] ?? 10_000);
  const [kept, fresh] = [await serve(programFile("web"), [], env), await serve(programFile("web"), [], { ...env, PAGE_CACHE: "off" })];
  const product = await firstProduct(kept.origin);
  const bareHttp = await serve(inProject("bench", "bare-http.mjs"), [await sameBytes(kept.origin + LIST)], env);
  const bareReact = await serve(programFile("bare-cards"), [], env);
  const loads = {
    "bare.http": { url: bareHttp.origin, headers: AS_A_BROWSER },
    "list.cached": { url: kept.origin + LIST, headers: AS_A_BROWSER },
    "product.cached": { url: kept.origin + product, headers: AS_A_BROWSER },
    // Encoding is the same work wherever it is done: these are asked for as they are.
    "bare.react": { url: bareReact.origin },
    "list.fresh": { url: fresh.origin + LIST },
    "product.fresh": { url: fresh.origin + product },
    "home.fresh": { url: `${fresh.origin}/fr` },
  };
  for (const each of Object.values(loads)) await load({ ...each, seconds: WARM_UP });
  /** @type {Record<string, { perSecond: number, p95: number }[]>} */
  const measured = {};
  for (let round = 1; round <= rounds; round += 1) {
    say(`· Round ${round} of ${rounds} …`);
    for (const [id, each] of Object.entries(loads)) (measured[id] ??= []).push(await load({ ...each, seconds }));
  }
  for (const server of [kept, fresh, bareHttp, bareReact]) await server.stop();

  const perSecond = (/** @type {string} */ id) => median((measured[id] ?? []).map((each) => each.perSecond));
  const p95 = (/** @type {string} */ id) => median((measured[id] ?? []).map((each) => each.p95));
  const beside = (/** @type {string} */ id, /** @type {string} */ bare, /** @type {number} */ share) =>
    row(id, perSecond(id), "requests/s", { of: perSecond(bare), limit: share * perSecond(bare) });
  return [
    row("bare.http", perSecond("bare.http"), "requests/s"),
    beside("list.cached", "bare.http", 0.5),
    beside("product.cached", "bare.http", 0.5),
    row("bare.react", perSecond("bare.react"), "requests/s"),
    beside("list.fresh", "bare.react", 0.6),
    row("product.fresh", perSecond("product.fresh"), "requests/s", { of: perSecond("bare.react") }),
    row("home.fresh", perSecond("home.fresh"), "requests/s", { of: perSecond("bare.react") }),
    ...Object.keys(loads).map((id) => row(`${id}.p95`, p95(id), "ms")),
  ];
}

/** @param {string} origin */
async function firstProduct(origin) {
  const html = await (await fetch(origin + LIST)).text();
  const [, path = ""] = /href="(\/fr\/produits\/[^"?]+)"/.exec(html) ?? [];
  return path;
}

/** The page as a browser would get it, in a file for the bare server. @param {string} url */
async function sameBytes(url) {
  // fetch would decode it.
  const { request } = await import("node:http");
  const page = await new Promise((answer, refuse) => {
    request(url, { headers: AS_A_BROWSER, agent: false }, (response) => {
      /** @type {Buffer[]} */
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => answer({ headers: ofPage(response.rawHeaders), body: Buffer.concat(parts).toString("base64") }));
    })
      .on("error", refuse)
      .end();
  });
  const folder = mkdtempSync(join(tmpdir(), "taawon-bench-"));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "page.json");
  writeFileSync(file, JSON.stringify(page));
  return file;
}

/** Without those node:http writes itself. @param {string[]} raw */
function ofPage(raw) {
  const own = new Set(["date", "connection", "keep-alive"]);
  return raw.filter((_text, place) => !own.has((raw[place - (place % 2)] ?? "").toLowerCase()));
}
