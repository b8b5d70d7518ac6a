import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { intent, visitorAction } from "~/access/actions.server";
import { visitorLoader } from "~/access/loaders.server";
import { callAuth, readSignInName } from "~/modules/identity/index.server";
import { useForm } from "~/platform/forms/use-form";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { TextField } from "~/ui/fields/text-field";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";

export const handle = { i18n: ["account"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = visitorLoader(async ({ t }) => ({ title: t("account:forgot.metaTitle") }), "shopper");

const schema = z.object({ name: z.string("account:error.name").trim().max(200, "account:error.name") });

export const action = visitorAction(
  {
    // The answer is the same whether the account exists or not.
    ask: intent(schema, async ({ input, request, refuse, locale }) => {
      const name = readSignInName(input.name);
      if (!name) return refuse("account:error.toMend", { errors: { name: "account:error.name" } });
      const answer =
        name.kind === "email"
          ? await callAuth(request, "/request-password-reset", { email: name.email, redirectTo: `/${locale}/mot-de-passe/nouveau` })
          : await callAuth(request, "/phone-number/request-password-reset", { phoneNumber: name.phone });
      if (answer.status === 429) return refuse("account:error.tooMany", { status: 429 });
      return redirect(name.kind === "email" ? `/${locale}/mot-de-passe?envoye=1` : `/${locale}/mot-de-passe/nouveau?telephone=${encodeURIComponent(name.phone)}`);
    }),
  },
  "shopper",
);

export default function ForgotPassword() {
  const { t } = useTranslation("account");
  const [search] = useSearchParams();
  const form = useForm("ask");
  return (
    <>
      <PageTitle line={t("forgot.line")}>{t("forgot.title")}</PageTitle>
      {search.has("envoye") && (
        <Notice kind="success" live>
          {t("forgot.sent")}
        </Notice>
      )}
      <Form method="post" className="stack" noValidate>
        <ErrorSummary errors={form.errors} form={form.problem} />
        <input type="hidden" name="intent" value="ask" />
        <TextField {...form.field("name")} label={t("field.signInName")} help={t("field.signInNameHelp")} autoComplete="username" ltr required />
        <Button kind="main" big wide busy={form.busy}>
          {t("forgot.act")}
        </Button>
      </Form>
    </>
  );
}
