import { useTranslation } from "react-i18next";
import { attributesOf, isFood, textIn, type AttributeField, type AttributeValue } from "~/modules/catalogue/attributes";
import type { PageVariant, ProductPage } from "~/modules/shop/index.server";
import { directionOf, formatDay, formatNumber, type Locale } from "~/platform/i18n";
import { Code } from "~/ui/bdi";
import { DefinitionList, type Definition } from "~/ui/definition-list";
import { useLocale } from "~/ui/locale";
import { contentText } from "./content-text";

/** The product's sheet: what decree 2-12-389 asks of a food's label, what INCI asks of a cosmetic, sizes and materials of a piece. */
export function ProductFacts({ product, variant, today }: { product: ProductPage; variant: PageVariant; today: string }) {
  const { t } = useTranslation(["shop", "pages"]);
  const { t: word } = useTranslation("catalogue");
  const locale = useLocale();
  const { attributes, category } = product;
  const dateTerm = (mark: AttributeValue | undefined) => t(mark === "DLC" ? "pages:fact.useBy" : "pages:fact.bestBefore");
  const content = contentText(variant.netContent, variant.unit, t, locale);
  const rows: Definition[] = [{ term: t("fact.kind"), value: category[locale] }];
  if (content) rows.push({ term: t("fact.content"), value: <bdi>{content}</bdi> });
  for (const field of attributesOf(category.familySlug)) {
    const value = attributes[field.key];
    // The date of a batch that is sold by now says nothing of the next.
    if (value !== undefined && !(field.kind === "day" && typeof value === "string" && value < today))
      rows.push({
        term: field.key === "bestBefore" ? dateTerm(attributes.dateMark) : word(`attribute.${field.key}`),
        value: <AttributeText field={field} value={value} />,
      });
  }
  if (isFood(category.familySlug) && attributes.lot === undefined) rows.push({ term: word("attribute.lot"), value: t("pages:fact.onLabel") });
  const raw = textIn({ fr: product.rawMaterialFr ?? "", ar: product.rawMaterialAr ?? "" }, locale);
  if (raw)
    rows.push({
      term: t("fact.rawMaterial"),
      value: <InItsLanguage text={raw.text} locale={raw.locale} />,
    });
  return (
    <section className="stack" style={{ ["--gap" as string]: "12px" }} id="fiche">
      <h2>{t("fact.title")}</h2>
      <DefinitionList items={rows} />
      {product.category.familySlug === "artisanat" || product.category.familySlug === "textile-tapis" ? <p className="small muted">{t("fact.byHand")}</p> : null}
    </section>
  );
}

function AttributeText({ field, value }: { field: AttributeField; value: AttributeValue }) {
  const { t } = useTranslation("catalogue");
  const locale = useLocale();
  if (typeof value === "object") {
    const found = textIn(value, locale);
    return found && <InItsLanguage text={found.text} locale={found.locale} />;
  }
  if (field.kind === "number" && typeof value === "number")
    return (
      <bdi>
        {t(`measure.${field.unit}`, {
          value: formatNumber(value, locale),
          count: value,
        })}
      </bdi>
    );
  if (field.kind === "code") return <Code>{String(value)}</Code>;
  if (field.kind === "day") return <>{formatDay(String(value), locale)}</>;
  if (field.kind === "choice") return <>{t(`choice.${field.key}.${String(value)}`)}</>;
  if (field.kind === "flag") return <>{t(`flag.${field.key}.${value ? "yes" : "no"}`)}</>;
  return <>{String(value)}</>;
}

/** Words left in the other language say so. */
function InItsLanguage({ text, locale }: { text: string; locale: Locale }) {
  const page = useLocale();
  return page === locale ? (
    <>{text}</>
  ) : (
    <span lang={locale} dir={directionOf(locale)}>
      {text}
    </span>
  );
}
