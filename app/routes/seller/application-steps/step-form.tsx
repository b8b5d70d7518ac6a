import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FormView } from "~/platform/forms/use-form";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/fields/error-summary";

/** One step of the application: what is wrong first, the questions, then the act that keeps the answers. */
export function StepForm({ form, children }: { form: FormView; children: ReactNode }) {
  const { t } = useTranslation("application");
  return (
    <Form method="post" className="stack" noValidate>
      <ErrorSummary errors={form.errors} form={form.problem} />
      <input type="hidden" name="intent" value={form.intent} />
      {children}
      <Button kind="main" big wide busy={form.busy}>
        {t("keep")}
      </Button>
      <p className="small muted">{t("keepLine")}</p>
    </Form>
  );
}
