import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import i18next from "i18next";
import type { Locale } from "~/platform/i18n/locale";
import { completePlurals, type Words } from "~/platform/i18n/plurals";

/** Translates `namespace:key` into one language, as the pages do; throws on an unknown key. */
export type Say = (key: string, values?: Record<string, unknown>) => string;

const saying = new Map<Locale, Say>();

export function wordsOf(locale: Locale): Say {
  const known = saying.get(locale);
  if (known) return known;
  const folder = join("locales", locale);
  const words = Object.fromEntries(readdirSync(folder).map((file) => [file.replace(".json", ""), completePlurals(JSON.parse(readFileSync(join(folder, file), "utf8")) as Words)]));
  const instance = i18next.createInstance();
  void instance.init({ lng: locale, resources: { [locale]: words }, ns: Object.keys(words), interpolation: { escapeValue: false }, initAsync: false });
  const say: Say = (key, values) => {
    const said = instance.t(key, { ...values });
    if (said === key || said === key.split(":")[1]) throw new Error(`no word for ${key} in ${locale}`);
    return said;
  };
  saying.set(locale, say);
  return say;
}
