import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { intent, visitorAction } from "~/access/actions.server";
import { visitorLoader } from "~/access/loaders.server";
import { password } from "~/modules/identity/account-form";
import { addressOfName, callAuth, clearTries, mayTry, passCookies, readSignInName } from "~/modules/identity/index.server";
import { useForm } from "~/platform/forms/use-form";
import { safeRedirect } from "~/platform/http/redirects.server";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { TextField } from "~/ui/fields/text-field";
import { useLocale } from "~/ui/locale";
import { PageTitle } from "~/ui/page-title";
import { mergeVisitorCart } from "./parts/merge-visitor-cart.server";

export const handle = { i18n: ["account"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = visitorLoader(async ({ visitor, url, locale, t }) => {
  if (visitor.user) throw redirect(safeRedirect(url.searchParams.get("retour"), `/${locale}/compte`));
  return { title: t("account:signIn.metaTitle") };
}, "shopper");

const schema = z.object({
  name: z.string("account:error.name").trim().min(3, "account:error.name").max(200, "account:error.name"),
  password,
  retour: z.string().max(500).optional(),
});

export const action = visitorAction(
  {
    enter: intent(schema, async ({ input, request, refuse, locale, transact }) => {
      const name = readSignInName(input.name);
      if (!name) return refuse("account:error.toMend", { errors: { name: "account:error.name" } });
      const attempt = { name, address: request.headers.get("x-real-ip") ?? "unknown" };
      if (!(await transact((context) => mayTry(context, attempt)))) return refuse("account:error.tooManyTries", { status: 429 });
      const answer = await callAuth(request, "/sign-in/email", { email: await addressOfName(name), password: input.password });
      if (answer.status === 429) return refuse("account:error.tooMany", { status: 429 });
      if (!answer.ok) return refuse("account:error.credentials", { status: 401 });
      await transact((context) => clearTries(context, attempt));
      const { twoFactorRedirect } = (await answer.clone().json()) as { twoFactorRedirect?: boolean };
      const back = safeRedirect(input.retour ?? null, `/${locale}/compte`);
      const next = twoFactorRedirect ? `/${locale}/connexion/code?retour=${encodeURIComponent(back)}` : back;
      return redirect(next, { headers: await mergeVisitorCart({ request, transact }, answer, passCookies(answer)) });
    }),
  },
  "shopper",
);

export default function SignIn() {
  const { t } = useTranslation("account");
  const locale = useLocale();
  const [search] = useSearchParams();
  const back = search.get("retour") ?? "";
  const form = useForm("enter");
  return (
    <>
      <PageTitle line={t("signIn.line")}>{t("signIn.title")}</PageTitle>
      <Form method="post" className="stack" noValidate>
        <ErrorSummary errors={form.errors} form={form.problem} />
        <input type="hidden" name="intent" value="enter" />
        <input type="hidden" name="retour" value={back} />
        <TextField {...form.field("name")} label={t("field.signInName")} help={t("field.signInNameHelp")} autoComplete="username" ltr required />
        <TextField {...form.field("password")} label={t("field.password")} type="password" autoComplete="current-password" ltr required />
        <Button kind="main" big wide busy={form.busy}>
          {t("signIn.act")}
        </Button>
        <p>
          <Anchor className="link" href={`/${locale}/mot-de-passe`}>
            {t("signIn.forgot")}
          </Anchor>
        </p>
        <p className="muted">
          {t("signIn.noAccount")}{" "}
          <Anchor className="link" href={`/${locale}/inscription${back ? `?retour=${encodeURIComponent(back)}` : ""}`}>
            {t("signIn.create")}
          </Anchor>
        </p>
      </Form>
    </>
  );
}
