import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CALL_OUTCOMES } from "~/modules/orders/order";
import type { SellerOrder } from "~/modules/orders/index.server";
import { useForm } from "~/platform/forms/use-form";
import { formatDateTime } from "~/platform/i18n/format";
import { Button } from "~/ui/button";
import { TextArea, Select } from "~/ui/fields/text-field";
import { useLocale } from "~/ui/locale";
import { SectionHead } from "~/ui/page-title";

/** Every call with its outcome and who made it, and the form to write down another. */
export function Calls({ order, mayLog }: { order: SellerOrder; mayLog: boolean }) {
  const { t } = useTranslation(["seller", "orders"]);
  const locale = useLocale();
  const form = useForm("call");
  return (
    <section>
      <SectionHead>{t("order.calls")}</SectionHead>
      {order.calls.length === 0 ? (
        <p className="muted">{t("order.noCall")}</p>
      ) : (
        <ul className="stack">
          {order.calls.map((call) => (
            <li key={`${call.at}${call.byName}${call.outcome}`}>
              <b>{t(`orders:outcome.${call.outcome}`)}</b>{" "}
              <span className="muted">
                <bdi>{call.byName}</bdi>, {formatDateTime(call.at, locale)}
              </span>
              {call.note && (
                <p>
                  <bdi>{call.note}</bdi>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayLog && order.may.call && (
        <details className="mt-4">
          <summary className="label py-3">{t("order.logCall")}</summary>
          <Form method="post" className="stack" noValidate>
            <input type="hidden" name="intent" value="call" />
            <Select
              {...form.field("outcome")}
              label={t("order.outcome")}
              placeholder={t("order.choose")}
              options={CALL_OUTCOMES.map((outcome) => ({ value: outcome, label: t(`orders:outcome.${outcome}`) }))}
            />
            <TextArea {...form.field("note")} id="call-note" label={t("order.note")} rows={2} optional />
            <Button busy={form.busy}>{t("order.keepCall")}</Button>
          </Form>
        </details>
      )}
    </section>
  );
}
