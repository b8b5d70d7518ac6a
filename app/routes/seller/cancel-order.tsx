import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { sellerAction, sellerIntent } from "~/access/actions.server";
import { sellerLoader } from "~/access/loaders.server";
import { cancelOrderByCooperative } from "~/modules/checkout/index.server";
import { CANCEL_REASONS } from "~/modules/orders/order";
import { orderForSeller } from "~/modules/orders/index.server";
import { useForm } from "~/platform/forms/use-form";
import { notFound } from "~/platform/http/responses.server";
import { Bdi } from "~/ui/bdi";
import { AnswerPair, Button, ButtonLink } from "~/ui/button";
import { ChoiceRows } from "~/ui/fields/choice-rows";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { useLocale } from "~/ui/locale";
import { BackLink, PageTitle } from "~/ui/page-title";

export const handle = { i18n: ["seller", "orders"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = sellerLoader("orders.cancel", async ({ context, scope, params, locale, t }) => {
  const order = await orderForSeller(context, scope, params.orderId ?? "");
  if (!order) throw notFound();
  if (!order.may.cancel) throw redirect(`/${locale}/vendeur/commandes/${order.id}`);
  return { title: t("seller:cancel.metaTitle"), orderId: order.id, number: order.number };
});

export const action = sellerAction({
  cancel: sellerIntent(
    "orders.cancel",
    z.object({ reason: z.enum(CANCEL_REASONS.cooperative, "seller:error.reason") }),
    async ({ input, params, scope, transact, refuse, locale, t }) => {
      const result = await transact((context) => cancelOrderByCooperative(context, scope, { orderId: params.orderId ?? "", reason: input.reason }));
      if (result.ok) return redirect(`/${locale}/vendeur/commandes/${params.orderId ?? ""}`);
      if (result.reason === "no-such-order") throw notFound();
      return refuse({ key: "orders:refusal.not-now", values: { state: t(`orders:state.${result.state}`) } }, { status: 409 });
    },
  ),
});

export default function CancelOrder() {
  const { t } = useTranslation(["seller", "orders"]);
  const locale = useLocale();
  const { orderId, number } = useLoaderData<typeof loader>();
  const form = useForm("cancel");
  const order = `/${locale}/vendeur/commandes/${orderId}`;
  return (
    <>
      <BackLink href={order}>{t("cancel.back")}</BackLink>
      <PageTitle
        line={
          <>
            {t("order.number")} <Bdi>{number}</Bdi>. {t("cancel.line")}
          </>
        }
      >
        {t("cancel.title")}
      </PageTitle>
      <Form method="post" className="stack" noValidate>
        <ErrorSummary errors={form.errors} form={form.problem} />
        <input type="hidden" name="intent" value="cancel" />
        <ChoiceRows
          {...form.field("reason")}
          label={t("cancel.reason")}
          choices={CANCEL_REASONS.cooperative.map((reason) => ({ value: reason, label: t(`orders:cancelReason.${reason}`) }))}
        />
        <AnswerPair>
          <ButtonLink href={order}>{t("cancel.keep")}</ButtonLink>
          <Button kind="danger" icon={X} busy={form.busy}>
            {t("cancel.act")}
          </Button>
        </AnswerPair>
      </Form>
    </>
  );
}
