import i18next, { type BackendModule, type i18n } from "i18next";
import { i18nOptions } from "./options";
import type { Locale } from "./locale";
import { completePlurals, type Words } from "./plurals";

const files = import.meta.glob<Words>("../../../locales/*/*.json", { import: "default" });

const backend: BackendModule = {
  type: "backend",
  init: () => undefined,
  read(locale, namespace, done) {
    const load = files[`../../../locales/${locale}/${namespace}.json`];
    if (!load) return done(new Error(`no words "${namespace}" in ${locale}`), null);
    load().then(
      (words) => done(null, completePlurals(words)),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

/** Loads the words the first page needs; others come as later pages ask for them, the old page staying meanwhile. */
export async function startBrowserWords(locale: Locale, namespaces: readonly string[]): Promise<i18n> {
  await i18next.use(backend).init({
    ...i18nOptions(import.meta.env.DEV),
    lng: locale,
    ns: [...new Set(["common", ...namespaces])],
  });
  return i18next;
}

/** The namespaces that routes declare in `handle.i18n`. */
export function namespacesOf(handles: readonly unknown[]): string[] {
  return handles.flatMap((handle) => {
    const named: unknown = typeof handle === "object" && handle !== null && "i18n" in handle ? handle.i18n : [];
    return Array.isArray(named) ? named.filter((name): name is string => typeof name === "string") : [];
  });
}
