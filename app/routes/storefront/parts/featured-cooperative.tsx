import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { CooperativeCard } from "~/modules/shop/index.server";
import { cooperativePath } from "~/modules/shop/listing";
import { ButtonLink } from "~/ui/button";
import { CooperativeBlock } from "~/ui/cooperative-block";
import { Feature } from "~/ui/hero";
import { useLocale } from "~/ui/locale";
import { shortened } from "./page-words";
import { shopPicture } from "./shop-picture";

/** A cooperative that speaks for itself, edge to edge. */
export function FeaturedCooperative({ cooperative }: { cooperative: CooperativeCard }) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const french = locale === "fr";
  const name = french ? cooperative.nameFr : cooperative.nameAr;
  return (
    <Feature picture={shopPicture(cooperative.picture, t("cooperative.work", { name }))}>
      <CooperativeBlock name={name} line={french ? cooperative.communeFr : cooperative.communeAr} emblemSeed={cooperative.nameFr} />
      <p className="quote">
        {t("cooperative.quote", {
          text: french ? cooperative.quoteFr : cooperative.quoteAr,
        })}
      </p>
      <p className="muted">{shortened(french ? cooperative.storyFr : cooperative.storyAr, 220)}</p>
      <ButtonLink kind="main" iconEnd={ArrowRight} flip href={cooperativePath(cooperative, locale)}>
        {t("cooperative.theirs", { count: cooperative.products })}
      </ButtonLink>
    </Feature>
  );
}
