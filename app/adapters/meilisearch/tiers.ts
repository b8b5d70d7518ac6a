import { ABOUT, anywhere, FIRM, IN_STOCK, marked, NEAR_SHARE, rungsOf, WISHED, type Concept, type Reading, type Understanding } from "~/modules/search/index.server";
import { allOf, anyOf, filterOf } from "./filters";

/** One step of a ladder: what a product has to match to stand on it, null when anything does. */
interface Step {
  filter: string | null;
  score: number;
  /** Of the weight asked, what a product on this step holds. */
  share: number;
  /** It holds goods that were named, in more than its description. */
  firmGoods: boolean;
}

/** How finely products are told apart: steps a ladder, by how many concepts there are. */
const STEPS_BY_CONCEPTS = [0, 12, 6, 4, 3];
const MOST_TIERS = 48;
/** Of a question of many words, each of which makes every tier longer, there are fewer. */
const TIERS_TIMES_CONCEPTS = 60;

/** What was asked for, read one way, as filters of the engine. */
export interface ReadFilters {
  /** Every hit. */
  kept: string;
  /** Hits that hold each concept in more than their description. */
  firm: string;
  /** Best first, each less what the ones before it hold. */
  tiers(): string[];
}

export function readFilters({ concepts: all, wishes }: Understanding, reading: Reading): ReadFilters {
  const concepts = weightiest(all);
  const ladders = concepts.map((concept) => ladderOf(concept, reading));
  const somewhere = concepts.map((concept) => filterOf(anywhere(concept, reading)));
  const asked = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const kept = reading.join === "and" ? allOf(somewhere) : nearFilter(concepts, ladders, somewhere);
  const firm = allOf(ladders.map((steps, place) => anyOf(steps.flatMap(({ filter, score }) => (filter && score / (concepts[place]?.weight ?? 1) >= FIRM ? [filter] : [])))));
  return { kept, firm, tiers: () => [...combined(ladders, wishes, asked, reading), kept] };
}

/** Who asks for more things at once is understood by the first of the weightiest: each makes every filter longer. */
const MOST_CONCEPTS = 6;

function weightiest(concepts: readonly Concept[]): Concept[] {
  const kept = new Set([...concepts].sort((one, other) => other.weight - one.weight).slice(0, MOST_CONCEPTS));
  return concepts.filter((concept) => kept.has(concept));
}

function ladderOf(concept: Concept, reading: Reading): Step[] {
  const about = concept.categories.length > 0 ? filterOf({ any: concept.categories.map((slug) => marked(`@${slug}`)) }) : null;
  return rungsOf(concept, reading)
    .flatMap(({ wanted, score }) => {
      const filter = filterOf(wanted);
      const step = (on: string, worth: number): Step => ({ filter: on, score: worth * concept.weight, share: concept.weight, firmGoods: concept.goods && worth >= FIRM });
      return about ? [step(allOf([filter, about]), score * ABOUT), step(filter, score)] : [step(filter, score)];
    })
    .sort((one, other) => other.score - one.score);
}

const anyStep = (steps: readonly Step[]) => anyOf([...new Set(steps.flatMap(({ filter }) => filter ?? []))]);

/** Products that hold enough of what was asked: any of the smallest sets of concepts that are enough. */
function nearFilter(concepts: readonly Concept[], ladders: readonly Step[][], somewhere: readonly string[]): string {
  const asked = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const enough = (set: readonly number[]) => set.reduce((sum, place) => sum + (concepts[place]?.weight ?? 0), 0) >= NEAR_SHARE * asked;
  const sets: number[][] = [];
  const grow = (set: number[], from: number) => {
    if (enough(set)) {
      if (set.every((place) => !enough(set.filter((other) => other !== place)))) sets.push(set);
      return;
    }
    for (let place = from; place < concepts.length; place += 1) grow([...set, place], place + 1);
  };
  grow([], 0);
  const goods = ladders.flat().flatMap(({ filter, firmGoods }) => (firmGoods && filter ? [filter] : []));
  return anyOf([...sets.map((set) => allOf(set.map((place) => somewhere[place] ?? ""))), ...new Set(goods)]);
}

interface Combination {
  filters: string[];
  score: number;
  share: number;
  firmGoods: boolean;
}

/** Every way to stand on the ladders at once, best first. */
function combined(ladders: readonly Step[][], wishes: readonly string[], asked: number, reading: Reading): string[] {
  const most = STEPS_BY_CONCEPTS[ladders.length] ?? 2;
  const mostTiers = Math.min(MOST_TIERS, Math.ceil(TIERS_TIMES_CONCEPTS / ladders.length));
  const none: Step = { filter: null, score: 0, share: 0, firmGoods: false };
  const all = ladders.map((steps) => [...thinned(steps, most), ...(reading.join === "or" ? [none] : [])]);
  const extra = (filter: string, score: number): Step[] => [{ ...none, filter, score }, none];
  if (wishes.length > 0) all.push(extra(filterOf({ any: wishes.map(marked) }), WISHED));
  all.push(extra("inStock = true", IN_STOCK));
  let combinations: Combination[] = [{ filters: [], score: 0, share: 0, firmGoods: false }];
  for (const steps of all) {
    combinations = combinations
      .flatMap((so) =>
        steps.map((step) => ({
          filters: step.filter ? [...so.filters, step.filter] : so.filters,
          score: so.score + step.score,
          share: so.share + step.share,
          firmGoods: so.firmGoods || step.firmGoods,
        })),
      )
      .sort((one, other) => other.score - one.score)
      .slice(0, 4 * mostTiers);
  }
  return combinations
    .filter(({ share, firmGoods }) => share >= NEAR_SHARE * asked || firmGoods)
    .slice(0, mostTiers)
    .map(({ filters }) => allOf(filters));
}

/** At most so many steps; steps next to each other become one. */
function thinned(steps: readonly Step[], most: number): Step[] {
  const groups = new Map<number, Step[]>();
  const [best] = steps;
  const worst = steps.at(-1);
  if (steps.length <= most || !best || !worst) return [...steps];
  const width = (best.score - worst.score) / most || 1;
  for (const step of steps) {
    const group = Math.min(Math.floor((best.score - step.score) / width), most - 1);
    groups.set(group, [...(groups.get(group) ?? []), step]);
  }
  return [...groups.values()].map((group) => ({ ...(group[0] ?? best), filter: anyStep(group), firmGoods: group.every(({ firmGoods }) => firmGoods) }));
}
