import { useTranslation } from "react-i18next";
import { useForm } from "~/platform/forms/use-form";
import { Anchor } from "~/ui/anchor";
import { Amount } from "~/ui/bdi";
import { DefinitionList } from "~/ui/definition-list";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { MissingLinks } from "./missing-links";
import { PictureStates } from "./picture-states";
import { QuestionForm } from "./question-form";
import { LISTING_STEPS, stepPath } from "./steps";
import type { StepView } from "./step-view";
import { useVariantName } from "./variant-name";
import { useWaiting } from "./waiting-lines";

/** Everything once more before the shop: what is missing, what it will wait for, then the one act. */
export function ReviewStep({ listing, category, pictures, missing, waitingFor, onHand }: StepView) {
  const { t } = useTranslation("listing");
  const locale = useLocale();
  const form = useForm("publier");
  const nameOf = useVariantName();
  const waiting = useWaiting();
  if (!listing || !category) return null;
  const { fr, ar } = listing.texts;
  const inWords = (text: string | undefined, language: "fr" | "ar") => (text ? <bdi lang={language}>{text}</bdi> : t("review.none"));
  return (
    <QuestionForm form={form}>
      <MissingLinks productId={listing.productId} missing={missing} />
      {missing.length === 0 &&
        (waitingFor.length > 0 ? (
          <Notice kind="warning">
            <b>{t("review.waits")}</b>
            {waitingFor.map((code) => (
              <p key={code}>{waiting(code)}</p>
            ))}
          </Notice>
        ) : (
          <Notice kind="success">{t("review.ready")}</Notice>
        ))}
      {pictures.length > 0 ? <PictureStates pictures={pictures} /> : <Notice>{t("review.noPhoto")}</Notice>}
      <DefinitionList
        items={[
          { term: t("names.in.fr"), value: inWords(fr?.name, "fr") },
          { term: t("names.in.ar"), value: inWords(ar?.name, "ar") },
          { term: t("step.categorie.short"), value: category[locale] },
          ...listing.variants.map((variant) => ({
            term: nameOf(variant),
            value: (
              <>
                <Amount centimes={variant.priceCentimes} /> · {t("variant.left", { count: onHand[variant.variantId] ?? 0 })}
              </>
            ),
          })),
        ]}
      />
      <nav aria-label={t("review.change")}>
        <ul className="row">
          {LISTING_STEPS.slice(0, -1).map((step) => (
            <li key={step}>
              <Anchor className="link" href={stepPath(locale, listing.productId, step)}>
                {t(`step.${step}.short`)}
              </Anchor>
            </li>
          ))}
        </ul>
      </nav>
    </QuestionForm>
  );
}
