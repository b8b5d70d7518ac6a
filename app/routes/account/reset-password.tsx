import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { intent, visitorAction } from "~/access/actions.server";
import { visitorLoader } from "~/access/loaders.server";
import { newPassword, sixDigits } from "~/modules/identity/account-form";
import { callAuth } from "~/modules/identity/index.server";
import { useForm } from "~/platform/forms/use-form";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { TextField } from "~/ui/fields/text-field";
import { PageTitle } from "~/ui/page-title";

export const handle = { i18n: ["account"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = visitorLoader(async ({ t }) => ({ title: t("account:reset.metaTitle") }), "shopper");

export const action = visitorAction(
  {
    byLink: intent(z.object({ token: z.string().min(1).max(200), password: newPassword }), async ({ input, request, refuse, locale }) => {
      const answer = await callAuth(request, "/reset-password", { token: input.token, newPassword: input.password });
      return answer.ok ? redirect(`/${locale}/connexion?nouveau=1`) : refuse("account:error.linkSpent");
    }),
    byCode: intent(
      z.object({
        phone: z.string().max(20),
        code: sixDigits,
        password: newPassword,
      }),
      async ({ input, request, refuse, locale }) => {
        const answer = await callAuth(request, "/phone-number/reset-password", { otp: input.code, phoneNumber: input.phone, newPassword: input.password });
        if (answer.status === 429) return refuse("account:error.tooMany", { status: 429 });
        return answer.ok ? redirect(`/${locale}/connexion?nouveau=1`) : refuse("account:error.codeWrong");
      },
    ),
  },
  "shopper",
);

export default function ResetPassword() {
  const { t } = useTranslation("account");
  const [search] = useSearchParams();
  const phone = search.get("telephone");
  const form = useForm(phone ? "byCode" : "byLink");
  return (
    <>
      <PageTitle line={t(phone ? "reset.lineCode" : "reset.line")}>{t("reset.title")}</PageTitle>
      <Form method="post" className="stack" noValidate>
        <ErrorSummary errors={form.errors} form={form.problem} />
        <input type="hidden" name="intent" value={form.intent} />
        {phone ? <input type="hidden" name="phone" value={phone} /> : <input type="hidden" name="token" value={search.get("token") ?? ""} />}
        {phone && <TextField {...form.field("code")} label={t("field.codeSms")} inputMode="numeric" autoComplete="one-time-code" maxLength={9} ltr required />}
        <TextField {...form.field("password")} label={t("field.newPassword")} help={t("field.passwordHelp")} type="password" autoComplete="new-password" ltr required />
        <Button kind="main" big wide busy={form.busy}>
          {t("reset.act")}
        </Button>
      </Form>
    </>
  );
}
