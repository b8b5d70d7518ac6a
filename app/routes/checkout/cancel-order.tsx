import { redirect, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { PackageX } from "lucide-react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { intent, visitorAction } from "~/access/actions.server";
import { visitorLoader } from "~/access/loaders.server";
import { cancelOrderByShopper } from "~/modules/checkout/index.server";
import { CANCEL_REASONS } from "~/modules/orders/order";
import { purchaseByToken } from "~/modules/orders/index.server";
import { useForm } from "~/platform/forms/use-form";
import { notFound } from "~/platform/http/responses.server";
import { Button, ButtonLink } from "~/ui/button";
import { QuestionPage } from "~/ui/dialog";
import { ChoiceRows } from "~/ui/fields/choice-rows";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { useLocale } from "~/ui/locale";
import { SECRET_ADDRESS } from "./parts/load-followed.server";

export const handle = { i18n: ["checkout", "orders"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: "robots", content: "noindex, nofollow" }];
export const headers: HeadersFunction = () => SECRET_ADDRESS;

/** A refusal changes what the page shows: Remix would keep the old data after a 4xx. */
export const shouldRevalidate = () => true;

export const loader = visitorLoader(async ({ context, params, t }) => {
  const purchase = await purchaseByToken(context, params.token ?? "");
  const order = purchase?.orders.find(({ id }) => id === params.orderId);
  if (!purchase || !order) throw notFound();
  return {
    title: t("checkout:cancel.metaTitle", { number: order.number }),
    token: purchase.trackingToken,
    others: purchase.orders.length - 1,
    order: { nameFr: order.cooperativeNameFr, nameAr: order.cooperativeNameAr, state: order.fulfilmentState, cancellable: order.cancellable },
  };
});

const FORM = "annuler";
const REASONS = CANCEL_REASONS.shopper;

export const action = visitorAction({
  cancel: intent(z.object({ reason: z.enum(REASONS).default("other") }), async ({ input, params, transact, refuse, locale, t }) => {
    const { token = "", orderId = "" } = params;
    const result = await transact((context) => cancelOrderByShopper(context, { trackingToken: token }, { orderId, reason: input.reason }));
    if (result.ok) return redirect(`/${locale}/suivi/${token}?annule=${orderId}`, 303);
    if (result.reason === "no-such-order") throw notFound();
    return refuse({ key: "orders:refusal.not-now", values: { state: t(`orders:state.${result.state}`) } }, { status: 409 });
  }),
});

export default function CancelOrder() {
  const { t } = useTranslation(["checkout", "orders"]);
  const locale = useLocale();
  const { token, order, others } = useLoaderData<typeof loader>();
  const form = useForm("cancel");
  const name = locale === "fr" ? order.nameFr : order.nameAr;
  const back = `/${locale}/suivi/${token}`;
  if (!order.cancellable) {
    const late = order.state === "shipped" ? "shipped" : order.state === "cancelled" ? "already" : "over";
    return (
      <QuestionPage title={t(`cancel.${late}`, { name })} acts={<ButtonLink href={back}>{t("cancel.backToTracking")}</ButtonLink>}>
        <p>{t(`cancel.${late}Line`)}</p>
      </QuestionPage>
    );
  }
  return (
    <QuestionPage
      title={t("cancel.title", { name })}
      acts={
        <>
          <ButtonLink href={back}>{t("cancel.keep")}</ButtonLink>
          <Button kind="danger" icon={PackageX} form={FORM} busy={form.busy}>
            {t("cancel.act")}
          </Button>
        </>
      }
    >
      <ErrorSummary errors={form.errors} form={form.problem} />
      <p>{t(others > 0 ? "cancel.lineOthers" : "cancel.line")}</p>
      <Form id={FORM} method="post" className="mt-4">
        <input type="hidden" name="intent" value="cancel" />
        <ChoiceRows name="reason" label={t("cancel.why")} optional choices={REASONS.map((reason) => ({ value: reason, label: t(`orders:cancelReason.${reason}`) }))} />
      </Form>
    </QuestionPage>
  );
}
