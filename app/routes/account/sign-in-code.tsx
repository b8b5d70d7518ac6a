import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { intent, visitorAction } from "~/access/actions.server";
import { visitorLoader } from "~/access/loaders.server";
import { sixDigits } from "~/modules/identity/account-form";
import { callAuth, passCookies } from "~/modules/identity/index.server";
import { useForm } from "~/platform/forms/use-form";
import { safeRedirect } from "~/platform/http/redirects.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { TextField } from "~/ui/fields/text-field";
import { PageTitle } from "~/ui/page-title";
import { mergeVisitorCart } from "./parts/merge-visitor-cart.server";

export const handle = { i18n: ["account"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = visitorLoader(async ({ t }) => ({ title: t("account:code.metaTitle") }), "shopper");

const schema = z.object({
  code: sixDigits,
  retour: z.string().max(500).optional(),
});

export const action = visitorAction(
  {
    verify: intent(schema, async ({ input, request, transact, refuse, locale }) => {
      const answer = await callAuth(request, "/two-factor/verify-totp", { code: input.code });
      if (answer.status === 429) return refuse("account:error.tooMany", { status: 429 });
      if (!answer.ok) return refuse("account:error.codeWrong", { status: 401, errors: { code: "account:error.codeWrong" } });
      return redirect(safeRedirect(input.retour ?? null, `/${locale}/compte`), { headers: await mergeVisitorCart({ request, transact }, answer, passCookies(answer)) });
    }),
  },
  "shopper",
);

export default function SignInCode() {
  const { t } = useTranslation("account");
  const [search] = useSearchParams();
  const form = useForm("verify");
  return (
    <>
      <PageTitle line={t("code.line")}>{t("code.title")}</PageTitle>
      <Form method="post" className="stack" noValidate>
        <ErrorSummary errors={form.errors} form={form.problem} />
        <input type="hidden" name="intent" value="verify" />
        <input type="hidden" name="retour" value={search.get("retour") ?? ""} />
        <TextField {...form.field("code")} label={t("field.code")} inputMode="numeric" autoComplete="one-time-code" maxLength={9} ltr required />
        <Button kind="main" big wide busy={form.busy}>
          {t("code.act")}
        </Button>
      </Form>
    </>
  );
}
