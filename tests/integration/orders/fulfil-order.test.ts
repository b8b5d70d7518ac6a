import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cancelOrderByCooperative, cancelOrderByShopper, expireUnconfirmedOrders, recordCollection, recordRefusal } from "~/modules/checkout/index.server";
import { balances, sellerMoney } from "~/modules/ledger/index.server";
import {
  confirmOrder,
  FULFILMENT_MOVES,
  logCall,
  markDelivered,
  orderForSeller,
  ordersOf,
  packingSlip,
  purchaseByToken,
  shipOrder,
  startPreparing,
  todayTasks,
  type FulfilmentState,
} from "~/modules/orders/index.server";
import { SYSTEM_ACTOR } from "~/platform/db/context.server";
import { openDatabase, type Database } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import type { Transact } from "~/platform/jobs/jobs.server";
import { testDatabase } from "../../support/database";
import { bought, newShopper, type Shopper } from "../checkout/shopper";
import { openSmallShop, type SmallCooperative, type SmallGoods, type SmallShop } from "../checkout/small-shop";
import { counterOf, type Counter } from "./counter";

const addresses = testDatabase();
let database: Database;
let owners: Database;
let shop: SmallShop;

beforeAll(async () => {
  database = openDatabase(addresses.url, { max: 20 });
  owners = openDatabase(addresses.ownerUrl, { max: 4 });
  shop = await openSmallShop(addresses.superuserUrl);
});
afterAll(async () => {
  await shop.close();
  await owners.close();
  await database.close();
});

interface Sale {
  cooperative: SmallCooperative;
  counter: Counter;
  honey: SmallGoods;
  shopper: Shopper;
  orderId: string;
  trackingToken: string;
}

async function sale(): Promise<Sale> {
  const cooperative = await shop.cooperative();
  const honey = await shop.goods(cooperative, { pieces: 10, priceCentimes: 8_500 });
  const shopper = newShopper(database);
  const placed = await bought(shopper, [honey], 2);
  const [order] = await shop.rows<{ id: string }>(`select id from coop_order where purchase_id = $1`, [placed.purchaseId]);
  return { cooperative, counter: counterOf(database, cooperative), honey, shopper, orderId: order!.id, trackingToken: placed.trackingToken };
}

type Step = "confirmed" | "preparing" | "shipped" | "delivered" | "refused" | "cancelled";
const STEPS: Record<Step, (sale: Sale) => Promise<{ ok: boolean }>> = {
  confirmed: ({ counter, orderId }) => counter.act((context, scope) => confirmOrder(context, scope, orderId)),
  preparing: ({ counter, orderId }) => counter.act((context, scope) => startPreparing(context, scope, orderId)),
  shipped: ({ counter, orderId }) => counter.act((context, scope) => shipOrder(context, scope, { orderId, carrier: "Amana", trackingNumber: "000123" })),
  delivered: ({ counter, orderId }) => counter.act((context, scope) => markDelivered(context, scope, orderId)),
  refused: ({ counter, orderId }) => counter.act((context, scope) => recordRefusal(context, scope, { orderId })),
  cancelled: ({ counter, orderId }) => counter.act((context, scope) => cancelOrderByCooperative(context, scope, { orderId, reason: "out-of-stock" })),
};

async function walk(one: Sale, ...steps: Step[]) {
  for (const step of steps) expect(await STEPS[step](one), step).toEqual({ ok: true });
}

const collect = ({ counter, orderId }: Sale, collector: "cooperative" | "operator-carrier" = "cooperative") =>
  counter.act((context, scope) => recordCollection(context, scope, { orderId, collector, collectedByName: "Hassan" }));
const stateOf = async ({ orderId }: Sale) => (await shop.rows(`select fulfilment_state as fulfilment, payment_state as payment from coop_order where id = $1`, [orderId]))[0];

