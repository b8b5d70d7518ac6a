import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { regionAction, regionIntent } from "~/access/actions.server";
import { regionLoader } from "~/access/loaders.server";
import { REGION_ROLES } from "~/access/permissions";
import { InviteForm } from "~/modules/identity/components/invite-form";
import { PeopleList } from "~/modules/identity/components/people-list";
import { invite, peopleOf, revokeGrant, revokeInvitation } from "~/modules/identity/index.server";
import { tellInvitation } from "~/modules/notifications/index.server";
import { regionProvinces } from "~/modules/territory/index.server";
import { REGION_CODE } from "~/modules/territory/territory";
import { notFound } from "~/platform/http/responses.server";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";

export const handle = { i18n: ["people", "region"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = regionLoader("people.manage", async ({ context, locale, t }) => ({
  title: t("people:metaTitle"),
  provinces: (await regionProvinces(context)).map(({ code, fr, ar }) => ({ value: code, label: locale === "ar" ? ar : fr })),
  ...(await peopleOf(context, { kinds: ["region", "province"] })),
}));

const inviteSchema = z.object({
  recipient: z.string("people:error.recipient").trim().max(200, "people:error.recipient"),
  role: z.enum(REGION_ROLES, "people:error.role"),
  province: z.string().max(12).optional(),
});

export const action = regionAction({
  invite: regionIntent("people.manage", inviteSchema, async ({ input, transact, refuse, locale, t }) => {
    const result = await transact(async (context) => {
      const provinces = await regionProvinces(context);
      const bound = provinces.some(({ code }) => code === input.province) ? input.province : undefined;
      if (input.role === "officer" && !bound) return { ok: false as const, reason: "province" as const };
      const scope = bound && input.role !== "administrator" ? { scopeKind: "province" as const, scopeId: bound } : { scopeKind: "region" as const, scopeId: REGION_CODE };
      const invited = await invite(context, { recipient: input.recipient, role: input.role, ...scope });
      if (invited.ok) await tellInvitation(context, { recipient: invited.recipient, role: input.role, place: t("region:place"), locale, token: invited.token });
      return invited;
    });
    if (!result.ok) return refuse("people:error.toMend", { errors: { [result.reason]: `people:error.${result.reason}` } });
    return redirect(`/${locale}/region/equipe?envoye=1`);
  }),
  revoke: regionIntent("people.manage", z.object({ grantId: z.uuid() }), async ({ input, transact, refuse, locale }) => {
    const result = await transact((context) => revokeGrant(context, input.grantId, ["region", "province"]));
    if (result.ok) return redirect(`/${locale}/region/equipe`);
    if (result.reason === "not-found") throw notFound();
    return refuse(`people:error.${result.reason}`, { status: 409 });
  }),
  "revoke-invitation": regionIntent("people.manage", z.object({ invitationId: z.uuid() }), async ({ input, transact, locale }) => {
    const result = await transact((context) => revokeInvitation(context, input.invitationId, ["region", "province"]));
    if (!result.ok) throw notFound();
    return redirect(`/${locale}/region/equipe`);
  }),
});

export default function People() {
  const { t } = useTranslation("people");
  const { people, invitations, provinces } = useLoaderData<typeof loader>();
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
      <InviteForm roles={REGION_ROLES} provinces={provinces} />
    </>
  );
}
