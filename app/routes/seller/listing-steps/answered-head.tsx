import { useTranslation } from "react-i18next";
import { Answered } from "~/ui/item-list";
import { useLocale } from "~/ui/locale";
import { Picture } from "~/ui/picture";
import { categoryPicture, ownPicture } from "./own-picture";
import type { StepView } from "./step-view";

/** What was answered so far stays in sight, with a picture and green ticks. */
export function AnsweredHead({ listing, category, pictures }: Pick<StepView, "listing" | "category" | "pictures">) {
  const { t } = useTranslation("listing");
  const locale = useLocale();
  if (!listing || !category) return null;
  const other = locale === "fr" ? "ar" : "fr";
  const [own, name] = listing.texts[locale]?.name ? [locale, listing.texts[locale].name] : [other, listing.texts[other]?.name];
  const answers = [
    category[locale],
    listing.pictures.length > 0 && t("answered.photos", { count: listing.pictures.length }),
    listing.variants.length > 0 && t("answered.variants", { count: listing.variants.length }),
  ];
  return (
    <div className="mb-6 flex items-center gap-3.5 border-b border-line pb-4">
      <Picture picture={ownPicture(pictures[0]) ?? categoryPicture(category.slug)} sizes="76px" alt="" className="w-19 flex-none" />
      <div className="min-w-0">
        {name && (
          <b className="text-lead">
            <bdi lang={own === locale ? undefined : own}>{name}</bdi>
          </b>
        )}
        <Answered answers={answers.filter(Boolean)} />
      </div>
    </div>
  );
}
