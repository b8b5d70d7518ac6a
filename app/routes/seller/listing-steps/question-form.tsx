import { Form } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FormView } from "~/platform/forms/use-form";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/fields/error-summary";

/** The form's own id: its buttons stand in the bar at the foot of the screen. */
export const QUESTION = "question";

export function QuestionForm({ form, files, children }: { form: FormView; files?: boolean; children: ReactNode }) {
  return (
    <Form method="post" id={QUESTION} className="stack" noValidate encType={files ? "multipart/form-data" : undefined}>
      <ErrorSummary errors={form.errors} form={form.problem} />
      <input type="hidden" name="intent" value={form.intent} />
      {children}
    </Form>
  );
}

/** « Next » and « Save », always side by side. */
export function QuestionActs({ next, busy, alone }: { next?: string; busy?: boolean; alone?: boolean }) {
  const { t } = useTranslation("listing");
  return (
    <>
      <Button kind="main" big form={QUESTION} name="then" value="next" iconEnd={ArrowRight} flip busy={busy ?? false}>
        {next ?? t("next")}
      </Button>
      {!alone && (
        <Button big form={QUESTION} name="then" value="save">
          {t("save")}
        </Button>
      )}
    </>
  );
}
