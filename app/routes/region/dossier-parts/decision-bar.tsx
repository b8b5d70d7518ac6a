import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { stateAfter, type CooperativeState, type Decision } from "~/modules/cooperatives/dossier";
import { useForm } from "~/platform/forms/use-form";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { TextArea } from "~/ui/fields/text-field";
import { ActBar } from "~/ui/item-list";

const OFFERED: Exclude<Decision, "submitted">[] = ["changes-requested", "refused", "suspended", "reinstated", "approved"];

/** The decision on the whole file. Approval stays closed while a piece is open: the server says so too. */
export function DecisionBar({ state, open, ready }: { state: CooperativeState; open: number; ready: boolean }) {
  const { t } = useTranslation("region");
  const form = useForm("decide");
  const offered = OFFERED.filter((decision) => stateAfter(state, decision));
  if (offered.length === 0) return null;
  return (
    <Form method="post" noValidate className="mt-8">
      <ErrorSummary errors={form.errors} form={form.problem} />
      <input type="hidden" name="intent" value="decide" />
      <TextArea
        name="reason"
        id="decisionReason"
        defaultValue={form.field("reason").defaultValue}
        error={form.errors.decisionReason}
        label={t("decide.reason")}
        help={t("decide.reasonHelp")}
        rows={2}
        optional
      />
      <ActBar line={ready ? t("decide.ready") : t("decide.open", { count: open })}>
        {offered.map((decision) => (
          <Button key={decision} name="decision" value={decision} kind={kindOf(decision)} disabled={decision === "approved" && !ready}>
            {t(`decide.${decision}`)}
          </Button>
        ))}
      </ActBar>
    </Form>
  );
}

function kindOf(decision: Decision): "main" | "secondary" | "danger" {
  if (decision === "approved" || decision === "reinstated") return "main";
  return decision === "changes-requested" ? "secondary" : "danger";
}
