import i18next, { type i18n, type TFunction } from "i18next";
import { i18nOptions } from "./options";
import { LOCALES, type Locale } from "./locale";
import { completePlurals, type Words } from "./plurals";

const files = import.meta.glob<Words>("../../../locales/*/*.json", { eager: true, import: "default" });

/** Every word of the site: locale → namespace → words. */
export const allWords = Object.fromEntries(LOCALES.map((locale) => [locale, {}])) as Record<Locale, Record<string, Words>>;
for (const [file, words] of Object.entries(files)) {
  const [, locale, namespace] = /\/(fr|ar)\/([\w-]+)\.json$/.exec(file) ?? [];
  if (locale && namespace) allWords[locale as Locale][namespace] = completePlurals(words);
}

const instances = Object.fromEntries(LOCALES.map((locale) => [locale, instanceFor(locale)])) as Record<Locale, i18n>;

function instanceFor(locale: Locale): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    ...i18nOptions(process.env.NODE_ENV === "development" || process.env.NODE_ENV === "test"),
    lng: locale,
    ns: Object.keys(allWords[locale]),
    resources: { [locale]: allWords[locale] },
    initAsync: false,
  });
  return instance;
}

/** The instance pages of this language are drawn with; its language never changes. */
export function i18nOf(locale: Locale): i18n {
  return instances[locale];
}

/** Translates `"namespace:key"` (or a key of `common`) into one language: mails, SMS, documents, form errors. */
export function translator(locale: Locale): TFunction {
  return instances[locale].t;
}
