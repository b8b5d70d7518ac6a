import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { sellerAction, sellerIntent, type SellerAct } from "~/access/actions.server";
import { sellerLoader } from "~/access/loaders.server";
import { families } from "~/modules/catalogue/index.server";
import { activitySchema, bankSchema, identitySchema, membersSchema, paperSchema, placeSchema, submitSchema } from "~/modules/cooperatives/application-form";
import { APPLICATION_STEPS, type ApplicationStep } from "~/modules/cooperatives/dossier";
import { applicationOf, saveActivity, saveBank, saveIdentity, saveMembers, savePlace, sendPaper, submitApplication } from "~/modules/cooperatives/index.server";
import { acceptUpload, storeDocument } from "~/modules/media/index.server";
import { communeLabel } from "~/modules/territory/territory";
import { communeByCode } from "~/modules/territory/index.server";
import { notFound } from "~/platform/http/responses.server";
import { BackLink, PageTitle } from "~/ui/page-title";
import { useLocale } from "~/ui/locale";
import { ActivityStep } from "./application-steps/activity-step";
import { BankStep } from "./application-steps/bank-step";
import { IdentityStep } from "./application-steps/identity-step";
import { MembersStep } from "./application-steps/members-step";
import { PapersStep } from "./application-steps/papers-step";
import { PlaceStep } from "./application-steps/place-step";
import { SubmitStep } from "./application-steps/submit-step";

export const handle = { i18n: ["application"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = sellerLoader("application.edit", async ({ context, scope, params, locale, t }) => {
  const step = APPLICATION_STEPS.find((known) => known === params.step);
  if (!step) throw notFound();
  const application = await applicationOf(context, scope);
  const seat = application.communeCode ? await communeByCode(context, application.communeCode) : null;
  return {
    title: `${t(`application:step.${step}`)} · Taâwon`,
    step,
    application,
    communeName: seat ? communeLabel(seat.commune, seat.province, locale) : "",
    families: step === "activite" ? (await families(context)).map(({ slug, fr, ar }) => ({ slug, name: locale === "ar" ? ar : fr })) : [],
  };
});

/** After a step is kept, the next one opens: coming back later finds everything. */
function next(act: Pick<SellerAct<unknown>, "locale">, step: ApplicationStep): Response {
  const following = APPLICATION_STEPS[APPLICATION_STEPS.indexOf(step) + 1];
  return redirect(`/${act.locale}/candidature/${following ?? "etat"}`);
}

export const action = sellerAction({
  identite: sellerIntent("application.edit", identitySchema, async (act) => {
    const result = await act.transact((context) => saveIdentity(context, act.scope, act.input));
    if (result.ok) return next(act, "identite");
    if (result.reason === "name-taken") return act.refuse("application:error.toMend", { errors: { nameFr: "application:error.nameTaken" } });
    if (result.reason === "register-taken") return act.refuse("application:error.toMend", { errors: { registerNumber: "application:error.registerTaken" } });
    return act.refuse("application:error.notEditable", { status: 409 });
  }),
  lieu: sellerIntent("application.edit", placeSchema, async (act) => {
    const result = await act.transact((context) => savePlace(context, act.scope, act.input));
    if (result.ok) return next(act, "lieu");
    if (result.reason === "not-editable") return act.refuse("application:error.notEditable", { status: 409 });
    const choices = result.choices.map(({ commune, province }) => ({ code: commune.code, text: commune[act.locale], end: province[act.locale] }));
    return act.refuse("application:error.toMend", { errors: { commune: `application:error.${result.reason}` }, data: { choices } });
  }),
  membres: sellerIntent("application.edit", membersSchema, async (act) => {
    const result = await act.transact((context) => saveMembers(context, act.scope, act.input));
    return result.ok ? next(act, "membres") : act.refuse("application:error.notEditable", { status: 409 });
  }),
  banque: sellerIntent("application.edit", bankSchema, async (act) => {
    const result = await act.transact((context) => saveBank(context, act.scope, act.input));
    return result.ok ? next(act, "banque") : act.refuse("application:error.notEditable", { status: 409 });
  }),
  activite: sellerIntent("application.edit", activitySchema, async (act) => {
    const result = await act.transact((context) => saveActivity(context, act.scope, act.input));
    return result.ok ? next(act, "activite") : act.refuse("application:error.notEditable", { status: 409 });
  }),
  piece: sellerIntent("application.edit", paperSchema, async (act) => {
    const { file, kind, ...facts } = act.input;
    const accepted = await acceptUpload({ content: new Uint8Array(await file.arrayBuffer()), name: file.name, kind: "document" });
    if (!accepted.ok) return act.refuse(`application:error.paper.${accepted.reason}`);
    const result = await act.transact(async (context) => {
      const stored = await storeDocument(context, { cooperativeId: act.scope.cooperativeId, upload: accepted.upload });
      return stored.ok ? sendPaper(context, act.scope, { ...facts, kind, mediaId: stored.mediaId }) : stored;
    });
    if (result.ok) return redirect(`/${act.locale}/candidature/pieces#${encodeURIComponent(kind)}`);
    return act.refuse(`application:error.paper.${result.reason}`);
  }),
  envoyer: sellerIntent("application.edit", submitSchema, async (act) => {
    const result = await act.transact((context) => submitApplication(context, act.scope));
    if (result.ok) return redirect(`/${act.locale}/candidature/etat`);
    return act.refuse(result.reason === "incomplete" ? "application:error.incomplete" : "application:error.notEditable", { status: 409 });
  }),
});

export default function Step() {
  const { t } = useTranslation("application");
  const locale = useLocale();
  const { step, application, communeName, families } = useLoaderData<typeof loader>();
  return (
    <div className="wrap narrow section">
      <BackLink href={`/${locale}/candidature/etat`}>{t("status.steps")}</BackLink>
      <PageTitle above={t("stepOf", { step: APPLICATION_STEPS.indexOf(step) + 1, steps: APPLICATION_STEPS.length })} line={t(`stepLine.${step}`)}>
        {t(`step.${step}`)}
      </PageTitle>
      {step === "identite" && <IdentityStep application={application} />}
      {step === "lieu" && <PlaceStep application={application} communeName={communeName} />}
      {step === "membres" && <MembersStep application={application} />}
      {step === "banque" && <BankStep application={application} />}
      {step === "activite" && <ActivityStep application={application} families={families} />}
      {step === "pieces" && <PapersStep application={application} />}
      {step === "envoi" && <SubmitStep application={application} communeName={communeName} />}
    </div>
  );
}
