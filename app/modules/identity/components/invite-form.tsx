import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useForm } from "~/platform/forms/use-form";
import { Button } from "~/ui/button";
import { ChoiceRows } from "~/ui/fields/choice-rows";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { Select, TextField, type SelectOption } from "~/ui/fields/text-field";

/** Invites somebody by phone or e-mail; `provinces` are offered where a role is bound to one. */
export function InviteForm({ roles, provinces }: { roles: readonly string[]; provinces?: readonly SelectOption[] }) {
  const { t } = useTranslation("people");
  const form = useForm("invite");
  return (
    <Form method="post" className="stack panel mt-8" noValidate>
      <h2>{t("invite")}</h2>
      <ErrorSummary errors={form.errors} form={form.problem} />
      <input type="hidden" name="intent" value="invite" />
      <TextField {...form.field("recipient")} label={t("recipient")} help={t("recipientHelp")} ltr required />
      <ChoiceRows
        {...form.field("role")}
        defaultValue={form.field("role", roles[0]).defaultValue}
        label={t("chooseRole")}
        choices={roles.map((role) => ({ value: role, label: t(`role.${role}`), line: t(`roleLine.${role}`) }))}
      />
      {provinces && <Select {...form.field("province")} label={t("province")} options={provinces} placeholder="" optional />}
      <Button kind="main" busy={form.busy}>
        {t("send")}
      </Button>
    </Form>
  );
}
