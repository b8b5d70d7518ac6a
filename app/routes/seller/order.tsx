import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Banknote, MapPin, Printer, StickyNote, Truck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { sellerAction, sellerIntent, type SellerAct } from "~/access/actions.server";
import { sellerLoader } from "~/access/loaders.server";
import { sellerMay } from "~/access/permissions";
import { recordCollection, recordRefusal } from "~/modules/checkout/index.server";
import { IssuedPapers } from "~/modules/documents/components/issued-papers";
import { documentsOfOrders } from "~/modules/documents/index.server";
import { CALL_OUTCOMES, confirmOrder, logCall, markDelivered, orderForSeller, shipOrder, startPreparing, type SellerOrder } from "~/modules/orders/index.server";
import { COLLECTORS } from "~/modules/payments/index.server";
import { formatAmount, formatDateTime } from "~/platform/i18n/format";
import { notFound } from "~/platform/http/responses.server";
import { hasHiddenCharacters } from "~/platform/text/clean-name";
import { Bdi } from "~/ui/bdi";
import { ButtonLink } from "~/ui/button";
import { IconLines } from "~/ui/definition-list";
import { useLocale } from "~/ui/locale";
import { BackLink, PageTitle, SectionHead } from "~/ui/page-title";
import { TwoColumns } from "~/ui/panel";
import { Stepper, stepsUpTo } from "~/ui/stepper";
import { Amounts } from "./order-parts/amounts";
import { Calls } from "./order-parts/calls";
import { Goods } from "./order-parts/goods";
import { NextAct } from "./order-parts/next-act";
import { OrderStatus } from "./order-parts/order-status";

