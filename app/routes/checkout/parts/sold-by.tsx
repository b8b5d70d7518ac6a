import { useTranslation } from "react-i18next";
import type { Seller } from "~/modules/checkout/index.server";
import { SellerIdentity } from "~/routes/storefront/parts/legal-identity";
import { formatDay } from "~/platform/i18n";
import { Code } from "~/ui/bdi";
import { DefinitionList } from "~/ui/definition-list";
import { useLocale } from "~/ui/locale";

interface SoldByProps {
  seller: Seller;
  /** Shown at once where the law wants it read before confirming; one press away elsewhere. */
  open?: boolean;
}

/** The seller's legal identity (law 31-08 art. 29), with the licences of a licensed activity. */
export function SoldBy({ seller, open }: SoldByProps) {
  const { t } = useTranslation("checkout");
  const locale = useLocale();
  const commune = locale === "fr" ? seller.communeFr : seller.communeAr;
  const address = [seller.address, commune].filter(Boolean).join(locale === "fr" ? ", " : "، ");
  return (
    <details open={open}>
      <summary className="cursor-pointer">
        {t("seller.soldBy")} <b>{locale === "fr" ? seller.nameFr : seller.nameAr}</b> <span className="link">{t("seller.identity")}</span>
      </summary>
      <SellerIdentity legal={{ ...seller, address: address || null, representativeName: null, representativeFunction: null }} />
      {seller.licences.length > 0 && (
        <DefinitionList
          items={seller.licences.map((licence) => ({
            term: t("seller.licence"),
            value: (
              <>
                <Code>{licence.number}</Code>, <bdi>{licence.issuer}</bdi>
                {licence.issuedOn && <>, {formatDay(licence.issuedOn, locale)}</>}
              </>
            ),
          }))}
        />
      )}
    </details>
  );
}
