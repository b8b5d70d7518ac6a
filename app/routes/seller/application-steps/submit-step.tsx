import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Application } from "~/modules/cooperatives/application";
import { missingSteps } from "~/modules/cooperatives/completeness";
import { isEditable, memberTotal } from "~/modules/cooperatives/dossier";
import { useForm } from "~/platform/forms/use-form";
import { formatPhone } from "~/platform/i18n/format";
import { Bdi } from "~/ui/bdi";
import { Button } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { CheckboxRow } from "~/ui/fields/check-row";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { Anchor } from "~/ui/anchor";

export function SubmitStep({ application, communeName }: { application: Application; communeName: string }) {
  const { t } = useTranslation("application");
  const locale = useLocale();
  const form = useForm("envoyer");
  const missing = missingSteps(application);
  return (
    <div className="stack">
      <DefinitionList
        items={[
          { term: t("field.nameFr"), value: <bdi lang="fr">{application.nameFr}</bdi> },
          { term: t("field.nameAr"), value: <bdi lang="ar">{application.nameAr}</bdi> },
          { term: t("field.registerNumber"), value: <Bdi>{application.registerNumber ?? ""}</Bdi> },
          { term: t("field.ice"), value: <Bdi>{application.ice ?? ""}</Bdi> },
          { term: t("field.taxId"), value: <Bdi>{application.taxId ?? ""}</Bdi> },
          { term: t("field.rib"), value: <Bdi>{application.rib ?? ""}</Bdi> },
          { term: t("field.commune"), value: communeName },
          { term: t("field.phone"), value: <Bdi>{application.phone ? formatPhone(application.phone) : ""}</Bdi> },
          { term: t("field.representativeName"), value: application.representativeName ?? "" },
          { term: t("step.membres"), value: memberTotal(application) },
        ]}
      />
      {missing.length > 0 && (
        <Notice kind="warning">
          {t("submit.missing")}{" "}
          {missing.map((step, index) => (
            <span key={step}>
              {index > 0 && (locale === "ar" ? "، " : ", ")}
              <Anchor className="link" href={`/${locale}/candidature/${step}`}>
                {t(`step.${step}`)}
              </Anchor>
            </span>
          ))}
        </Notice>
      )}
      {isEditable(application.state) ? (
        <Form method="post" className="stack" noValidate>
          <ErrorSummary errors={form.errors} form={form.problem} />
          <input type="hidden" name="intent" value="envoyer" />
          <CheckboxRow name="charter" label={t("submit.charter")} error={form.errors.charter} required />
          <Button kind="main" big wide busy={form.busy}>
            {t("submit.act")}
          </Button>
        </Form>
      ) : (
        <Notice kind="information">{t(`stateLine.${application.state}`)}</Notice>
      )}
    </div>
  );
}
