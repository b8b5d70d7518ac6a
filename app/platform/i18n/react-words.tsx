import type { i18n, TFunction } from "i18next";
import { createContext, useContext, type ReactNode } from "react";

/*
 * What pages know as "react-i18next" (vite.config.ts says so). A page's language never changes while it lives, so nothing is subscribed
 * to, and a component's words are looked up once: the package makes a copy of the whole instance for each component that is drawn, a
 * fifth of the time a list took.
 */
const Words = createContext<i18n | null>(null);

export function I18nextProvider({ i18n, children }: { i18n: i18n; children?: ReactNode }) {
  return <Words.Provider value={i18n}>{children}</Words.Provider>;
}

interface Translation {
  t: TFunction;
  i18n: i18n;
}

const kept = new WeakMap<i18n, Map<string, Translation>>();

/** The words of these namespaces, the first unless a key names another. In the browser a page waits for those not loaded yet. */
export function useTranslation(namespaces: string | readonly string[] = "common"): Translation {
  const instance = useContext(Words);
  if (!instance) throw new Error("no words around this component");
  const key = typeof namespaces === "string" ? namespaces : namespaces.join(" ");
  const known = kept.get(instance) ?? new Map<string, Translation>();
  kept.set(instance, known);
  let translation = known.get(key);
  if (!translation) {
    const names = typeof namespaces === "string" ? [namespaces] : [...namespaces];
    // How React is told to wait.
    if (!names.every((name) => instance.hasLoadedNamespace(name))) throw instance.loadNamespaces(names);
    known.set(key, (translation = { t: remembering(instance.getFixedT(instance.language, names)), i18n: instance }));
  }
  return translation;
}

/** A word without a number or a name in it is always the same. */
function remembering(t: TFunction): TFunction {
  if (import.meta.env?.DEV) return t;
  const words = new Map<string, string>();
  const remembered = (key: string | string[], ...rest: unknown[]): string => {
    if (rest.length > 0 || typeof key !== "string") return (t as unknown as (...all: unknown[]) => string)(key, ...rest);
    const word = words.get(key) ?? t(key);
    words.set(key, word);
    return word;
  };
  return Object.assign(remembered, t);
}