describe("an order, from the call to the cash", () => {
  it("is confirmed, prepared, shipped, delivered, and paid only when the cash is recorded", async () => {
    const one = await sale();
    expect(await one.counter.act((context, scope) => logCall(context, scope, { orderId: one.orderId, outcome: "no-answer", note: "Rappeler à 18 h" }))).toEqual({ ok: true });
    await walk(one, "confirmed", "preparing", "shipped");
    expect(await shop.stockOf(one.honey)).toEqual({ onHand: 8, reserved: 0 });
    await walk(one, "delivered");
    expect(await stateOf(one)).toEqual({ fulfilment: "delivered", payment: "pending" });
    expect(await collect(one)).toEqual({ ok: true, already: false });
    expect(await stateOf(one)).toEqual({ fulfilment: "delivered", payment: "paid" });

    const seen = await one.counter.act((context, scope) => orderForSeller(context, scope, one.orderId));
    expect(seen).toMatchObject({
      calls: [{ outcome: "no-answer", byName: "Fatima Z." }],
      shipment: { carrier: "Amana", trackingNumber: "000123" },
      collection: { collector: "cooperative", collectedByName: "Hassan" },
    });
    expect(seen?.events.map(({ kind }) => kind)).toEqual(["placed", "call", "confirmed", "preparing", "shipped", "delivered", "collected"]);
    const audited = await shop.rows<{ action: string }>(`select action from audit_entry where subject_id = $1 order by id`, [one.orderId]);
    expect(audited.map(({ action }) => action)).toEqual(["orders.call", "orders.confirmed", "orders.preparing", "orders.shipped", "orders.delivered", "payments.collect"]);
  });

  it("collected by the cooperative leaves it owing commission and the tax on it", async () => {
    const one = await sale();
    await walk(one, "confirmed", "preparing", "shipped", "delivered");
    await collect(one);
    const money = await one.counter.act((context, scope) => sellerMoney(context, scope));
    expect(money).toEqual({ youOweCentimes: 1_020, owedToYouCentimes: 0 });
  });

  it("collected by the operator's carrier leaves the goods owed to it, less commission", async () => {
    const one = await sale();
    await walk(one, "confirmed", "preparing", "shipped", "delivered");
    await collect(one, "operator-carrier");
    expect(await one.counter.act((context, scope) => balances(context, scope))).toEqual({ "cash-at-collector": 19_000, "cooperative-payable": -15_980 });
    expect(await one.counter.act((context, scope) => sellerMoney(context, scope))).toEqual({ youOweCentimes: 0, owedToYouCentimes: 15_980 });
  });

  it("collected twice, even at once, is written once", async () => {
    const one = await sale();
    await walk(one, "confirmed", "preparing", "shipped", "delivered");
    const answers = await Promise.all([collect(one), collect(one, "operator-carrier"), collect(one)]);
    expect(answers.filter((answer) => answer.ok && !answer.already)).toHaveLength(1);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const [entries] = await shop.rows(`select count(*)::int as written from journal_entry where event_key like '%' || $1`, [one.orderId]);
    const [collections] = await shop.rows(`select count(*)::int as written, min(collector) as collector from cash_collection where part_id = $1`, [one.orderId]);
    expect(collections?.written).toBe(1);
    expect(entries?.written).toBe(collections?.collector === "cooperative" ? 1 : 2);
  });

  it("refused at the door comes back to the shelf once and is owed by nobody", async () => {
    const one = await sale();
    await walk(one, "confirmed", "preparing", "shipped");
    const answers = await Promise.all([STEPS.refused(one), STEPS.refused(one)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await shop.stockOf(one.honey)).toEqual({ onHand: 10, reserved: 0 });
    expect(await stateOf(one)).toEqual({ fulfilment: "refused", payment: "cancelled" });
    expect(await collect(one)).toMatchObject({ ok: false, reason: "not-now" });
  });
});

describe("cancelling before dispatch", () => {
  it("by the shopper and the cooperative at once gives the goods back exactly once", async () => {
    const one = await sale();
    await walk(one, "confirmed");
    const byShopper = () => one.shopper.act((context) => cancelOrderByShopper(context, { trackingToken: one.trackingToken }, { orderId: one.orderId, reason: "changed-mind" }));
    const answers = await Promise.all([byShopper(), STEPS.cancelled(one), byShopper()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await shop.stockOf(one.honey)).toEqual({ onHand: 10, reserved: 0 });
    expect(await stateOf(one)).toEqual({ fulfilment: "cancelled", payment: "cancelled" });
    const [money] = await shop.rows(`select state from payment_allocation where part_id = $1`, [one.orderId]);
    expect(money).toEqual({ state: "cancelled" });
  });

  it("asks for the link of that very purchase", async () => {
    const [mine, theirs] = [await sale(), await sale()];
    const answer = await mine.shopper.act((context) => cancelOrderByShopper(context, { trackingToken: mine.trackingToken }, { orderId: theirs.orderId, reason: "mistake" }));
    expect(answer).toEqual({ ok: false, reason: "no-such-order" });
  });

  it("is too late once the parcel left", async () => {
    const one = await sale();
    await walk(one, "confirmed", "preparing", "shipped");
    expect(await STEPS.cancelled(one)).toMatchObject({ ok: false, reason: "not-now", state: "shipped" });
  });

  it("happens by itself when nobody confirmed in time, and to nothing else", async () => {
    const [forgotten, confirmed] = [await sale(), await sale()];
    await walk(confirmed, "confirmed");
    const worker =
      (clock?: Date): Transact =>
      (work) =>
        withContext(owners, { role: "worker", actor: SYSTEM_ACTOR, locale: "fr", ...(clock ? { clock } : {}) }, work);
    const in10Days = new Date(Date.now() + 10 * 86_400_000);
    expect(await expireUnconfirmedOrders(worker())).toBe(0);
    expect(await expireUnconfirmedOrders(worker(in10Days))).toBeGreaterThanOrEqual(1);
    expect(await stateOf(forgotten)).toEqual({ fulfilment: "cancelled", payment: "cancelled" });
    expect(await stateOf(confirmed)).toEqual({ fulfilment: "confirmed", payment: "pending" });
    expect(await shop.stockOf(forgotten.honey)).toEqual({ onHand: 10, reserved: 0 });
    expect(await expireUnconfirmedOrders(worker(in10Days))).toBe(0);
  });
});

describe("the table of moves", () => {
  it("is obeyed by every command, in any order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom<Step>("confirmed", "preparing", "shipped", "delivered", "refused", "cancelled"), { minLength: 3, maxLength: 9 }), async (steps) => {
        const one = await sale();
        let state: FulfilmentState = "placed";
        for (const step of steps) {
          const legal = FULFILMENT_MOVES[state].includes(step);
          expect((await STEPS[step](one)).ok).toBe(legal);
          if (legal) state = step;
        }
        expect((await stateOf(one))?.fulfilment).toBe(state);
        const stock = await shop.stockOf(one.honey);
        const left = state === "shipped" || state === "delivered" ? 8 : 10;
        expect(stock).toEqual({ onHand: left, reserved: ["placed", "confirmed", "preparing"].includes(state) ? 2 : 0 });
      }),
      { numRuns: 25 },
    );
  });
});

