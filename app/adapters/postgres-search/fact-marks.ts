import { marked, type SearchDocument, type SearchFilters, type Wanted } from "~/modules/search/index.server";

const STARS = [1, 2, 3, 4, 5];

/**
 * What a product can be narrowed by, as marks beside its words: the index of words then answers "honey of this province" without reading
 * every honey. Stock is left out, because it changes all day and most is in stock; prices, because they are ranges.
 */
export function factMarks({ family, place, cooperative, labels, womenLed, ratingTenths }: SearchDocument): string[] {
  const stars = STARS.filter((least) => ratingTenths >= 10 * least).map((least) => `&stars:${String(least)}`);
  const facts = [
    `family:${family.slug}`,
    `province:${place.provinceCode}`,
    `commune:${place.communeCode}`,
    `cooperative:${cooperative.id}`,
    ...labels.map((label) => `label:${label}`),
  ];
  return [...facts.map((fact) => `&${fact}`), ...stars, ...(womenLed ? ["&women"] : [])];
}

/** The marks that products within the filters have. */
export function wantedMarks({ category, family, province, commune, cooperative, label, womenLed, ratingAtLeast }: SearchFilters): Wanted[] {
  const given = { family, province, commune, cooperative: cooperative?.toLowerCase(), label, stars: ratingAtLeast?.toString() };
  const facts = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`&${name}:${value}`]));
  return [...(category === undefined ? [] : [`@${category}`]), ...facts, ...(womenLed ? ["&women"] : [])].map(marked);
}
