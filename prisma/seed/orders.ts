import { randomUUID } from "node:crypto";
import { addToCart } from "~/modules/cart/index.server";
import { cancelOrderByCooperative, cancelOrderByShopper, expireOrder, placePurchase, recordCollection, recordRefusal, reviewPurchase } from "~/modules/checkout/index.server";
import { confirmOrder, logCall, markDelivered, shipOrder, startPreparing } from "~/modules/orders/index.server";
import type { Collector } from "~/modules/payments/index.server";
import type { Actor } from "~/platform/db/context.server";
import { days, hours, minutes } from "~/platform/time/durations";
import type { SeededCooperative } from "./cooperatives";
import type { SeededVariant } from "./products";
import { chance, must, type Run } from "./seeding";
import { shopper, type SeedShopper } from "./shoppers";

/** How an order's story ends, by what may have happened in the time since it was placed. */
type Ending = "placed" | "called" | "confirmed" | "preparing" | "shipped" | "delivered" | "collected" | "cancelled-by-shopper" | "cancelled-by-cooperative" | "expired" | "refused";

const OLD: readonly Ending[] = [
  "collected",
  "collected",
  "collected",
  "collected",
  "collected",
  "collected",
  "collected",
  "collected",
  "cancelled-by-shopper",
  "cancelled-by-cooperative",
  "expired",
  "refused",
];
const RECENT: readonly Ending[] = [
  "confirmed",
  "preparing",
  "preparing",
  "shipped",
  "shipped",
  "shipped",
  "delivered",
  "delivered",
  "collected",
  "collected",
  "cancelled-by-shopper",
];
const FRESH: readonly Ending[] = ["placed", "placed", "placed", "called", "confirmed", "preparing"];

const CARRIERS = ["Amana", "Transport Chellah", "Messagerie du Gharb", "La coopérative"] as const;

export interface Story {
  purchases: number;
  now: Date;
  variants: SeededVariant[];
  cooperatives: Map<string, SeededCooperative>;
  termsVersion: string;
  /** The demonstration's shopper, to whom some purchases belong. */
  account: { userId: string; name: string };
  /** Sells more than the others, so that its counter is full. */
  favourite: string;
}

/** Three months of buying and selling, in order of time, by the commands that shoppers and cooperatives use. */
export async function seedOrders(run: Run, story: Story, progress: (done: number, of: number) => void): Promise<void> {
  const luck = chance(2026);
  const left = new Map(story.variants.map((variant) => [variant.variantId, variant.surplus]));
  const instants = Array.from({ length: story.purchases }, (_, index) => instantOf(index, story, luck)).sort((a, b) => a.getTime() - b.getTime());
  for (const [index, placedAt] of instants.entries()) {
    const lines = basket(story, luck, left);
    if (lines.length === 0) continue;
    const own = index % 17 === 3;
    const orders = await placeOne(run, story, { lines, placedAt, person: shopper(own ? 0 : luck.below(70) + 1), own });
    for (const order of orders) await tell(run, story, order, { placedAt, ending: luck.pick(endings(placedAt, story.now)), luck });
    if (index % 20 === 0) progress(index, instants.length);
  }
}

function instantOf(index: number, { purchases, now }: Story, luck: ReturnType<typeof chance>): Date {
  // A tenth in the last day and a half, a fifth in the last week, the rest over three months.
  const share = index / purchases;
  const age = share < 0.1 ? luck.next() * hours(30) : share < 0.3 ? hours(30) + luck.next() * days(5) : days(7) + luck.next() * days(83);
  return new Date(now.getTime() - minutes(10) - age);
}

function endings(placedAt: Date, now: Date): readonly Ending[] {
  const age = now.getTime() - placedAt.getTime();
  return age > days(7) ? OLD : age > hours(30) ? RECENT : FRESH;
}

interface BasketLine {
  variant: SeededVariant;
  quantity: number;
}

/** One to four things of one or two cooperatives, within the cash limit. */
function basket({ variants, favourite }: Story, luck: ReturnType<typeof chance>, left: Map<string, number>): BasketLine[] {
  const affordable = variants.filter(({ priceCentimes, perishable, variantId }) => priceCentimes <= 40_000 && !perishable && (left.get(variantId) ?? 0) > 3);
  if (affordable.length === 0) return [];
  const first = luck.next() < 0.2 ? favourite : luck.pick(affordable).cooperativeKey;
  const keys = luck.next() < 0.35 ? [first, luck.pick(affordable).cooperativeKey] : [first];
  const lines = new Map<string, BasketLine>();
  for (const key of keys) {
    const own = affordable.filter(({ cooperativeKey }) => cooperativeKey === key);
    for (let count = 1 + luck.below(2); count > 0 && own.length > 0; count -= 1) {
      const variant = luck.pick(own);
      if (lines.has(variant.variantId)) continue;
      const quantity = 1 + luck.below(variant.priceCentimes > 15_000 ? 1 : 3);
      lines.set(variant.variantId, { variant, quantity });
      left.set(variant.variantId, (left.get(variant.variantId) ?? 0) - quantity);
    }
  }
  return [...lines.values()];
}

interface PlacedOrder {
  orderId: string;
  cooperative: SeededCooperative;
  trackingToken: string;
}

