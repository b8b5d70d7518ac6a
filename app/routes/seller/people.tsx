import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { sellerAction, sellerIntent } from "~/access/actions.server";
import { sellerLoader } from "~/access/loaders.server";
import { COOPERATIVE_ROLES } from "~/access/permissions";
import { applicationOf } from "~/modules/cooperatives/index.server";
import { InviteForm } from "~/modules/identity/components/invite-form";
import { PeopleList } from "~/modules/identity/components/people-list";
import { invite, peopleOf, revokeGrant, revokeInvitation } from "~/modules/identity/index.server";
import { tellInvitation } from "~/modules/notifications/index.server";
import { notFound } from "~/platform/http/responses.server";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";

export const handle = { i18n: ["people"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = sellerLoader("people.manage", async ({ context, scope, t }) => ({
  title: t("people:metaTitle"),
  ...(await peopleOf(context, { kinds: ["cooperative"], id: scope.cooperativeId })),
}));

export const action = sellerAction({
  invite: sellerIntent(
    "people.manage",
    z.object({ recipient: z.string("people:error.recipient").trim().max(200, "people:error.recipient"), role: z.enum(COOPERATIVE_ROLES, "people:error.role") }),
    async ({ input, scope, transact, refuse, locale }) => {
      const result = await transact(async (context) => {
        const invited = await invite(context, { ...input, scopeKind: "cooperative", scopeId: scope.cooperativeId });
        if (!invited.ok) return invited;
        const { nameFr, nameAr } = await applicationOf(context, scope);
        await tellInvitation(context, { recipient: invited.recipient, role: input.role, place: locale === "ar" ? nameAr : nameFr, locale, token: invited.token });
        return invited;
      });
      if (!result.ok) return refuse("people:error.toMend", { errors: { recipient: "people:error.recipient" } });
      return redirect(`/${locale}/vendeur/equipe?envoye=1`);
    },
  ),
  revoke: sellerIntent("people.manage", z.object({ grantId: z.uuid() }), async ({ input, transact, refuse, locale }) => {
    const result = await transact((context) => revokeGrant(context, input.grantId));
    if (result.ok) return redirect(`/${locale}/vendeur/equipe`);
    if (result.reason === "not-found") throw notFound();
    return refuse(`people:error.${result.reason}`, { status: 409 });
  }),
  "revoke-invitation": sellerIntent("people.manage", z.object({ invitationId: z.uuid() }), async ({ input, transact, locale }) => {
    const result = await transact((context) => revokeInvitation(context, input.invitationId));
    if (!result.ok) throw notFound();
    return redirect(`/${locale}/vendeur/equipe`);
  }),
});

export default function People() {
  const { t } = useTranslation("people");
  const { people, invitations } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <>
      <PageTitle line={t("line")}>{t("title")}</PageTitle>
      {search.has("envoye") && (
        <Notice kind="success" live>
          {t("sent")}
        </Notice>
      )}
      <PeopleList people={people} invitations={invitations} />
      <InviteForm roles={COOPERATIVE_ROLES} />
    </>
  );
}
