import { useTranslation } from "react-i18next";
import { attributesOf, textIn, type AttributeField, type AttributeValue } from "~/modules/catalogue/attributes";
import { formatNumber } from "~/platform/i18n";
import { DefinitionList } from "~/ui/definition-list";
import { useLocale } from "~/ui/locale";
import { SectionHead } from "~/ui/page-title";
import { Status } from "~/ui/status";
import type { ListingView } from "./listing-view";
import { stepPath, type ListingStep } from "./steps";

/** What shoppers are told, in both languages, each with the way to change it. */
export function ListingTexts({ listing, category, mayEdit }: ListingView) {
  const { t } = useTranslation(["listing", "catalogue"]);
  const locale = useLocale();
  const change = (step: ListingStep) => (mayEdit ? { href: stepPath(locale, listing.productId, step), label: t("page.change") } : undefined);
  return (
    <>
      <section className="mt-10">
        <SectionHead id="textes" more={change("noms")}>
          {t("step.noms.short")}
        </SectionHead>
        <div className="grid gap-6 min-[900px]:grid-cols-2">
          {(["fr", "ar"] as const).map((language) => {
            const texts = listing.texts[language];
            return (
              <div key={language} lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
                {texts?.name ? (
                  <>
                    <h3>{texts.name}</h3>
                    <p className="whitespace-pre-line">{texts.description}</p>
                  </>
                ) : (
                  <Status kind="off">{t(`names.missing.${language}`)}</Status>
                )}
                {texts?.state === "stale" && <Status kind="wait">{t(`names.stale.${language}`)}</Status>}
              </div>
            );
          })}
        </div>
      </section>
      <section className="mt-10">
        <SectionHead id="fiche" more={change("fiche")}>
          {t("step.fiche.short")}
        </SectionHead>
        <Facts listing={listing} />
      </section>
      <section className="mt-10">
        <SectionHead id="categorie" more={change("categorie")}>
          {t("step.categorie.short")}
        </SectionHead>
        <p>{category?.[locale]}</p>
      </section>
    </>
  );
}

function Facts({ listing }: Pick<ListingView, "listing">) {
  const { t } = useTranslation(["catalogue", "listing"]);
  const locale = useLocale();
  const written = (field: AttributeField, value: AttributeValue) => {
    if (typeof value === "object") {
      const found = textIn(value, locale);
      return found && <bdi lang={found.locale === locale ? undefined : found.locale}>{found.text}</bdi>;
    }
    if (typeof value === "boolean") return t(`flag.${field.key}.${value ? "yes" : "no"}`);
    if (typeof value === "number") return field.kind === "number" ? t(`measure.${field.unit}`, { value: formatNumber(value, locale), count: value }) : null;
    return t(`choice.${field.key}.${value}`);
  };
  const items = attributesOf(listing.familySlug).flatMap((field) => {
    const value = listing.attributes[field.key];
    return value === undefined ? [] : [{ term: t(`attribute.${field.key}`), value: written(field, value) }];
  });
  return items.length > 0 ? <DefinitionList items={items} /> : <p className="muted">{t("listing:review.none")}</p>;
}
