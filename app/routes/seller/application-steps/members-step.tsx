import { useTranslation } from "react-i18next";
import type { Application } from "~/modules/cooperatives/application";
import { memberTotal, REPRESENTATIVE_FUNCTIONS, USUAL_MINIMUM_MEMBERS } from "~/modules/cooperatives/dossier";
import { useForm } from "~/platform/forms/use-form";
import { ChoiceRows } from "~/ui/fields/choice-rows";
import { TextField } from "~/ui/fields/text-field";
import { Notice } from "~/ui/notice";
import { StepForm } from "./step-form";

const WOMEN = ["womenUnder35", "womenFrom35To60", "womenOver60"] as const;
const MEN = ["menUnder35", "menFrom35To60", "menOver60"] as const;

export function MembersStep({ application }: { application: Application }) {
  const { t } = useTranslation("application");
  const form = useForm("membres");
  const total = memberTotal(application);
  return (
    <StepForm form={form}>
      <TextField {...form.field("representativeName", application.representativeName)} label={t("field.representativeName")} autoComplete="name" required />
      <ChoiceRows
        {...form.field("representativeFunction")}
        defaultValue={form.field("representativeFunction", application.representativeFunction).defaultValue}
        label={t("field.representativeFunction")}
        choices={REPRESENTATIVE_FUNCTIONS.map((value) => ({ value, label: t(`function.${value}`) }))}
      />
      {[
        { title: t("field.women"), names: WOMEN },
        { title: t("field.men"), names: MEN },
      ].map(({ title, names }) => (
        <fieldset key={title}>
          <legend className="label">{title}</legend>
          <div className="grid gap-3 sm:grid-cols-3">
            {names.map((name) => (
              <TextField key={name} {...form.field(name, application[name] || "")} label={t(`field.${name}`)} inputMode="numeric" maxLength={4} ltr />
            ))}
          </div>
        </fieldset>
      ))}
      {total > 0 && total < USUAL_MINIMUM_MEMBERS && <Notice kind="warning">{t("fewMembers")}</Notice>}
    </StepForm>
  );
}
