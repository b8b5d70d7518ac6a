import { useTranslation } from "react-i18next";
import type { Application } from "~/modules/cooperatives/application";
import { useForm } from "~/platform/forms/use-form";
import { ChoiceRows } from "~/ui/fields/choice-rows";
import { TextArea } from "~/ui/fields/text-field";
import { StepForm } from "./step-form";

export function ActivityStep({ application, families }: { application: Application; families: readonly { slug: string; name: string }[] }) {
  const { t } = useTranslation("application");
  const form = useForm("activite");
  return (
    <StepForm form={form}>
      <ChoiceRows
        {...form.field("families")}
        several
        defaultValue={form.chosen("families", application.families)}
        label={t("field.families")}
        help={t("field.familiesHelp")}
        choices={families.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <ChoiceRows
        {...form.field("serves")}
        defaultValue={form.field("serves", application.serves).defaultValue}
        label={t("field.serves")}
        choices={[
          { value: "country", label: t("serves.country"), line: t("serves.countryLine") },
          { value: "region", label: t("serves.region"), line: t("serves.regionLine") },
        ]}
      />
      <TextArea {...form.field("storyFr", application.storyFr)} label={t("field.storyFr")} help={t("field.storyHelp")} lang="fr" dir="ltr" optional />
      <TextArea {...form.field("storyAr", application.storyAr)} label={t("field.storyAr")} lang="ar" dir="rtl" optional />
    </StepForm>
  );
}
