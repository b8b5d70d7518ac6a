import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { regionAction, regionIntent } from "~/access/actions.server";
import { regionLoader } from "~/access/loaders.server";
import { readPhone } from "~/modules/identity/index.server";
import { changeSetting, settingsAt } from "~/modules/settings/index.server";
import { useForm } from "~/platform/forms/use-form";
import { latinDigits } from "~/platform/text/latin-digits";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { TextField } from "~/ui/fields/text-field";
import { PageTitle } from "~/ui/page-title";

export const handle = { i18n: ["region"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** What the region changes here: how each is typed and shown. Rates in percent, amounts in dirhams. */
const OFFERED = [
  { key: "commission.bps", as: "percent" },
  { key: "commission.vat-bps", as: "percent" },
  { key: "orders.confirm-within-working-hours", as: "count" },
  { key: "withdrawal.days", as: "count" },
  { key: "cash.limit-centimes", as: "dirhams" },
  { key: "cash.open-purchases-per-phone", as: "count" },
  { key: "help.phone", as: "phone" },
  { key: "help.whatsapp", as: "phone" },
] as const;
type Offered = (typeof OFFERED)[number];

const KEYS = OFFERED.map(({ key }) => key);

export const loader = regionLoader("settings.edit", async ({ context, t }) => {
  const values = await settingsAt(context, KEYS);
  return { title: t("region:settings.metaTitle"), settings: OFFERED.map(({ key, as }) => ({ key, shown: shown(as, values[key]) })) };
});

function shown(as: Offered["as"], value: string | number): string {
  return as === "percent" || as === "dirhams" ? String(Number(value) / 100).replace(".", ",") : String(value);
}

/** What was typed as the setting holds it, or null. */
function read(as: Offered["as"], typed: string): string | number | null {
  if (as === "phone") return readPhone(typed);
  const digits = latinDigits(typed)
    .replace(/[\s\u202f\u00a0]/g, "")
    .replace(",", ".");
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(digits)) return null;
  return as === "count" ? (digits.includes(".") ? null : Number(digits)) : Math.round(Number(digits) * 100);
}

export const action = regionAction({
  change: regionIntent(
    "settings.edit",
    z.object({ key: z.enum(KEYS), value: z.string("region:error.setting").trim().min(1, "region:error.setting").max(60, "region:error.setting") }),
    async ({ input, transact, refuse, locale }) => {
      const offered = OFFERED.find(({ key }) => key === input.key)!;
      const value = read(offered.as, input.value);
      const result = value === null ? null : await transact((context) => changeSetting(context, { key: input.key, value }));
      if (!result?.ok) return refuse("region:error.setting", { errors: { [input.key]: "region:error.setting" } });
      return redirect(`/${locale}/region/reglages`);
    },
  ),
});

export default function Settings() {
  const { t } = useTranslation("region");
  const { settings } = useLoaderData<typeof loader>();
  const form = useForm("change");
  return (
    <>
      <PageTitle line={t("settings.line")}>{t("settings.title")}</PageTitle>
      <ErrorSummary errors={form.errors} form={form.problem} />
      <div className="stack">
        {settings.map(({ key, shown: value }) => (
          <Form method="post" key={key} className="row items-end" noValidate>
            <input type="hidden" name="intent" value="change" />
            <input type="hidden" name="key" value={key} />
            <TextField name="value" id={key} defaultValue={value} error={form.errors[key]} label={t(`setting.${key.replace(".", "_")}`)} ltr />
            <Button>{t("settings.keep")}</Button>
          </Form>
        ))}
      </div>
    </>
  );
}
