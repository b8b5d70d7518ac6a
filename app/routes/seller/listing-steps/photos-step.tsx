import { useTranslation } from "react-i18next";
import { useForm } from "~/platform/forms/use-form";
import { FileField } from "~/ui/fields/file-field";
import { PictureStates } from "./picture-states";
import { QuestionForm } from "./question-form";
import type { StepView } from "./step-view";

/** Photos straight from the phone; those that were sent stay in sight. */
export function PhotosStep({ pictures }: StepView) {
  const { t } = useTranslation("listing");
  const form = useForm("photos");
  return (
    <QuestionForm form={form} files>
      <FileField
        name="photos"
        error={form.field("photos").error}
        label={t("photos.field")}
        help={t("photos.help")}
        accept="image/jpeg,image/png,image/webp"
        multiple
        kept={pictures.length > 0 && <PictureStates pictures={pictures} />}
      />
      <p className="muted">{t("photos.advice")}</p>
    </QuestionForm>
  );
}
