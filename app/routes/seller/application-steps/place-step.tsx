import { useActionData, useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ActionReply } from "~/access/actions.server";
import type { Application } from "~/modules/cooperatives/application";
import { useForm } from "~/platform/forms/use-form";
import { CommuneField } from "~/ui/fields/commune-field";
import type { Suggestion } from "~/ui/fields/suggestion-list";
import { PhoneField } from "~/ui/fields/phone-field";
import { TextField } from "~/ui/fields/text-field";
import { useLocale } from "~/ui/locale";
import { StepForm } from "./step-form";

export function PlaceStep({ application, communeName }: { application: Application; communeName: string }) {
  const { t } = useTranslation("application");
  const locale = useLocale();
  const form = useForm("lieu");
  const reply = useActionData<ActionReply<{ choices: Suggestion[] }>>();
  const communes = useFetcher<{ communes: Suggestion[] }>();
  return (
    <StepForm form={form}>
      <CommuneField
        {...form.field("commune", communeName)}
        label={t("field.commune")}
        help={t("field.communeHelp")}
        codeName="communeCode"
        defaultCode={form.errors.commune ? "" : (application.communeCode ?? "")}
        suggestions={communes.data?.communes ?? []}
        onQuery={(typed) => communes.load(`/${locale}/communes?region=1&q=${encodeURIComponent(typed)}`)}
        matches={reply?.data?.choices ?? []}
      />
      <TextField {...form.field("address", application.address)} label={t("field.address")} help={t("field.addressHelp")} autoComplete="street-address" required />
      <PhoneField {...form.field("phone", application.phone)} label={t("field.phone")} required />
      <TextField {...form.field("email", application.email)} label={t("field.email")} type="email" autoComplete="email" ltr optional />
    </StepForm>
  );
}