describe("the database's own table of moves", () => {
  it("agrees with ours, for every pair of states", async () => {
    const one = await sale();
    const states = Object.keys(FULFILMENT_MOVES) as FulfilmentState[];
    for (const from of states) {
      for (const to of states.filter((state) => state !== from)) {
        await shop.rows("begin");
        await shop.rows("set local session_replication_role = replica");
        await shop.rows(`update coop_order set fulfilment_state = $2 where id = $1`, [one.orderId, from]);
        await shop.rows("set local session_replication_role = origin");
        const moved = await shop.rows(`update coop_order set fulfilment_state = $2 where id = $1`, [one.orderId, to]).then(
          () => true,
          () => false,
        );
        await shop.rows("rollback");
        expect([from, to, moved]).toEqual([from, to, FULFILMENT_MOVES[from].includes(to)]);
      }
    }
  });
});

describe("the wall between cooperatives", () => {
  it("hides another's order from every question and refuses every act on it", async () => {
    const [mine, theirs] = [await sale(), await sale()];
    const asMe = mine.counter;
    expect(await asMe.act((context, scope) => orderForSeller(context, scope, theirs.orderId))).toBeNull();
    expect(await asMe.act((context, scope) => packingSlip(context, scope, theirs.orderId))).toBeNull();
    expect(await asMe.act((context, scope) => confirmOrder(context, scope, theirs.orderId))).toEqual({ ok: false, reason: "no-such-order" });
    expect(await asMe.act((context, scope) => recordCollection(context, scope, { orderId: theirs.orderId, collector: "cooperative", collectedByName: "X" }))).toEqual({
      ok: false,
      reason: "no-such-order",
    });
    expect(await asMe.act((context, scope) => confirmOrder(context, scope, "not-an-id"))).toEqual({ ok: false, reason: "no-such-order" });
    expect((await asMe.act((context, scope) => ordersOf(context, scope, {}))).orders.map(({ id }) => id)).toEqual([mine.orderId]);
    const [{ seen }] = (await asMe.act(
      (context) => context.sql<{ seen: number }>`select (select count(*) from coop_order)::int + (select count(*) from purchase)::int as seen`,
    )) as [{ seen: number }];
    expect(seen).toBe(2);
  });
});

