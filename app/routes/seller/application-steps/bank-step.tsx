import { useTranslation } from "react-i18next";
import type { Application } from "~/modules/cooperatives/application";
import { useForm } from "~/platform/forms/use-form";
import { TextField } from "~/ui/fields/text-field";
import { StepForm } from "./step-form";

export function BankStep({ application }: { application: Application }) {
  const { t } = useTranslation("application");
  const form = useForm("banque");
  return (
    <StepForm form={form}>
      <TextField {...form.field("rib", application.rib)} label={t("field.rib")} help={t("field.ribHelp")} inputMode="numeric" autoComplete="off" ltr required />
    </StepForm>
  );
}
