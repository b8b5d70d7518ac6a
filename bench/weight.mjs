import { gzipSync } from "node:zlib";
import { programFile } from "../scripts/lib/build.mjs";
import { findBrowser, NO_BROWSER } from "../scripts/lib/browser.mjs";
import { freePort } from "../scripts/lib/free-port.mjs";
import { Refusal, say } from "../scripts/lib/report.mjs";
import { serve, shopOf } from "./place.mjs";
import { median, row } from "./rows.mjs";

/** Slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const TIMES = 5;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
/** Bytes gzip, milliseconds, points. */
const LIMITS = { js: 120_000, css: 15_000, lcp: 1_200, cls: 0, lighthouse: 95 };

/**
 * What a phone loads and how soon it shows: bytes of each kind, Web Vitals on slow 4G (the median of five), Lighthouse's four categories.
 * @param {import("./rows.mjs").Wanted} wanted
 */
export async function measureWeight({ sizes }) {
  const browser = await findBrowser();
  if (!browser) throw new Refusal(NO_BROWSER);
  const env = await shopOf(sizes[0] ?? 10_000);
  const shop = await serve(programFile("web"), [], env);
  const product = await firstProduct(shop.origin);
  const pages = { home: "/fr", list: "/fr/produits", product };
  const { chromium } = await import("playwright-core");
  const debugging = await freePort();
  const running = await chromium.launch({ executablePath: browser.path, args: [...browser.args, `--remote-debugging-port=${debugging}`] });
  /** @type {import("./rows.mjs").Row[]} */
  const rows = [];
  try {
    for (const [name, path] of Object.entries(pages)) {
      say(`· ${name}: ${path} …`);
      const visits = [];
      for (let time = 0; time <= TIMES; time += 1) visits.push(await visit(running, shop.origin + path));
      // The first made the encodings.
      rows.push(...rowsOf(name, visits.slice(1)), ...(await lighthouseRows(name, shop.origin + path, debugging)));
    }
  } finally {
    await running.close();
    await shop.stop();
  }
  return rows;
}

/** @typedef {{ js: number, css: number, awake: number, html: number, fonts: number, pictures: number, requests: number, lcp: number, cls: number, tbt: number }} Visit */

/** @param {string} name @param {Visit[]} visits */
function rowsOf(name, visits) {
  const of = (/** @type {keyof Visit} */ what) => median(visits.map((visit) => visit[what]));
  const bytes = (/** @type {"js" | "css" | "html" | "fonts" | "pictures"} */ what, /** @type {number | undefined} */ limit) =>
    row(`${name}.${what}`, of(what), "bytes gzip", limit ? { limit, of: limit } : {});
  return [
    bytes("html", undefined),
    bytes("js", LIMITS.js),
    row(`${name}.js-once-touched`, of("awake"), "bytes gzip", { limit: LIMITS.js, of: LIMITS.js }),
    bytes("css", LIMITS.css),
    row(`${name}.fonts`, of("fonts"), "bytes"),
    row(`${name}.pictures`, of("pictures"), "bytes"),
    row(`${name}.requests`, of("requests"), "requests"),
    row(`${name}.lcp`, of("lcp"), "ms slow 4G", { limit: LIMITS.lcp, of: LIMITS.lcp }),
    row(`${name}.cls`, of("cls"), "", { limit: LIMITS.cls }),
    row(`${name}.tbt`, of("tbt"), "ms"),
  ];
}

/** One visit by a phone that was never here. @param {import("playwright-core").Browser} browser @param {string} url @returns {Promise<Visit>} */
async function visit(browser, url) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", SLOW_4G);
  await page.addInitScript(watchVitals);
  /** @type {Promise<[string, number]>[]} */
  const loaded = [];
  page.on("response", (response) => {
    if (response.status() === 200 && response.url().startsWith("http")) loaded.push(sizeOf(response));
  });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(500);
  const vitals = await page.evaluate(() => /** @type {any} */ (window).vitals);
  const sizes = await Promise.all(loaded);
  // The application comes with the first sign of its visitor.
  await page.mouse.wheel(0, 40);
  await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith("__reactFiber")), null, { timeout: 60_000 });
  await page.waitForTimeout(500);
  const awake = (await Promise.all(loaded)).filter(([type]) => type === "script").reduce((total, [, bytes]) => total + bytes, 0);
  await context.close();
  const sum = (/** @type {string} */ kind) => sizes.filter(([type]) => type === kind).reduce((total, [, bytes]) => total + bytes, 0);
  return { js: sum("script"), awake, css: sum("stylesheet"), html: sum("document"), fonts: sum("font"), pictures: sum("image"), requests: sizes.length, ...vitals };
}

/** Text as gzip would send it, whatever was sent. @param {import("playwright-core").Response} response @returns {Promise<[string, number]>} */
async function sizeOf(response) {
  const type = response.request().resourceType();
  const body = await response.body().catch(() => Buffer.alloc(0));
  return [type, type === "image" || type === "font" ? body.byteLength : gzipSync(body).byteLength];
}

/* global document, PerformanceObserver -- the page's */
/** Runs in the page, before its own scripts. */
function watchVitals() {
  const vitals = { lcp: 0, cls: 0, tbt: 0 };
  /** @type {any} */ (window).vitals = vitals;
  const watch = (/** @type {string} */ type, /** @type {(entry: any) => void} */ note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("largest-contentful-paint", (entry) => (vitals.lcp = entry.startTime));
  watch("layout-shift", (entry) => (vitals.cls += entry.hadRecentInput ? 0 : entry.value));
  watch("longtask", (entry) => (vitals.tbt += Math.max(0, entry.duration - 50)));
}

/** @param {string} name @param {string} url @param {number} port @returns {Promise<import("./rows.mjs").Row[]>} */
async function lighthouseRows(name, url, port) {
  /** @type {any} */
  const { default: lighthouse } = await import("lighthouse");
  const result = await lighthouse(url, { port, output: "json", logLevel: "error", onlyCategories: CATEGORIES });
  for (const audit of Object.values(result.lhr.audits).filter((/** @type {any} */ each) => each.score !== null && each.score < 0.9 && each.scoreDisplayMode !== "informative"))
    say(`    ${/** @type {any} */ (audit).id}: ${/** @type {any} */ (audit).displayValue ?? /** @type {any} */ (audit).score}`);
  return CATEGORIES.map((category) =>
    row(`${name}.lighthouse.${category}`, 100 * (result.lhr.categories[category]?.score ?? 0), "points", { limit: LIMITS.lighthouse, of: LIMITS.lighthouse }),
  );
}

/** @param {string} origin */
async function firstProduct(origin) {
  const html = await (await fetch(`${origin}/fr/produits`)).text();
  return /href="(\/fr\/produits\/[^"?]+)"/.exec(html)?.[1] ?? "";
}
