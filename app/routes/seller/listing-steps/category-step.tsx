import { useTranslation } from "react-i18next";
import { useForm } from "~/platform/forms/use-form";
import { Anchor } from "~/ui/anchor";
import { PictureChoices } from "~/ui/fields/choice-rows";
import { useLocale } from "~/ui/locale";
import { Picture } from "~/ui/picture";
import { categoryPicture } from "./own-picture";
import { QuestionForm } from "./question-form";
import type { StepView } from "./step-view";

/** The family first, by its picture; then what it is within it. */
export function CategoryStep({ families, family, listing }: StepView) {
  const { t } = useTranslation("listing");
  const locale = useLocale();
  const form = useForm("categorie");
  const chosen = families.find(({ slug }) => slug === (family ?? (listing ? listing.familySlug : null)));
  const asked = listing ? `&produit=${listing.productId}&etape=categorie` : "";
  if (!chosen) {
    return (
      <ul className="choices">
        {families.map(({ slug, categories, ...name }) => (
          <li key={slug}>
            <Anchor className="choice" href={`/${locale}/vendeur/produits/nouveau?famille=${slug}${asked}`}>
              <Picture picture={categoryPicture(categories[0]?.slug ?? "")} sizes="(min-width: 768px) 240px, 50vw" alt="" />
              <span>{name[locale]}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <QuestionForm form={form}>
      <p>
        {chosen[locale]}{" "}
        <Anchor className="link" href={`/${locale}/vendeur/produits/nouveau?famille=${asked}`}>
          {t("category.otherFamily")}
        </Anchor>
      </p>
      <PictureChoices
        {...form.field("category", listing?.categorySlug)}
        label={t("category.which")}
        choices={chosen.categories.map(({ slug, ...name }) => ({ value: slug, label: name[locale], picture: categoryPicture(slug) }))}
      />
    </QuestionForm>
  );
}
