import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { sellerLoader } from "~/access/loaders.server";
import type { Application } from "~/modules/cooperatives/application";
import { isStepComplete } from "~/modules/cooperatives/completeness";
import { APPLICATION_STEPS, isEditable, type CooperativeState } from "~/modules/cooperatives/dossier";
import { applicationOf } from "~/modules/cooperatives/index.server";
import { formatDateTime } from "~/platform/i18n/format";
import { ButtonLink } from "~/ui/button";
import { ItemList, type Item } from "~/ui/item-list";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { Status, type StatusKind } from "~/ui/status";

export const handle = { i18n: ["application"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = sellerLoader("application.edit", async ({ context, scope, t }) => ({
  title: t("application:status.metaTitle"),
  application: await applicationOf(context, scope),
}));

const STATE_KIND: Record<CooperativeState, StatusKind> = {
  draft: "info",
  submitted: "wait",
  "changes-requested": "no",
  approved: "ok",
  refused: "off",
  suspended: "no",
  closing: "off",
  closed: "off",
};

export default function ApplicationStatus() {
  const { t } = useTranslation("application");
  const locale = useLocale();
  const { application } = useLoaderData<typeof loader>() as unknown as { application: Application };
  const editable = isEditable(application.state);
  const next = APPLICATION_STEPS.find((step) => !isStepComplete(application, step));
  return (
    <div className="wrap narrow section">
      <PageTitle above={<Status kind={STATE_KIND[application.state]}>{t(`state.${application.state}`)}</Status>} line={t(`stateLine.${application.state}`)}>
        {application[locale === "ar" ? "nameAr" : "nameFr"] || t("status.unnamed")}
      </PageTitle>
      <LatestDecision application={application} />
      <h2 className="mb-4">{t("status.steps")}</h2>
      <ItemList label={t("status.steps")} items={APPLICATION_STEPS.map((step) => stepItem(step))} />
      <div className="row mt-6">
        {editable && next && (
          <ButtonLink kind="main" big href={`/${locale}/candidature/${next}`}>
            {t("status.continue")}
          </ButtonLink>
        )}
        {application.state === "approved" && (
          <ButtonLink kind="main" big href={`/${locale}/vendeur`}>
            {t("status.toShop")}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href={`/${locale}/compte`}>
          {t("status.account")}
        </ButtonLink>
      </div>
    </div>
  );

  function stepItem(step: (typeof APPLICATION_STEPS)[number]): Item {
    const refused = step === "pieces" && application.items.some(({ state }) => state === "refused");
    const complete = isStepComplete(application, step);
    return {
      href: `/${locale}/candidature/${step}`,
      label: t(`step.${step}`),
      line: refused ? t("status.refusedPapers") : complete ? t("status.done") : t("status.toDo"),
      state: refused ? "no" : complete ? "ok" : "off",
    };
  }
}

function LatestDecision({ application }: { application: Application }) {
  const { t } = useTranslation("application");
  const locale = useLocale();
  const [latest] = application.decisions;
  if (!latest?.reason) return null;
  return (
    <Notice kind="warning">
      <b>{t("status.regionSays")}</b> {latest.reason}
      <br />
      <small>{formatDateTime(latest.at, locale)}</small>
    </Notice>
  );
}
