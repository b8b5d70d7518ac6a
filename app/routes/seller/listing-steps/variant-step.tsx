import { useTranslation } from "react-i18next";
import { UNITS } from "~/modules/catalogue/product";
import { useForm } from "~/platform/forms/use-form";
import { Button } from "~/ui/button";
import { ChoiceRows } from "~/ui/fields/choice-rows";
import { PriceField } from "~/ui/fields/price-field";
import { TextField } from "~/ui/fields/text-field";
import { Answered } from "~/ui/item-list";
import { useLocale } from "~/ui/locale";
import { PriceShares, useTypedPrice } from "./price-shares";
import { QUESTION, QuestionForm } from "./question-form";
import type { StepView } from "./step-view";
import { useVariantName } from "./variant-name";

/** How it is sold: measure, content, price, weight, how many there are. Money is said twice. */
export function VariantStep({ listing, category, onHand, rates, requestId }: StepView) {
  const { t } = useTranslation(["listing", "catalogue"]);
  const locale = useLocale();
  const form = useForm("format");
  const nameOf = useVariantName();
  const price = useTypedPrice(form.field("price").defaultValue);
  if (!listing) return null;
  const unit = form.field("unit", category?.unit ?? "unite");
  const labels = { fr: ["labelFr", "ltr"], ar: ["labelAr", "rtl"] } as const;
  const further = listing.state === "draft" && listing.variants.length > 0;
  const fields = (
    <>
      <ChoiceRows
        {...unit}
        defaultValue={unit.defaultValue ?? ""}
        label={t("variant.unit")}
        choices={UNITS.map((one) => ({ value: one, label: t(`catalogue:unitWord.${one}`) }))}
      />
      <TextField {...form.field("netContent", "1")} label={t("variant.content")} help={t("variant.contentHelp")} inputMode="decimal" autoComplete="off" ltr />
      {([locale, locale === "fr" ? "ar" : "fr"] as const).map((language) => (
        <TextField
          key={language}
          {...form.field(labels[language][0])}
          label={t(`variant.label.${language}`)}
          help={t(`variant.labelHelp.${language}`)}
          lang={language}
          dir={labels[language][1]}
          maxLength={60}
          optional
        />
      ))}
      <PriceField {...form.field("price")} label={t("variant.price")} big onInput={price.onInput} />
      <PriceShares centimes={price.centimes} rates={rates} />
      <TextField {...form.field("weight")} label={t("variant.weight")} help={t("variant.weightHelp")} inputMode="numeric" autoComplete="off" ltr />
      <TextField {...form.field("stock")} label={t("variant.stock")} help={t("variant.stockHelp")} inputMode="numeric" autoComplete="off" ltr />
      <Button form={QUESTION} name="then" value="another">
        {t(further ? "variant.keepAnother" : "variant.another")}
      </Button>
    </>
  );
  return (
    <QuestionForm form={form}>
      <input type="hidden" name="requestId" value={requestId} />
      {listing.variants.length > 0 && (
        <Answered answers={listing.variants.map((variant) => `${nameOf(variant)} · ${t("variant.left", { count: onHand[variant.variantId] ?? 0 })}`)} />
      )}
      {further ? (
        <details open={Object.keys(form.errors).length > 0 || undefined}>
          <summary className="link min-h-12 content-center">{t("variant.addAnother")}</summary>
          <div className="stack">{fields}</div>
        </details>
      ) : (
        fields
      )}
    </QuestionForm>
  );
}
