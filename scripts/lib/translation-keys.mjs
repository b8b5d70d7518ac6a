import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What Intl.PluralRules tells apart in each language. */
const PLURALS = { fr: ["one", "many", "other"], ar: ["zero", "one", "two", "few", "many", "other"] };
const PLURAL = /_(zero|one|two|few|many|other)$/;

/**
 * Every difference between the two languages, as a line to show.
 * @param {string} folder holds fr/ and ar/
 */
export function translationGaps(folder) {
  const [fr, ar] = [readKeys(join(folder, "fr")), readKeys(join(folder, "ar"))];
  return [...missing(fr, ar).map((key) => `ar lacks ${key}`), ...missing(ar, fr).map((key) => `fr lacks ${key}`), ...pluralGaps(fr, "fr"), ...pluralGaps(ar, "ar")];
}

/** @param {string} folder @returns {Set<string>} namespace:key.key_plural */
function readKeys(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return new Set(files.flatMap((file) => flatten(JSON.parse(readFileSync(join(folder, file), "utf8")), `${file.slice(0, -5)}:`)));
}

/** @param {Record<string, unknown>} words @param {string} prefix @returns {string[]} */
const flatten = (words, prefix) =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "object" && value !== null ? flatten(/** @type {Record<string, unknown>} */ (value), `${prefix}${key}.`) : [`${prefix}${key}`],
  );

/** @param {Set<string>} from @param {Set<string>} to */
function missing(from, to) {
  const known = new Set([...to].map(base));
  return [...new Set([...from].map(base))].filter((key) => !known.has(key));
}

/** @param {string} key */
const base = (key) => key.replace(PLURAL, "");

/** @param {Set<string>} keys @param {"fr" | "ar"} locale */
const pluralGaps = (keys, locale) =>
  [...new Set([...keys].filter((key) => PLURAL.test(key)).map(base))].flatMap((key) =>
    PLURALS[locale].filter((form) => !keys.has(`${key}_${form}`)).map((form) => `${locale} lacks ${key}_${form}`),
  );
