import { Form } from "@remix-run/react";
import { Check, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useForm } from "~/platform/forms/use-form";
import { AnswerPair, Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { TextArea } from "~/ui/fields/text-field";
import type { Piece } from "./piece";

export function PaperDecision({ piece }: { piece: Piece | Record<string, unknown> }) {
  const { t } = useTranslation("region");
  const shown = piece as Piece;
  const form = useForm(shown.kind);
  if (shown.state === "missing" && shown.name !== "signatory-identity") return <p className="muted">{t("dossier.waitsForPiece")}</p>;
  return (
    <Form method="post" className="stack" noValidate key={shown.id}>
      <h2 className="h3">{t("dossier.decision")}</h2>
      <ErrorSummary errors={form.errors} form={form.problem} />
      <input type="hidden" name="intent" value={shown.kind === "paper" ? "paper" : "authorisation"} />
      <input type="hidden" name={shown.kind === "paper" ? "kind" : "authorisationId"} value={shown.id} />
      <AnswerPair>
        <Button kind="positive" icon={Check} name="verdict" value="accept">
          {t(shown.name === "signatory-identity" ? "dossier.seen" : "dossier.accept")}
        </Button>
        <Button kind="danger" icon={X} name="verdict" value="refuse">
          {t("dossier.refuse")}
        </Button>
      </AnswerPair>
      <TextArea {...form.field("reason")} label={t("dossier.reason")} help={t("dossier.reasonHelp")} rows={3} />
      <p className="micro muted">{t("dossier.signed")}</p>
    </Form>
  );
}
