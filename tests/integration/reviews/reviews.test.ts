import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hideReview, keepReviews, moderationQueue, productReviews, replyToReview, reportReview, restoreReview, reviewsReceived, writeReview } from "~/modules/reviews/index.server";
import { subscribeNotifications } from "~/modules/notifications/index.server";
import { subscribeShop } from "~/modules/shop/index.server";
import type { ContextOptions } from "~/platform/db/context.server";
import { openDatabase, type Database } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import { testDatabase } from "../../support/database";
import { openSmallShop, KENITRA, type SmallShop } from "../checkout/small-shop";
import { sell, type SellOptions, type Sold } from "./sold-goods";

const addresses = testDatabase();
let database: Database;
let owners: Database;
let shop: SmallShop;

beforeAll(async () => {
  database = openDatabase(addresses.url, { max: 20 });
  owners = openDatabase(addresses.ownerUrl, { max: 4 });
  shop = await openSmallShop(addresses.superuserUrl);
  subscribeShop();
  subscribeNotifications();
});
afterAll(async () => {
  await shop.close();
  await owners.close();
  await database.close();
});

const sold = (options?: SellOptions) => sell({ shop, database, owners }, options);
const say = ({ shopper, token, lineId }: Sold, stars = 5, body: string | null = "Très bon miel.") =>
  shopper.act((context) => writeReview(context, { trackingToken: token }, { orderLineId: lineId, stars, body }));
const official: ContextOptions = { role: "region", actor: { kind: "user", userId: "hind", name: "Hind" }, locale: "fr" };
const asOfficial = <T>(work: Parameters<typeof withContext<T>>[2]) => withContext(database, official, work);
const asReader = <T>(work: Parameters<typeof withContext<T>>[2]) =>
  withContext(database, { role: "shopper", actor: { kind: "visitor", userId: null, name: "visitor" }, locale: "fr" }, work);
const asVisitor = <T>(work: Parameters<typeof withContext<T>>[2]) =>
  withContext(database, { role: "checkout", actor: { kind: "visitor", userId: null, name: "visitor" }, locale: "fr" }, work);
const page = ({ goods }: Sold) => asReader((context) => productReviews(context, goods.productId));
const shelf = async ({ goods }: Sold) =>
  (await shop.rows<{ count: number; sum: number }>(`select rating_count as count, rating_sum as sum from shop_listing where product_id = $1`, [goods.productId]))[0];
