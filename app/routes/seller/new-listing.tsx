import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { sellerAction, sellerIntent } from "~/access/actions.server";
import { sellerLoader } from "~/access/loaders.server";
import { categorySchema, factsSchema, newVariantSchema, plainActSchema, textsSchema } from "~/modules/catalogue/product-form";
import { ButtonLink } from "~/ui/button";
import { useLocale } from "~/ui/locale";
import { LanguageSwitch } from "~/ui/shell/language-switch";
import { QuestionShell } from "~/ui/shell/question-shell";
import { answerCategory, answerFacts, answerPhotos, answerPublish, answerTexts, answerVariant } from "./listing-steps/acts.server";
import { AnsweredHead } from "./listing-steps/answered-head";
import { CategoryStep } from "./listing-steps/category-step";
import { FactsStep } from "./listing-steps/facts-step";
import { loadStep } from "./listing-steps/load-step.server";
import { NamesStep } from "./listing-steps/names-step";
import { PhotosStep } from "./listing-steps/photos-step";
import { QuestionActs } from "./listing-steps/question-form";
import { ReviewStep } from "./listing-steps/review-step";
import { LISTING_STEPS, stepPath, type ListingStep } from "./listing-steps/steps";
import type { StepView } from "./listing-steps/step-view";
import { VariantStep } from "./listing-steps/variant-step";

export const handle = { i18n: ["listing", "catalogue"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = sellerLoader("listings.edit", loadStep);

export const action = sellerAction({
  categorie: sellerIntent("listings.edit", categorySchema, answerCategory),
  photos: sellerIntent("listings.edit", plainActSchema("photos"), answerPhotos),
  noms: sellerIntent("listings.edit", textsSchema, answerTexts),
  fiche: sellerIntent("listings.edit", factsSchema, answerFacts),
  format: sellerIntent("listings.edit", newVariantSchema, answerVariant),
  publier: sellerIntent("listings.edit", plainActSchema("publier"), answerPublish),
});

const SCREENS: Record<ListingStep, (view: StepView) => JSX.Element | null> = {
  categorie: CategoryStep,
  photos: PhotosStep,
  noms: NamesStep,
  fiche: FactsStep,
  format: VariantStep,
  relire: ReviewStep,
};

/** One question a screen, for a new product or to answer again for a listed one. */
export default function NewListing() {
  const { t } = useTranslation("listing");
  const locale = useLocale();
  const view = useLoaderData<typeof loader>();
  const { step, listing } = view;
  const place = LISTING_STEPS.indexOf(step);
  const before = LISTING_STEPS[place - 1];
  const listed = listing !== null && listing.state !== "draft";
  const back = listed ? `/${locale}/vendeur/produits/${listing.productId}` : listing && before ? stepPath(locale, listing.productId, before) : `/${locale}/vendeur/produits`;
  const asking = step !== "categorie" || view.family || listing;
  const Screen = SCREENS[step];
  // A format is kept already: the next question is one press away, another format stays possible.
  const acts =
    step === "format" && listing && !listed && listing.variants.length > 0 ? (
      <ButtonLink kind="main" big iconEnd={ArrowRight} flip href={stepPath(locale, listing.productId, "relire")}>
        {t("next")}
      </ButtonLink>
    ) : (
      <QuestionActs {...(step === "relire" ? { next: t("publish"), alone: true } : listed ? { next: t("keep"), alone: true } : {})} />
    );
  return (
    <QuestionShell step={place + 1} steps={LISTING_STEPS.length} backHref={back} tools={<LanguageSwitch />} acts={asking ? acts : null}>
      <AnsweredHead {...view} />
      <h1 className="mb-5">{t(`step.${step}.title`)}</h1>
      <Screen key={step} {...view} />
    </QuestionShell>
  );
}
