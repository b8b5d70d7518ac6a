import { spawnSync } from "node:child_process";
import { accessSync, constants, copyFileSync, existsSync, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { inProject } from "./paths.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const PLAIN_ARGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];

/**
 * A Chromium that starts on this machine and the arguments it wants: the one of PLAYWRIGHT_CHROMIUM_PATH,
 * one of the system, or the one npm brought. Null when there is none.
 * @returns {Promise<{ path: string, args: string[] } | null>}
 */
export async function findBrowser() {
  const given = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (given) return starts(given) ? { path: given, args: PLAIN_ARGS } : null;
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const system = onPath.find((file) => isExecutable(file) && starts(file));
  return system ? { path: system, args: PLAIN_ARGS } : npmBrowser();
}

export const NO_BROWSER = "No browser: set PLAYWRIGHT_CHROMIUM_PATH or apt-get install chromium";

async function npmBrowser() {
  // On a machine without Chromium's libraries the package brings them, but only where it believes to be a Lambda;
  // it decides while it is imported.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const path = await chromium.executablePath();
    addArabicFont();
    return { path, args: chromium.args };
  } catch {
    return null;
  }
}

/** Its own fonts have no Arabic; it reads this folder once unpacked. Our pages bring their fonts, other text does not. */
function addArabicFont() {
  const font = inProject("node_modules/@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf");
  if (!existsSync(font)) return;
  mkdirSync("/tmp/fonts/fonts", { recursive: true });
  copyFileSync(font, "/tmp/fonts/fonts/IBMPlexSansArabic.ttf");
}

/** A stub that only says "install me by snap" does not count. @param {string} file */
const starts = (file) => spawnSync(file, ["--version"], { timeout: 20_000 }).status === 0;

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
