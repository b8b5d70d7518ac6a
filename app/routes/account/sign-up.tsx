import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { intent, visitorAction } from "~/access/actions.server";
import { visitorLoader } from "~/access/loaders.server";
import { newPassword } from "~/modules/identity/account-form";
import { openAccount, passCookies, readSignInName } from "~/modules/identity/index.server";
import { useForm } from "~/platform/forms/use-form";
import { safeRedirect } from "~/platform/http/redirects.server";
import { hasHiddenCharacters, tidyName } from "~/platform/text/clean-name";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { TextField } from "~/ui/fields/text-field";
import { useLocale } from "~/ui/locale";
import { PageTitle } from "~/ui/page-title";
import { mergeVisitorCart } from "./parts/merge-visitor-cart.server";

export const handle = { i18n: ["account"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = visitorLoader(async ({ t }) => ({ title: t("account:signUp.metaTitle") }), "shopper");

const schema = z.object({
  person: z
    .string("account:error.person")
    .trim()
    .min(2, "account:error.person")
    .max(120, "account:error.person")
    .refine((name) => !hasHiddenCharacters(name), "account:error.hidden")
    .transform(tidyName),
  name: z.string("account:error.name").trim().max(200, "account:error.name"),
  password: newPassword,
  retour: z.string().max(500).optional(),
});

export const action = visitorAction(
  {
    open: intent(schema, async ({ input, request, transact, refuse, locale }) => {
      const name = readSignInName(input.name);
      if (!name) return refuse("account:error.toMend", { errors: { name: "account:error.name" } });
      const opened = await openAccount(request, { name, person: input.person, password: input.password, locale });
      if (!opened.ok) return refuse(`account:error.${opened.reason}`, { status: opened.reason === "too-many" ? 429 : 400 });
      return redirect(safeRedirect(input.retour ?? null, `/${locale}/compte`), {
        headers: await mergeVisitorCart({ request, transact }, opened.answer, passCookies(opened.answer)),
      });
    }),
  },
  "shopper",
);

export default function SignUp() {
  const { t } = useTranslation("account");
  const locale = useLocale();
  const [search] = useSearchParams();
  const back = search.get("retour") ?? "";
  const form = useForm("open");
  return (
    <>
      <PageTitle line={t("signUp.line")}>{t("signUp.title")}</PageTitle>
      <Form method="post" className="stack" noValidate>
        <ErrorSummary errors={form.errors} form={form.problem} />
        <input type="hidden" name="intent" value="open" />
        <input type="hidden" name="retour" value={back} />
        <TextField {...form.field("person")} label={t("field.person")} autoComplete="name" required />
        <TextField {...form.field("name")} label={t("field.signInName")} help={t("field.signInNameHelp")} autoComplete="username" ltr required />
        <TextField {...form.field("password")} label={t("field.newPassword")} help={t("field.passwordHelp")} type="password" autoComplete="new-password" ltr required />
        <Button kind="main" big wide busy={form.busy}>
          {t("signUp.act")}
        </Button>
        <p className="small muted">
          {t("signUp.privacy")}{" "}
          <Anchor className="link" href={`/${locale}/confidentialite`}>
            {t("signUp.privacyLink")}
          </Anchor>
        </p>
        <p className="muted">
          {t("signUp.already")}{" "}
          <Anchor className="link" href={`/${locale}/connexion${back ? `?retour=${encodeURIComponent(back)}` : ""}`}>
            {t("signIn.act")}
          </Anchor>
        </p>
      </Form>
    </>
  );
}
