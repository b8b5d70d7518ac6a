import { useTranslation } from "react-i18next";
import { attributesOf, type AttributeField } from "~/modules/catalogue/attributes";
import { LABELS } from "~/modules/catalogue/labels";
import type { Season } from "~/modules/catalogue/season";
import { monthName } from "~/platform/i18n";
import { useForm, type FormView } from "~/platform/forms/use-form";
import { ChoiceRows } from "~/ui/fields/choice-rows";
import { CheckboxRow } from "~/ui/fields/check-row";
import { Select, TextArea, TextField } from "~/ui/fields/text-field";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { AuthorisationHint } from "./authorisation-hint";
import { QuestionForm } from "./question-form";
import type { StepView } from "./step-view";

/** What a shopper is told of this kind of goods, and what the member claims of them. */
export function FactsStep(view: StepView) {
  const { t } = useTranslation(["listing", "catalogue"]);
  const form = useForm("fiche");
  const { listing } = view;
  if (!listing) return null;
  const fields = attributesOf(listing.familySlug);
  const ask = (field: AttributeField) => <AttributeInput key={field.key} field={field} form={form} value={listing.attributes[field.key]} />;
  return (
    <QuestionForm form={form}>
      <AuthorisationHint {...view} />
      {fields.filter(({ required }) => required).map(ask)}
      <details open={Object.keys(form.errors).length > 0 || undefined}>
        <summary className="link min-h-12 content-center">{t("facts.more")}</summary>
        <div className="stack">
          {fields.filter(({ required }) => !required).map(ask)}
          <ChoiceRows
            {...form.field("labels")}
            several
            defaultValue={form.chosen("labels", listing.labels)}
            label={t("facts.labels")}
            help={t("facts.labelsHelp")}
            optional
            choices={LABELS.map((label) => ({ value: label, label: t(`catalogue:label.${label}`) }))}
          />
          <SeasonFields form={form} season={listing.season} />
          <Bilingual
            form={form}
            name={["rawMaterialFr", "rawMaterialAr"]}
            values={{ fr: listing.rawMaterialFr, ar: listing.rawMaterialAr }}
            label={t("facts.rawMaterial")}
            help={t("facts.rawMaterialHelp")}
            optional
          />
          <CheckboxRow
            name="oneOfAKind"
            defaultChecked={form.chosen("oneOfAKind", listing.oneOfAKind ? ["on"] : []).length > 0}
            label={t("facts.oneOfAKind")}
            help={t("facts.oneOfAKindHelp")}
          />
          <CheckboxRow
            name="personalised"
            defaultChecked={form.chosen("personalised", listing.personalised ? ["on"] : []).length > 0}
            label={t("facts.personalised")}
            help={t("facts.personalisedHelp")}
          />
        </div>
      </details>
      <Notice>{t("facts.honest")}</Notice>
    </QuestionForm>
  );
}

/** The months in which it is made or harvested: it then stands on the front page. */
function SeasonFields({ form, season }: { form: FormView; season: Season | null }) {
  const { t } = useTranslation("listing");
  const locale = useLocale();
  const months = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: monthName(index + 1, locale) }));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        {...form.field("seasonFrom", season && String(season.from))}
        label={t("facts.seasonFrom")}
        help={t("facts.seasonHelp")}
        options={months}
        placeholder={t("facts.allYear")}
        optional
      />
      <Select
        {...form.field("seasonTo", season && String(season.to))}
        label={t("facts.seasonTo")}
        help={t("facts.seasonToHelp")}
        options={months}
        placeholder={t("facts.allYear")}
        optional
      />
    </div>
  );
}

type Value = NonNullable<StepView["listing"]>["attributes"][string] | undefined;

function AttributeInput({ field, form, value }: { field: AttributeField; form: FormView; value: Value }) {
  const { t, i18n } = useTranslation(["catalogue", "listing"]);
  const name = `attributes.${field.key}`;
  const label = t(`attribute.${field.key}`);
  const help = i18n.exists(`catalogue:help.${field.key}`) ? t(`help.${field.key}`) : undefined;
  const optional = !field.required;
  switch (field.kind) {
    case "text":
      return (
        <Bilingual
          form={form}
          name={[`${name}.fr`, `${name}.ar`]}
          values={typeof value === "object" ? value : {}}
          label={label}
          help={help}
          optional={optional}
          long={field.long ?? false}
          owedInArabic={field.owedInArabic ?? false}
        />
      );
    case "number":
      return (
        <TextField
          {...form.field(name, typeof value === "number" ? String(value).replace(".", ",") : null)}
          label={`${label} (${t(`suffix.${field.unit}`)})`}
          help={help}
          optional={optional}
          inputMode="decimal"
          autoComplete="off"
          ltr
        />
      );
    case "code":
      return <TextField {...form.field(name, typeof value === "string" ? value : null)} label={label} help={help} optional={optional} autoComplete="off" maxLength={40} ltr />;
    case "day":
      return <TextField {...form.field(name, typeof value === "string" ? value : null)} type="date" label={label} help={help} optional={optional} ltr />;
    case "choice": {
      const choices = field.choices.map((choice) => ({ value: choice, label: t(`choice.${field.key}.${choice}`) }));
      const state = form.field(name, typeof value === "string" ? value : null);
      return <ChoiceRows {...state} defaultValue={state.defaultValue ?? ""} label={label} help={help} optional={optional} choices={choices} />;
    }
    case "flag": {
      const state = form.field(name, typeof value === "boolean" ? (value ? "yes" : "no") : null);
      const choices = (["yes", "no"] as const).map((answer) => ({ value: answer, label: t(`flag.${field.key}.${answer}`) }));
      return <ChoiceRows {...state} defaultValue={state.defaultValue ?? ""} label={label} help={help} optional={optional} choices={choices} />;
    }
  }
}

interface BilingualProps {
  form: FormView;
  name: [fr: string, ar: string];
  values: { fr?: string | null | undefined; ar?: string | null | undefined };
  label: string;
  help?: string | undefined;
  optional?: boolean;
  long?: boolean;
  owedInArabic?: boolean;
}

/** One question asked in the member's language, and again in the other. */
function Bilingual({ form, name: [fr, ar], values, label, help, optional = false, long = false, owedInArabic = false }: BilingualProps) {
  const { t } = useTranslation("listing");
  const locale = useLocale();
  const Control = long ? TextArea : TextField;
  const boxes = { fr: { name: fr, value: values.fr, dir: "ltr" }, ar: { name: ar, value: values.ar, dir: "rtl" } };
  return (
    <div className="stack">
      {([locale, locale === "fr" ? "ar" : "fr"] as const).map((language, place) => {
        const { name, value, dir } = boxes[language];
        return (
          <Control
            key={language}
            {...form.field(name, value)}
            label={place === 0 ? label : t(`facts.again.${language}`, { label })}
            help={place === 0 ? help : undefined}
            lang={language}
            dir={dir}
            optional={optional || (place > 0 && !(owedInArabic && language === "ar"))}
          />
        );
      })}
    </div>
  );
}
