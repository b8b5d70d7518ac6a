import { json, redirect, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ShieldCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { shopperAction, shopperIntent } from "~/access/actions.server";
import { shopperLoader } from "~/access/loaders.server";
import { newPassword, password, sixDigits } from "~/modules/identity/account-form";
import { callAuth, passCookies } from "~/modules/identity/index.server";
import { useForm } from "~/platform/forms/use-form";
import { Bdi } from "~/ui/bdi";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { TextField } from "~/ui/fields/text-field";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";

export const handle = { i18n: ["account"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = shopperLoader(
  async ({ user, url, t }) => ({ title: t("account:security.metaTitle"), enabled: user.twoFactorEnabled, required: url.searchParams.has("obligatoire") }),
  "shopper",
);

export const action = shopperAction(
  {
    // A second factor starts with a secret shown once; it counts only after a code made from it came back.
    begin: shopperIntent(z.object({ password }), async ({ input, request, refuse }) => {
      const answer = await callAuth(request, "/two-factor/enable", { password: input.password });
      if (!answer.ok) return refuse("account:error.passwordWrong");
      const { totpURI, backupCodes } = (await answer.json()) as { totpURI: string; backupCodes: string[] };
      const secret = new URL(totpURI).searchParams.get("secret") ?? "";
      return json({ secret: secret.replace(/(.{4})/g, "$1 ").trim(), backupCodes }, { headers: passCookies(answer) });
    }),
    confirm: shopperIntent(z.object({ code: sixDigits }), async ({ input, request, refuse, locale }) => {
      const answer = await callAuth(request, "/two-factor/verify-totp", { code: input.code });
      return answer.ok ? redirect(`/${locale}/compte/securite`, { headers: passCookies(answer) }) : refuse("account:error.codeWrong");
    }),
    password: shopperIntent(z.object({ password, newPassword }), async ({ input, request, refuse, locale }) => {
      const answer = await callAuth(request, "/change-password", { currentPassword: input.password, newPassword: input.newPassword, revokeOtherSessions: true });
      return answer.ok ? redirect(`/${locale}/compte/securite?change=1`, { headers: passCookies(answer) }) : refuse("account:error.passwordWrong");
    }),
  },
  "shopper",
);

export default function Security() {
  const { t } = useTranslation("account");
  const { enabled, required } = useLoaderData<typeof loader>();
  const reply = useActionData<{ secret?: string; backupCodes?: string[] }>();
  return (
    <div className="wrap narrow section">
      <PageTitle line={t("security.line")}>{t("security.title")}</PageTitle>
      {required && !enabled && <Notice kind="warning">{t("security.required")}</Notice>}
      {enabled ? (
        <Notice kind="success">{t("security.enabled")}</Notice>
      ) : reply?.secret ? (
        <ConfirmFactor secret={reply.secret} backupCodes={reply.backupCodes ?? []} />
      ) : (
        <BeginFactor />
      )}
      <ChangePassword />
    </div>
  );
}

function BeginFactor() {
  const { t } = useTranslation("account");
  const form = useForm("begin");
  return (
    <Form method="post" className="stack" noValidate>
      <h2>{t("security.factor")}</h2>
      <ErrorSummary errors={form.errors} form={form.problem} />
      <input type="hidden" name="intent" value="begin" />
      <TextField {...form.field("password")} id="begin-password" label={t("field.password")} type="password" autoComplete="current-password" ltr required />
      <Button kind="main" icon={ShieldCheck} busy={form.busy}>
        {t("security.begin")}
      </Button>
    </Form>
  );
}

function ConfirmFactor({ secret, backupCodes }: { secret: string; backupCodes: string[] }) {
  const { t } = useTranslation("account");
  const form = useForm("confirm");
  return (
    <Form method="post" className="stack" noValidate>
      <h2>{t("security.factor")}</h2>
      <ErrorSummary errors={form.errors} form={form.problem} />
      <p>{t("security.secret")}</p>
      <p className="h3 num">
        <Bdi>{secret}</Bdi>
      </p>
      <p>{t("security.backup")}</p>
      <p className="num">
        <Bdi>{backupCodes.join("  ")}</Bdi>
      </p>
      <input type="hidden" name="intent" value="confirm" />
      <TextField {...form.field("code")} label={t("field.code")} inputMode="numeric" autoComplete="one-time-code" ltr required />
      <Button kind="main" busy={form.busy}>
        {t("security.confirm")}
      </Button>
    </Form>
  );
}

function ChangePassword() {
  const { t } = useTranslation("account");
  const form = useForm("password");
  return (
    <Form method="post" className="stack mt-8" noValidate>
      <h2>{t("security.passwordTitle")}</h2>
      <ErrorSummary errors={form.errors} form={form.problem} />
      <input type="hidden" name="intent" value="password" />
      <TextField {...form.field("password")} id="current-password" label={t("field.password")} type="password" autoComplete="current-password" ltr required />
      <TextField {...form.field("newPassword")} label={t("field.newPassword")} help={t("field.passwordHelp")} type="password" autoComplete="new-password" ltr required />
      <Button busy={form.busy}>{t("security.change")}</Button>
    </Form>
  );
}
