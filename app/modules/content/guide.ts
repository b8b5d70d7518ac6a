import type { Locale } from "~/platform/i18n/locale";

export const GUIDE_KINDS = ["family", "category", "province"] as const;
export type GuideKind = (typeof GUIDE_KINDS)[number];

/** What to know of a family, a category or a province: plain paragraphs with an empty line between. */
export interface Guide {
  kind: GuideKind;
  slug: string;
  text: Record<Locale, string>;
}

export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
