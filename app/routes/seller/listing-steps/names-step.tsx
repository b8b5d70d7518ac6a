import { useTranslation } from "react-i18next";
import { useForm } from "~/platform/forms/use-form";
import { isFood } from "~/modules/catalogue/attributes";
import { CheckboxRow } from "~/ui/fields/check-row";
import { TextArea, TextField } from "~/ui/fields/text-field";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { QuestionForm } from "./question-form";
import type { StepView } from "./step-view";

const FIELDS = { fr: ["nameFr", "descriptionFr"], ar: ["nameAr", "descriptionAr"] } as const;

/** Both languages on one screen, one's own first; the other may be left for later. */
export function NamesStep({ listing }: StepView) {
  const { t } = useTranslation("listing");
  const locale = useLocale();
  const form = useForm("noms");
  const food = listing !== null && isFood(listing.familySlug);
  const stale = (["fr", "ar"] as const).find((other) => listing?.texts[other]?.state === "stale");
  return (
    <QuestionForm form={form}>
      {([locale, locale === "fr" ? "ar" : "fr"] as const).map((language) => {
        const [name, description] = FIELDS[language];
        const texts = listing?.texts[language];
        const direction = language === "ar" ? "rtl" : "ltr";
        return (
          <fieldset key={language} className="stack">
            <legend className="mb-2 text-h3 font-bold">{t(`names.in.${language}`)}</legend>
            <TextField
              {...form.field(name, texts?.name)}
              label={t("names.name")}
              help={t("names.nameHelp")}
              lang={language}
              dir={direction}
              maxLength={120}
              optional={language !== locale && !(food && language === "ar")}
            />
            <TextArea
              {...form.field(description, texts?.description)}
              label={t("names.description")}
              help={t("names.descriptionHelp")}
              lang={language}
              dir={direction}
              rows={5}
              maxLength={4000}
              optional={language !== locale}
            />
          </fieldset>
        );
      })}
      {food && <Notice>{t("names.food")}</Notice>}
      {stale && <CheckboxRow name="confirmed" label={t(`names.confirm.${stale}`)} help={t("names.confirmHelp")} />}
    </QuestionForm>
  );
}
