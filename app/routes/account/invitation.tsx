import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { intent, visitorAction } from "~/access/actions.server";
import { visitorLoader } from "~/access/loaders.server";
import { acceptInvitation, invitationByToken } from "~/modules/identity/index.server";
import { useForm } from "~/platform/forms/use-form";
import { notFound } from "~/platform/http/responses.server";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { useLocale } from "~/ui/locale";
import { PageTitle } from "~/ui/page-title";

export const handle = { i18n: ["account", "people"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = visitorLoader(async ({ context, params, visitor, t }) => {
  const invitation = await invitationByToken(context, params.token ?? "");
  if (!invitation) throw notFound();
  return { title: t("account:invitation.metaTitle"), role: invitation.role, signedIn: Boolean(visitor.user) };
}, "shopper");

export const action = visitorAction(
  {
    accept: intent(z.object({}), async ({ visitor, params, locale, url, transact, refuse }) => {
      const { user } = visitor;
      if (!user) return redirect(`/${locale}/connexion?retour=${encodeURIComponent(url.pathname)}`);
      const result = await transact((context) => acceptInvitation(context, { token: params.token ?? "", user }));
      if (!result.ok) return refuse(`account:invitation.${result.reason}`, { status: 409 });
      return redirect(result.scopeKind === "cooperative" ? `/${locale}/vendeur` : `/${locale}/region`);
    }),
  },
  "shopper",
);

export default function Invitation() {
  const { t } = useTranslation(["account", "people"]);
  const { role, signedIn } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const { pathname } = useLocation();
  const form = useForm("accept");
  return (
    <>
      <PageTitle line={t("invitation.line", { role: t(`people:role.${role}`) })}>{t("invitation.title")}</PageTitle>
      <Form method="post" className="stack">
        <ErrorSummary errors={form.errors} form={form.problem} />
        <input type="hidden" name="intent" value="accept" />
        {signedIn ? (
          <Button kind="main" big wide busy={form.busy}>
            {t("invitation.accept")}
          </Button>
        ) : (
          <>
            <Button kind="main" big wide>
              {t("invitation.signIn")}
            </Button>
            <ButtonLink wide href={`/${locale}/inscription?retour=${encodeURIComponent(pathname)}`}>
              {t("invitation.signUp")}
            </ButtonLink>
          </>
        )}
      </Form>
    </>
  );
}
