import { useTranslation } from "react-i18next";
import type { ProductPage } from "~/modules/shop/index.server";
import { cooperativePath, type ListingCard } from "~/modules/shop/listing";
import { Anchor } from "~/ui/anchor";
import { ButtonLink } from "~/ui/button";
import { CooperativeBlock } from "~/ui/cooperative-block";
import { useLocale } from "~/ui/locale";
import { Panel } from "~/ui/panel";
import { PhoneLink } from "~/ui/phone-link";
import { shortened } from "./page-words";

/** Who made it, beside the product. */
export function SellerPanel({ card, cooperative }: { card: ListingCard; cooperative: ProductPage["cooperative"] }) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const french = locale === "fr";
  const href = cooperativePath(
    {
      slugFr: card.cooperativeSlugFr,
      slugAr: card.cooperativeSlugAr,
      publicId: card.cooperativePublicId,
    },
    locale,
  );
  const { members, women, phone } = cooperative;
  return (
    <Panel>
      <CooperativeBlock
        name={french ? card.cooperativeNameFr : card.cooperativeNameAr}
        line={
          members > 0
            ? `${members} ${women === members ? t("cooperative.allWomen", { count: members }) : t("cooperative.members", { count: members, women })}`
            : french
              ? card.communeFr
              : card.communeAr
        }
        emblemSeed={card.cooperativeNameFr}
        href={href}
      />
      <p className="small">{shortened(french ? cooperative.storyFr : cooperative.storyAr, 240)}</p>
      <ButtonLink kind="secondary" wide href={href}>
        {t("cooperative.visit")}
      </ButtonLink>
      {phone && (
        <p className="small">
          {t("cooperative.ask")} <PhoneLink phone={phone} />
        </p>
      )}
      <p className="small">
        <Anchor className="link" href="#vendeur">
          {t("legal.title")}
        </Anchor>
      </p>
      {cooperative.fictional && <p className="micro muted">{t("cooperative.fictional")}</p>}
    </Panel>
  );
}
