import { z } from "zod";
import { hideReview, keepReviews, replyToReview, reportReview, writeReview } from "~/modules/reviews/index.server";
import { HIDE_REASONS, languageOf, tidyText } from "~/modules/reviews/review";
import type { Actor } from "~/platform/db/context.server";
import { days, hours } from "~/platform/time/durations";
import type { SeededCooperative } from "./cooperatives";
import { readData } from "./read-data";
import { chance, must, type Run } from "./seeding";

const said = z.tuple([z.number().int().min(1).max(5), z.string().transform(tidyText)]);
const answers = z.object({ kind: z.array(z.string()), sorry: z.array(z.string()) });
const textsSchema = z.object({
  /** Under the category, several with spaces between, or the family. */
  things: z.record(z.string(), z.array(said)),
  general: z.array(said),
  replies: z.object({ fr: answers, ar: answers }),
  hidden: z.array(z.tuple([z.number(), z.string(), z.enum(HIDE_REASONS)])),
});
type Said = z.output<typeof said>;

/** As many as a shop of this age would have. */
const MOST = 250;
/** Older ones somebody at the region has read. */
const READ_AFTER = days(6);

interface Line {
  lineId: string;
  productId: string;
  token: string;
  cooperativeId: string;
  category: string;
  family: string;
  locale: "fr" | "ar";
  deliveredAt: Date;
}

export interface ReviewStory {
  now: Date;
  cooperatives: Map<string, SeededCooperative>;
  administrator: Actor;
}

/** What buyers said of what was delivered, the cooperatives' answers, and the region's care, in order of time. */
export async function seedReviews(run: Run, { now, cooperatives, administrator }: ReviewStory): Promise<number> {
  const luck = chance(77);
  const texts = textsSchema.parse(readData("reviews.json"));
  const counters = new Map([...cooperatives.values()].map((cooperative) => [cooperative.scope.cooperativeId, cooperative]));
  const lines = await deliveredLines(run, now);
  const speak = speaker(texts, luck);
  const written: { reviewId: string; at: Date; words: boolean }[] = [];
  // Nearly every parcel of the past has its word; in a real shop it would be one in five.
  for (const line of lines.filter(() => luck.next() < 0.94).slice(-MOST)) {
    const at = new Date(Math.min(line.deliveredAt.getTime() + hours(20) + luck.next() * days(6), now.getTime() - hours(1) - luck.next() * hours(5)));
    const bad = written.length % 60 === 40 ? texts.hidden[Math.floor(written.length / 60)] : undefined;
    const [stars, body] = bad ?? speak(line);
    const { reviewId } = must(
      await run({ role: "checkout", locale: line.locale, at }, (context) => writeReview(context, { trackingToken: line.token }, { orderLineId: line.lineId, stars, body })),
      "review",
    );
    written.push({ reviewId, at, words: body !== null && !bad });
    if (bad) {
      const [, , reason] = bad;
      await run({ role: "region", actor: administrator, at: soon(at, now) }, async (context) => must(await hideReview(context, { reviewId, reason, provinces: null }), "hiding"));
      continue;
    }
    const counter = counters.get(line.cooperativeId);
    if (counter && body && luck.next() < (stars < 4 ? 0.7 : 0.3)) {
      const { kind, sorry } = texts.replies[languageOf(body) === "ar" ? "ar" : "fr"];
      const reply = luck.pick(stars < 4 ? sorry : kind);
      const { scope, owner: actor } = counter;
      await run({ role: "seller", actor, cooperativeId: scope.cooperativeId, at: soon(at, now) }, async (context) =>
        must(await replyToReview(context, scope, { reviewId, reply }), "reply"),
      );
    }
  }
  await moderate(run, written, { now, administrator });
  return written.length;
}

/** A day later, or just now. */
function soon(at: Date, now: Date): Date {
  return new Date(Math.min(at.getTime() + hours(26), now.getTime() - hours(1) / 2));
}

async function deliveredLines(run: Run, now: Date): Promise<Line[]> {
  return run(
    { role: "worker" },
    (context) => context.sql<Line>`
      select l.id as "lineId", l.product_id as "productId", p.tracking_token as token, l.cooperative_id as "cooperativeId", k.slug as category, k.family_slug as family, p.locale, o.delivered_at as "deliveredAt"
      from order_line l join coop_order o on o.id = l.order_id join purchase p on p.id = o.purchase_id join product g on g.id = l.product_id join category k on k.slug = g.category_slug
      where o.fulfilment_state = 'delivered' and o.delivered_at < ${new Date(now.getTime() - hours(30))} order by o.delivered_at, l.id`,
  );
}

/** Words about this thing or its kind in the buyer's language, each once; then words that fit anything, again and again; else stars alone. */
function speaker({ things, general }: z.output<typeof textsSchema>, luck: ReturnType<typeof chance>): (line: Line) => [number, string | null] {
  const shuffled = (list: readonly Said[]) => [...list].sort(() => luck.next() - 0.5);
  const left = new Map(Object.entries(things).map(([kind, list]) => [kind, shuffled(list)]));
  let rest = shuffled(general);
  const given = new Set<string>();
  const take = (list: Said[], { locale, productId }: Line) => {
    const at = list.findIndex(([, text]) => (languageOf(text) === "ar") === (locale === "ar") && !given.has(productId + text));
    return at < 0 ? undefined : list.splice(at, 1)[0];
  };
  const takeOf = (kind: string, line: Line) =>
    [...left].filter(([kinds]) => kinds.split(" ").includes(kind)).reduce<Said | undefined>((found, [, list]) => found ?? take(list, line), undefined);
  const takeGeneral = (line: Line) => {
    const found = take(rest, line);
    if (found) return found;
    rest = shuffled(general);
    return take(rest, line);
  };
  return (line) => {
    const found = luck.next() < 0.72 ? (takeOf(line.category, line) ?? takeOf(line.family, line) ?? takeGeneral(line)) : undefined;
    if (found) given.add(line.productId + found[1]);
    return found ?? [luck.pick([5, 5, 5, 4, 4, 5, 3, 4]), null];
  };
}

/** The region has read all but the latest; readers have reported two of them. */
async function moderate(
  run: Run,
  written: readonly { reviewId: string; at: Date; words: boolean }[],
  { now, administrator }: Pick<ReviewStory, "now" | "administrator">,
): Promise<void> {
  const read = written.filter(({ at }) => now.getTime() - at.getTime() > READ_AFTER).map(({ reviewId }) => reviewId);
  const at = new Date(now.getTime() - days(1));
  if (read.length > 0) {
    await run({ role: "region", actor: administrator, at }, async (context) => must(await keepReviews(context, { reviewIds: read, provinces: null }), "reading"));
  }
  const worded = written.filter(({ words }) => words);
  for (const reviewId of [worded.at(-12), worded.at(-4)].flatMap((one) => (one ? [one.reviewId] : []))) {
    await run({ role: "checkout", at: new Date(now.getTime() - hours(3)) }, async (context) =>
      must(await reportReview(context, { reviewId, reason: "untrue", address: `10.9.0.${reviewId.slice(-1)}` }), "report"),
    );
  }
}
