import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ActionReply } from "~/access/actions.server";
import type { Application } from "~/modules/cooperatives/application";
import { useForm } from "~/platform/forms/use-form";
import { usePlaces } from "~/routes/resources/use-places";
import { CommuneField } from "~/ui/fields/commune-field";
import type { Suggestion } from "~/ui/fields/suggestion-list";
import { PhoneField } from "~/ui/fields/phone-field";
import { TextField } from "~/ui/fields/text-field";
import { StepForm } from "./step-form";

export function PlaceStep({ application, communeName }: { application: Application; communeName: string }) {
  const { t } = useTranslation("application");
  const form = useForm("lieu");
  const reply = useActionData<ActionReply<{ choices: Suggestion[] }>>();
  const { places, ask } = usePlaces({ region: true });
  return (
    <StepForm form={form}>
      <CommuneField
        {...form.field("commune", communeName)}
        label={t("field.commune")}
        help={t("field.communeHelp")}
        codeName="communeCode"
        defaultCode={form.errors.commune ? "" : (application.communeCode ?? "")}
        suggestions={places}
        onQuery={ask}
        matches={reply?.data?.choices ?? []}
      />
      <TextField {...form.field("address", application.address)} label={t("field.address")} help={t("field.addressHelp")} autoComplete="street-address" required />
      <PhoneField {...form.field("phone", application.phone)} label={t("field.phone")} required />
      <TextField {...form.field("email", application.email)} label={t("field.email")} type="email" autoComplete="email" ltr optional />
    </StepForm>
  );
}