describe("what screens read", () => {
  it("counts what waits and finds an order by phone or number", async () => {
    const one = await sale();
    expect(await one.counter.act((context, scope) => todayTasks(context, scope))).toMatchObject({ toConfirm: 1, toPrepare: 0, cashToRecord: 0, lowStock: 0 });
    const found = await one.counter.act((context, scope) => ordersOf(context, scope, { filter: "to-confirm", q: `0${one.shopper.phone.slice(4)}` }));
    expect(found).toMatchObject({ total: 1, pages: 1, orders: [{ id: one.orderId, pieces: 2, firstNameFr: "Miel d’eucalyptus" }] });
    expect((await one.counter.act((context, scope) => ordersOf(context, scope, { q: "%" }))).total).toBe(0);
    expect(await one.counter.act((context, scope) => packingSlip(context, scope, one.orderId))).toMatchObject({
      cooperative: { nameAr: "غابة النحل" },
      lines: [{ noWithdrawal: null, quantity: 2 }],
    });
  });

  it("opens the purchase to whoever holds its link, and to nobody who guesses", async () => {
    const one = await sale();
    const seen = await one.shopper.act((context) => purchaseByToken(context, one.trackingToken));
    expect(seen).toMatchObject({
      totalCentimes: 19_000,
      toPayCentimes: 19_000,
      orders: [{ id: one.orderId, cancellable: true, lines: [{ quantity: 2 }], moments: [{ kind: "placed" }] }],
    });
    expect(await one.shopper.act((context) => purchaseByToken(context, "guess"))).toBeNull();
  });

  it("say why a line may not be sent back, as it was at the sale, to the shopper and to the cooperative", async () => {
    const cooperative = await shop.cooperative();
    const [cheese, tailored] = [await shop.goods(cooperative, { category: "jben" }), await shop.goods(cooperative)];
    await shop.rows(`update product set personalised = true where id = $1`, [tailored.productId]);
    const shopper = newShopper(database);
    const { trackingToken } = await bought(shopper, [cheese, tailored]);
    await shop.rows(`update product set personalised = false where id = $1`, [tailored.productId]);
    const order = (await shopper.act((context) => purchaseByToken(context, trackingToken)))!.orders[0]!;
    const seen = await counterOf(database, cooperative).act((context, scope) => orderForSeller(context, scope, order.id));
    for (const lines of [order.lines, seen!.lines]) {
      expect(Object.fromEntries(lines.map(({ productId, noWithdrawal }) => [productId, noWithdrawal]))).toEqual({
        [cheese.productId]: "perishable",
        [tailored.productId]: "personalised",
      });
    }
    await shop.rows(`update order_line set no_withdrawal = null where product_id = $1`, [cheese.productId]);
    const before = await shopper.act((context) => purchaseByToken(context, trackingToken));
    expect(before!.orders[0]!.lines.find(({ productId }) => productId === cheese.productId)?.noWithdrawal).toBe("category");
  });
});
