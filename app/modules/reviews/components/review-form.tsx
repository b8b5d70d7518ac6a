import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useForm } from "~/platform/forms/use-form";
import { Button } from "~/ui/button";
import { ChoiceRows } from "~/ui/fields/choice-rows";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { TextArea } from "~/ui/fields/text-field";
import { Rating } from "~/ui/rating";
import { BODY_MOST, STARS } from "../review";

/** What a buyer says of one thing bought: stars, and words if they like. `signedAs` is how it will be signed. */
export function ReviewForm({ signedAs }: { signedAs: string }) {
  const { t } = useTranslation("reviews");
  const form = useForm("publish");
  return (
    <Form method="post" className="stack" noValidate>
      <ErrorSummary errors={form.errors} form={form.problem} />
      <input type="hidden" name="intent" value="publish" />
      <ChoiceRows
        {...form.field("stars")}
        label={t("form.stars")}
        choices={STARS.map((stars) => ({ value: String(stars), label: t(`form.star.${stars}`), end: <Rating average={stars} line={t("section.outOf")} /> }))}
      />
      <TextArea {...form.field("body")} label={t("form.body")} help={t("form.bodyHelp")} optional rows={5} maxLength={BODY_MOST} dir="auto" />
      <p className="small muted">{signedAs ? t("form.signedAs", { name: `\u2068${signedAs}\u2069` }) : t("form.unsigned")}</p>
      <Button kind="main" big wide busy={form.busy}>
        {t("form.act")}
      </Button>
    </Form>
  );
}