async function placeOne(
  run: Run,
  story: Story,
  { lines, placedAt, person, own }: { lines: BasketLine[]; placedAt: Date; person: SeedShopper & { phone: string }; own: boolean },
): Promise<PlacedOrder[]> {
  const actor: Actor = own ? { kind: "user", userId: story.account.userId, name: story.account.name } : { kind: "visitor", userId: null, name: "visitor" };
  const as = { role: "checkout", actor, locale: person.locale, at: placedAt } as const;
  const placed = await run(as, async (context) => {
    let token: string | null = null;
    for (const { variant, quantity } of lines) {
      const added: { newToken: string | null } = must(await addToCart(context, { token, userId: null }, { variantId: variant.variantId, quantity }), "basket");
      token ??= added.newToken;
    }
    const holder = { token, userId: null };
    const review = must(await reviewPurchase(context, { holder, communeCode: person.commune, termsVersion: story.termsVersion }), "review");
    if (review.draft.obstacles.length > 0) return null;
    const result = must(
      await placePurchase(context, {
        attemptKey: randomUUID(),
        holder,
        contact: { name: own ? story.account.name : person.name, phone: person.phone, ...(own ? { email: "salma@exemple.ma" } : {}) },
        communeCode: person.commune,
        quarter: person.quarter,
        landmark: person.landmark,
        termsVersion: story.termsVersion,
        shownDigest: review.draft.digest,
        clientAddress: null,
      }),
      "purchase",
    );
    const orders = await context.sql<{
      orderId: string;
      cooperativeId: string;
    }>`select id as "orderId", cooperative_id as "cooperativeId" from coop_order where purchase_id = ${result.purchaseId}::uuid`;
    return { token: result.trackingToken, orders };
  });
  if (!placed) return [];
  const byId = new Map([...story.cooperatives.values()].map((cooperative) => [cooperative.scope.cooperativeId, cooperative]));
  return placed.orders.flatMap(({ orderId, cooperativeId }) => {
    const cooperative = byId.get(cooperativeId);
    return cooperative ? [{ orderId, cooperative, trackingToken: placed.token }] : [];
  });
}

async function tell(run: Run, story: Story, order: PlacedOrder, { placedAt, ending, luck }: { placedAt: Date; ending: Ending; luck: ReturnType<typeof chance> }): Promise<void> {
  const { orderId, cooperative } = order;
  const { scope, owner } = cooperative;
  let at = placedAt.getTime();
  // Nothing happens after now: a story told too fast ends earlier.
  const later = (wait: number): Date | null => {
    at += wait;
    return at < story.now.getTime() - minutes(2) ? new Date(at) : null;
  };
  const act = async (wait: number, work: (context: Parameters<Parameters<Run>[1]>[0]) => Promise<{ ok: boolean }>): Promise<boolean> => {
    const when = later(wait);
    if (!when) return false;
    must(await run({ role: "seller", actor: owner, cooperativeId: scope.cooperativeId, at: when }, work), `story of ${orderId}`);
    return true;
  };
  if (ending === "placed") return;
  if (ending === "expired") {
    const when = later(days(6));
    if (when) await run({ role: "worker", at: when }, async (context) => must(await expireOrder(context, orderId), "expiry"));
    return;
  }
  if (ending === "cancelled-by-shopper") {
    const when = later(hours(1 + luck.below(5)));
    if (when)
      await run({ role: "checkout", at: when }, async (context) =>
        must(
          await cancelOrderByShopper(context, { trackingToken: order.trackingToken }, { orderId, reason: luck.pick(["changed-mind", "mistake", "too-slow"] as const) }),
          "cancelling",
        ),
      );
    return;
  }
  if (luck.next() < 0.3 && !(await act(hours(1 + luck.below(3)), (context) => logCall(context, scope, { orderId, outcome: "no-answer" })))) return;
  if (ending === "called") return;
  if (ending === "cancelled-by-cooperative") {
    if (await act(hours(2), (context) => logCall(context, scope, { orderId, outcome: "reached", note: "Le produit manque" }))) {
      await act(minutes(10), (context) => cancelOrderByCooperative(context, scope, { orderId, reason: "out-of-stock" }));
    }
    return;
  }
  const steps: [Ending, number, (context: Parameters<Parameters<Run>[1]>[0]) => Promise<{ ok: boolean }>][] = [
    ["called", hours(1), (context) => logCall(context, scope, { orderId, outcome: "reached" })],
    ["confirmed", minutes(2), (context) => confirmOrder(context, scope, orderId)],
    ["preparing", hours(3 + luck.below(12)), (context) => startPreparing(context, scope, orderId)],
    [
      "shipped",
      hours(4 + luck.below(20)),
      (context) => shipOrder(context, scope, { orderId, carrier: luck.pick(CARRIERS), trackingNumber: `AM${String(100_000 + luck.below(899_999))}` }),
    ],
  ];
  for (const [reached, wait, work] of steps) {
    if (!(await act(wait, work)) || reached === ending) return;
  }
  if (ending === "refused") {
    await act(days(1), (context) => recordRefusal(context, scope, { orderId, note: "Refusé à la porte" }));
    return;
  }
  if (!(await act(hours(20 + luck.below(40)), (context) => markDelivered(context, scope, orderId))) || ending === "delivered") return;
  const collector: Collector = luck.pick(["cooperative", "cooperative", "cooperative-carrier", "operator-carrier"] as const);
  await act(hours(2 + luck.below(24)), (context) => recordCollection(context, scope, { orderId, collector, collectedByName: owner.name }));
}