const jobs = async (task: string) =>
  (
    await shop.rows<{ payload: Record<string, string> }>(
      `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
      [task],
    )
  ).map(({ payload }) => payload);

/** A review that must have been taken. */
async function said(one: Sold, stars = 5, body: string | null = "Très bon miel."): Promise<string> {
  const result = await say(one, stars, body);
  if (!result.ok) throw new Error(result.reason);
  return result.reviewId;
}

describe("A review", () => {
  it("is written once for a thing bought and delivered, and counts on the shelf at once", async () => {
    const one = await sold({ name: "Salma Tahiri" });
    await said(one, 4, "زوين بزاف");
    expect(await page(one)).toMatchObject({
      rating: { count: 1, average: 4 },
      reviews: [{ displayName: "Salma T.", stars: 4, body: "زوين بزاف", language: "ar", reply: null }],
    });
    expect(await shelf(one)).toEqual({ count: 1, sum: 4 });
    expect(await say(one, 1)).toEqual({ ok: false, reason: "already-said" });
    expect(await shelf(one)).toEqual({ count: 1, sum: 4 });
    expect(await jobs("search.index")).toContainEqual({ productId: one.goods.productId });
  });

  it("waits until the parcel has come", async () => {
    const one = await sold({ delivered: false });
    expect(await say(one)).toEqual({ ok: false, reason: "not-delivered" });
    expect(await page(one)).toMatchObject({ rating: null, reviews: [] });
  });

  it("is nobody else's to write: not by another link, not of another purchase's line", async () => {
    const [mine, theirs] = [await sold(), await sold()];
    const swapped = await mine.shopper.act((context) => writeReview(context, { trackingToken: mine.token }, { orderLineId: theirs.lineId, stars: 1, body: null }));
    expect(swapped).toEqual({ ok: false, reason: "no-such-line" });
    for (const buyer of [{ trackingToken: "x".repeat(32) }, { userId: "somebody", purchaseId: theirs.purchaseId }, { userId: "somebody", purchaseId: "-" }]) {
      expect(await mine.shopper.act((context) => writeReview(context, buyer, { orderLineId: theirs.lineId, stars: 1, body: null }))).toEqual({ ok: false, reason: "no-such-line" });
    }
  });

  it("sent twenty times at once is one review", async () => {
    const one = await sold();
    const answers = await Promise.all(Array.from({ length: 20 }, () => say(one, 3)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await shelf(one)).toEqual({ count: 1, sum: 3 });
  });

  it("of many buyers at the same moment leaves the shelf with all their stars", async () => {
    const first = await sold();
    const others = [];
    for (let number = 0; number < 5; number += 1) others.push(await sold({ cooperative: first.cooperative, goods: first.goods }));
    const all = [first, ...others];
    await Promise.all(all.map((one, index) => said(one, (index % 5) + 1)));
    expect(await shelf(first)).toEqual({ count: 6, sum: 16 });
    expect((await page(first)).distribution).toEqual([5, 4, 3, 2, 1].map((stars) => ({ stars, count: stars === 1 ? 2 : 1 })));
  });

  it("is told to the cooperative by a job, and the buyer is asked for theirs some days after the parcel came", async () => {
    const one = await sold();
    const reviewId = await said(one);
    expect(await jobs("notices.review-written")).toContainEqual({ reviewId });
    expect(await jobs("notices.review-invitation")).toContainEqual({ orderId: one.orderId });
  });
});

describe("The region", () => {
  it("hides a review for a reason: it leaves the page, the rating and the shelf at once, and comes back the same way", async () => {
    const one = await sold();
    const reviewId = await said(one, 1, "Mauvais");
    expect(await asOfficial((context) => hideReview(context, { reviewId, reason: "insult", provinces: null }))).toEqual({ ok: true });
    expect(await page(one)).toMatchObject({ rating: null, reviews: [] });
    expect(await shelf(one)).toEqual({ count: 0, sum: 0 });
    expect(await asOfficial((context) => hideReview(context, { reviewId, reason: "insult", provinces: null }))).toEqual({ ok: false, reason: "not-now" });
    expect(await asOfficial((context) => restoreReview(context, { reviewId, provinces: null }))).toEqual({ ok: true });
    expect(await shelf(one)).toEqual({ count: 1, sum: 1 });
    const audited = await shop.rows<{ action: string; data: unknown }>(`select action, data from audit_entry where subject_id = $1 order by id`, [reviewId]);
    expect(audited).toEqual([
      { action: "reviews.hide", data: { reason: "insult" } },
      { action: "reviews.restore", data: {} },
    ]);
  });

  it("sees what readers reported, until somebody has looked", async () => {
    const one = await sold();
    const reviewId = await said(one);
    const report = (address: string) => asVisitor((context) => reportReview(context, { reviewId, reason: "untrue", address }));
    for (const address of ["10.1.0.1", "10.1.0.1", "10.1.0.2"]) expect(await report(address)).toEqual({ ok: true });
    const queue = () => asOfficial((context) => moderationQueue(context, { view: "reported", provinces: null }));
    expect((await queue()).reviews).toMatchObject([{ id: reviewId, reports: [{ reason: "untrue", count: 2 }] }]);
    expect(await page(one)).toMatchObject({ rating: { count: 1 } });
    expect(await asOfficial((context) => keepReviews(context, { reviewIds: [reviewId, "nonsense"], provinces: null }))).toEqual({ ok: true });
    expect((await queue()).reviews).toEqual([]);
    await report("10.1.0.3");
    expect((await queue()).reviews).toMatchObject([{ id: reviewId, reports: [{ reason: "untrue", count: 1 }] }]);
  });

  it("hears ten reports of one reader in a day, and no more", async () => {
    const answers = [];
    const one = await sold();
    for (let number = 0; number < 11; number += 1) {
      const next = await sold({ cooperative: one.cooperative, goods: one.goods });
      const reviewId = await said(next);
      answers.push(await asVisitor((context) => reportReview(context, { reviewId, reason: "advertising", address: "10.2.0.1" })));
    }
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
    expect(answers.at(-1)).toEqual({ ok: false, reason: "too-many" });
  });

  it("of a province sees and moderates the reviews of its own cooperatives alone", async () => {
    const far = await sold({ cooperative: await shop.cooperative({ communeCode: KENITRA }) });
    const reviewId = await said(far);
    const provinces = ["04.421"];
    const { reviews } = await asOfficial((context) => moderationQueue(context, { view: "all", provinces }));
    expect(reviews.map(({ id }) => id)).not.toContain(reviewId);
    expect(await asOfficial((context) => hideReview(context, { reviewId, reason: "insult", provinces }))).toEqual({ ok: false, reason: "no-such-review" });
    expect(await asOfficial((context) => keepReviews(context, { reviewIds: [reviewId], provinces }))).toEqual({ ok: false, reason: "no-such-review" });
  });
});

describe("A cooperative", () => {
  it("answers once, publicly, in its own words", async () => {
    const one = await sold();
    const reviewId = await said(one);
    const answer = (reply: string) => one.counter.act((context, scope) => replyToReview(context, scope, { reviewId, reply }));
    expect(await answer("شكرا جزيلا")).toEqual({ ok: true });
    expect(await answer("Encore merci")).toEqual({ ok: false, reason: "already-replied" });
    expect((await page(one)).reviews).toMatchObject([{ reply: { text: "شكرا جزيلا", language: "ar" } }]);
  });

  it("answers no hidden review, and none of another's goods", async () => {
    const [mine, theirs] = [await sold(), await sold()];
    const [hidden, foreign] = [await said(mine), await said(theirs)];
    await asOfficial((context) => hideReview(context, { reviewId: hidden, reason: "off-topic", provinces: null }));
    const answer = (reviewId: string) => mine.counter.act((context, scope) => replyToReview(context, scope, { reviewId, reply: "Merci" }));
    expect(await answer(hidden)).toEqual({ ok: false, reason: "hidden" });
    expect(await answer(foreign)).toEqual({ ok: false, reason: "no-such-review" });
    expect(await answer("-")).toEqual({ ok: false, reason: "no-such-review" });
  });

  it("sees its own reviews, the hidden ones with their reason, and never by whom", async () => {
    const one = await sold({ name: "Khadija Bennis" });
    await sold().then((other) => said(other));
    const reviewId = await said(one);
    const seen = await one.counter.act((context, scope) => reviewsReceived(context, scope));
    expect(seen).toMatchObject({ toAnswer: 1, reviews: [{ id: reviewId, displayName: "Khadija B.", nameFr: "Miel d’eucalyptus", hiddenReason: null }] });
    for (const asked of ["order_line_id", "seen_at"]) {
      await expect(one.counter.act((context) => context.sql([`select ${asked} from review`] as unknown as TemplateStringsArray))).rejects.toThrow(/permission denied/);
    }
    await expect(one.counter.act((context) => context.sql`update review set stars = 5`)).rejects.toThrow(/permission denied/);
    await expect(one.counter.act((context) => context.sql`select from review_report`)).rejects.toThrow(/permission denied/);
  });
});

describe("The shelf's role", () => {
  it("reads shown reviews without their lines, and writes none", async () => {
    const one = await sold();
    const reviewId = await said(one);
    await asOfficial((context) => hideReview(context, { reviewId, reason: "insult", provinces: null }));
    expect(await asReader((context) => context.sql`select id from review where id = ${reviewId}::uuid`)).toEqual([]);
    await expect(asReader((context) => context.sql`select order_line_id from review`)).rejects.toThrow(/permission denied/);
    await expect(asReader((context) => context.sql`insert into review (stars) values (5)`)).rejects.toThrow(/permission denied/);
    await expect(asReader((context) => context.sql`select from review_report`)).rejects.toThrow(/permission denied/);
  });
});
