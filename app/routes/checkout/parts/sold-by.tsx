import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Seller } from "~/modules/checkout/index.server";
import { SellerIdentity } from "~/routes/storefront/parts/legal-identity";
import { useCourtName } from "~/routes/storefront/parts/official-names";
import { formatDay } from "~/platform/i18n";
import { Code } from "~/ui/bdi";
import { DefinitionList } from "~/ui/definition-list";
import { useLocale } from "~/ui/locale";
import { PhoneLink } from "~/ui/phone-link";

/** The seller's legal identity, one press away: on the page that follows a purchase. */
export function SoldBy({ seller }: { seller: Seller }) {
  const { t } = useTranslation("checkout");
  const locale = useLocale();
  return (
    <details>
      <summary className="min-h-[48px] cursor-pointer content-center">
        {t("seller.soldBy")} <b>{locale === "fr" ? seller.nameFr : seller.nameAr}</b> · <span className="link">{t("seller.identity")}</span>
      </summary>
      <SellerIdentity legal={{ ...seller, representativeName: null, representativeFunction: null }} />
      {seller.licences.length > 0 && <DefinitionList items={seller.licences.map((licence) => ({ term: t("seller.licence"), value: <Licence licence={licence} /> }))} />}
    </details>
  );
}

/** The same in a few lines, all of it read before confirming (law 31-08 art. 29): seat, register, tax numbers, licences, how to reach it. */
export function SellerLine({ seller }: { seller: Seller }) {
  const { t } = useTranslation(["checkout", "shop"]);
  const locale = useLocale();
  const court = useCourtName();
  const commune = locale === "fr" ? seller.communeFr : seller.communeAr;
  const facts: [string, ReactNode][] = [];
  if (seller.address || commune) {
    facts.push([
      t("shop:legal.seat"),
      <>
        {seller.address && <bdi lang="fr">{seller.address}</bdi>}
        {seller.address && commune && (locale === "fr" ? ", " : "، ")}
        {commune}
      </>,
    ]);
  }
  if (seller.registerNumber) {
    facts.push([
      t("shop:legal.register"),
      <>
        <Code>{seller.registerNumber}</Code>
        {seller.court && ` (${t("shop:legal.court", { court: court(seller.court) })})`}
      </>,
    ]);
  }
  if (seller.ice) facts.push([t("shop:legal.ice"), <Code key="ice">{seller.ice}</Code>]);
  if (seller.taxId) facts.push([t("shop:legal.taxId"), <Code key="tax">{seller.taxId}</Code>]);
  for (const licence of seller.licences) facts.push([t("seller.licence"), <Licence key={licence.number} licence={licence} />]);
  if (seller.phone) facts.push([t("shop:legal.phone"), <PhoneLink key="phone" phone={seller.phone} />]);
  if (seller.email)
    facts.push([
      t("shop:legal.email"),
      <bdi key="email" dir="ltr">
        {seller.email}
      </bdi>,
    ]);
  const colon = locale === "fr" ? "\u202f: " : ": ";
  return (
    <div className="small muted">
      <p>
        {t("seller.soldBy")} <b className="text-ink">{locale === "fr" ? seller.nameFr : seller.nameAr}</b>
      </p>
      {facts.map(([term, value], index) => (
        <p key={index} className="wrap-anywhere">
          {term}
          {colon}
          {value}
        </p>
      ))}
    </div>
  );
}

function Licence({ licence }: { licence: Seller["licences"][number] }) {
  const locale = useLocale();
  return (
    <>
      <Code>{licence.number}</Code>
      {locale === "fr" ? ", " : "، "}
      <bdi>{licence.issuer}</bdi>
      {licence.issuedOn && (
        <>
          {locale === "fr" ? ", " : "، "}
          {formatDay(licence.issuedOn, locale)}
        </>
      )}
    </>
  );
}