export const handle = { i18n: ["seller", "orders", "documents"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = sellerLoader("orders.read", async ({ context, scope, params, seat, user }) => {
  const order = await orderForSeller(context, scope, params.orderId ?? "");
  if (!order) throw notFound();
  return {
    title: `${order.number} · Taâwon`,
    order,
    papers: await documentsOfOrders(context, [order.id]),
    memberName: user.name,
    may: { fulfil: sellerMay(seat.role, "orders.fulfil"), cancel: sellerMay(seat.role, "orders.cancel"), cash: sellerMay(seat.role, "cash.record") },
  };
});

type Moved = { ok: true } | { ok: false; reason: "no-such-order" } | { ok: false; reason: "not-now"; state: string };

/** Someone else's order is not there; an order that has moved on says where it stands. */
function answer(act: SellerAct<unknown>, result: Moved): Response {
  if (result.ok) return redirect(act.url.pathname);
  if (result.reason === "no-such-order") throw notFound();
  return act.refuse({ key: "orders:refusal.not-now", values: { state: act.t(`orders:state.${result.state}`) } }, { status: 409 });
}

const note = z.string().trim().max(300, "orders:contact.tooLong").optional();
const person = (missing: string) =>
  z
    .string(missing)
    .trim()
    .min(2, missing)
    .max(80, "orders:contact.tooLong")
    .refine((text) => !hasHiddenCharacters(text), "orders:contact.hiddenCharacters");

const nothing = z.object({});

export const action = sellerAction({
  call: sellerIntent("orders.fulfil", z.object({ outcome: z.enum(CALL_OUTCOMES, "seller:error.outcome"), note }), async (act) =>
    answer(act, await act.transact((context) => logCall(context, act.scope, { orderId: act.params.orderId ?? "", outcome: act.input.outcome, note: act.input.note }))),
  ),
  confirm: sellerIntent("orders.fulfil", nothing, async (act) =>
    answer(
      act,
      await act.transact(async (context) => {
        const called = await logCall(context, act.scope, { orderId: act.params.orderId ?? "", outcome: "reached" });
        return called.ok ? confirmOrder(context, act.scope, act.params.orderId ?? "") : called;
      }),
    ),
  ),
  prepare: sellerIntent("orders.fulfil", nothing, async (act) => answer(act, await act.transact((context) => startPreparing(context, act.scope, act.params.orderId ?? "")))),
  ship: sellerIntent(
    "orders.fulfil",
    z.object({ carrier: person("seller:error.carrier"), trackingNumber: z.string().trim().max(60, "orders:contact.tooLong").optional() }),
    async (act) => answer(act, await act.transact((context) => shipOrder(context, act.scope, { orderId: act.params.orderId ?? "", ...act.input }))),
  ),
  deliver: sellerIntent("orders.fulfil", nothing, async (act) => answer(act, await act.transact((context) => markDelivered(context, act.scope, act.params.orderId ?? "")))),
  refused: sellerIntent("orders.fulfil", z.object({ note }), async (act) =>
    answer(act, await act.transact((context) => recordRefusal(context, act.scope, { orderId: act.params.orderId ?? "", note: act.input.note }))),
  ),
  collect: sellerIntent("cash.record", z.object({ collector: z.enum(COLLECTORS, "seller:error.collector"), collectedByName: person("seller:error.collectedBy") }), async (act) =>
    answer(act, await act.transact((context) => recordCollection(context, act.scope, { orderId: act.params.orderId ?? "", ...act.input }))),
  ),
});

const STAGES = ["placed", "confirmed", "preparing", "shipped"] as const;

export default function Order() {
  const { t } = useTranslation(["seller", "orders"]);
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const order = data.order as unknown as SellerOrder;
  const place = locale === "ar" ? order.communeAr : order.communeFr;
  const over = order.fulfilmentState === "cancelled" || order.fulfilmentState === "refused";
  const stage = order.fulfilmentState === "delivered" ? 3 + (order.paymentState === "paid" ? 1 : 0) : STAGES.findIndex((known) => known === order.fulfilmentState);
  return (
    <>
      <BackLink href={`/${locale}/vendeur/commandes`}>{t("orders.title")}</BackLink>
      <PageTitle
        above={<OrderStatus state={order.fulfilmentState} payment={order.paymentState} />}
        line={
          <>
            {t("order.number")} <Bdi>{order.number}</Bdi>, {formatDateTime(order.placedAt, locale)}
          </>
        }
      >
        {t("orders.to", { name: order.shopperName, place })}
      </PageTitle>
      {!over && <Stepper label={t("order.steps")} steps={stepsUpTo([t("order.step.call"), t("order.step.prepare"), t("order.step.ship"), t("order.step.cash")], stage)} />}
      <TwoColumns
        aside={
          <div className="stack">
            <Amounts order={order} />
            <IconLines
              items={[
                { icon: MapPin, content: <Address order={order} /> },
                ...(order.note ? [{ icon: StickyNote, content: <bdi>{order.note}</bdi> }] : []),
                ...(order.shipment ? [{ icon: Truck, content: <Parcel shipment={order.shipment} /> }] : []),
                ...(order.collection
                  ? [
                      {
                        icon: Banknote,
                        content: t("order.collected", {
                          amount: formatAmount(order.collection.amountCentimes, locale),
                          who: order.collection.collectedByName,
                          collector: t(`orders:collector.${order.collection.collector}`),
                        }),
                      },
                    ]
                  : []),
              ]}
            />
            <IssuedPapers papers={data.papers} />
            <ButtonLink icon={Printer} wide href={`/${locale}/vendeur/commandes/${order.id}/bordereau`}>
              {t("order.slip")}
            </ButtonLink>
          </div>
        }
      >
        <NextAct order={order} may={data.may} memberName={data.memberName} />
        <SectionHead>{t("order.goods")}</SectionHead>
        <Goods lines={order.lines} />
        <Calls order={order} mayLog={data.may.fulfil} />
      </TwoColumns>
    </>
  );
}

function Address({ order }: { order: SellerOrder }) {
  const locale = useLocale();
  const comma = locale === "ar" ? "،" : ",";
  return (
    <>
      <b>
        <bdi>{order.quarter}</bdi>
        {comma} {locale === "ar" ? order.communeAr : order.communeFr}
      </b>
      <p>
        <bdi>{order.landmark}</bdi>
      </p>
    </>
  );
}

function Parcel({ shipment }: { shipment: { carrier: string; trackingNumber: string | null } }) {
  return (
    <>
      <bdi>{shipment.carrier}</bdi> {shipment.trackingNumber && <Bdi>{shipment.trackingNumber}</Bdi>}
    </>
  );
}
