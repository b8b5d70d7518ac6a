import { useTranslation } from "react-i18next";
import type { Application } from "~/modules/cooperatives/application";
import { COURTS } from "~/modules/cooperatives/dossier";
import { useForm } from "~/platform/forms/use-form";
import { Select, TextField } from "~/ui/fields/text-field";
import { StepForm } from "./step-form";

export function IdentityStep({ application }: { application: Application }) {
  const { t } = useTranslation("application");
  const form = useForm("identite");
  return (
    <StepForm form={form}>
      <TextField {...form.field("nameFr", application.nameFr)} label={t("field.nameFr")} help={t("field.nameFrHelp")} lang="fr" dir="ltr" required />
      <TextField {...form.field("nameAr", application.nameAr)} label={t("field.nameAr")} help={t("field.nameArHelp")} lang="ar" dir="rtl" required />
      <TextField {...form.field("registerNumber", application.registerNumber)} label={t("field.registerNumber")} help={t("field.registerNumberHelp")} ltr required />
      <Select
        {...form.field("court", application.court)}
        label={t("field.court")}
        placeholder={t("field.choose")}
        options={COURTS.map((court) => ({ value: court, label: t(`court.${court}`) }))}
        required
      />
      <TextField {...form.field("ice", application.ice)} label={t("field.ice")} help={t("field.iceHelp")} inputMode="numeric" ltr required />
      <TextField {...form.field("taxId", application.taxId)} label={t("field.taxId")} help={t("field.taxIdHelp")} inputMode="numeric" ltr required />
      <TextField {...form.field("foundedYear", application.foundedYear)} label={t("field.foundedYear")} inputMode="numeric" maxLength={4} ltr required />
    </StepForm>
  );
}
