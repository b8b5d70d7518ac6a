import { describe, expect, it } from "vitest";
import { translationGaps } from "../../../scripts/lib/translation-keys.mjs";
import { allWords } from "./translator.server";
import type { Words } from "./plurals";

const sources = import.meta.glob<string>(["../../**/*.{ts,tsx}", "!../../generated/**", "!../../**/*.test.{ts,tsx}"], { query: "?raw", import: "default", eager: true });
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every key of French, plural endings dropped: `ui:rating.count`. */
const known = new Set(Object.entries(allWords.fr).flatMap(([namespace, words]) => flatten(words, `${namespace}:`).map((key) => key.replace(PLURAL, ""))));
const groups = [...known];

function flatten(words: Words, prefix: string): string[] {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === "string" ? [prefix + key] : flatten(value, `${prefix}${key}.`)));
}

/** Whether a key is there; `${…}` in it stands for one or more segments, and an object may be asked for whole. */
function exists(key: string): boolean {
  if (!key.includes("${")) return known.has(key) || groups.some((one) => one.startsWith(`${key}.`));
  const pattern = new RegExp(
    `^${key
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replace(/[.*+?^$()|[\]\\{}]/g, "\\$&"))
      .join(".+")}$`,
  );
  return groups.some((one) => pattern.test(one));
}

/** Keys a source file names, each with the namespaces it may be in. */
function named(source: string): { key: string; namespaces: string[] }[] {
  const namespaces = [...source.matchAll(/useTranslation\(\s*(\[[^\]]*\]|"[\w-]+")?\s*\)/g)].flatMap(([, list]) =>
    [...(list ?? '"common"').matchAll(/"([\w-]+)"/g)].map(([, name = ""]) => name),
  );
  const keys: { key: string; namespaces: string[] }[] = [];
  for (const [, quoted = "", template = ""] of source.matchAll(/\bt\(\s*(?:"([^"]+)"|`([^`]+)`)/g)) {
    const key = quoted || template.replace(/\$\{[^}]*\}/g, "${}");
    if (key.includes(":")) keys.push({ key, namespaces: [] });
    else if (namespaces.length > 0 && !key.startsWith("${")) keys.push({ key, namespaces });
  }
  for (const [, key = ""] of source.matchAll(/"([a-z][\w-]*:[a-z][\w]*(?:\.[\w-]+)+)"/g)) keys.push({ key, namespaces: [] });
  return keys;
}

describe("the words of the site", () => {
  it("are the same in both languages, with every plural form each needs", () => {
    expect(translationGaps(new URL("../../../locales", import.meta.url).pathname)).toEqual([]);
  });

  it("are all there for every key the code names", () => {
    const missing = Object.entries(sources).flatMap(([file, source]) =>
      named(source)
        .filter(({ key, namespaces }) => (namespaces.length === 0 ? !exists(key) : !namespaces.some((namespace) => exists(`${namespace}:${key}`))))
        .map(({ key, namespaces }) => `${file.replace("../../", "app/")}: ${namespaces.join("|")} ${key}`),
    );
    expect(missing).toEqual([]);
  });
});
