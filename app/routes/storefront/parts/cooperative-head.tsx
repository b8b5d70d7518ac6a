import { Phone } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { CooperativePage } from "~/modules/shop/index.server";
import { formatNumber, otherLocale } from "~/platform/i18n";
import { BigNumbers } from "~/ui/big-number";
import { ButtonLink } from "~/ui/button";
import { Emblem } from "~/ui/emblem";
import { useLocale } from "~/ui/locale";
import { Picture } from "~/ui/picture";
import { useFunctionName } from "./official-names";
import { shopPicture } from "./shop-picture";

export interface CooperativeHeadProps {
  cooperative: CooperativePage;
  province: { fr: string; ar: string } | null;
  rating: { average: number; count: number } | null;
}

/** Emblem, both scripts, their own words, four figures. */
export function CooperativeHead({ cooperative, province, rating }: CooperativeHeadProps) {
  const { t } = useTranslation(["shop", "pages"]);
  const locale = useLocale();
  const functionName = useFunctionName();
  const french = locale === "fr";
  const name = french ? cooperative.nameFr : cooperative.nameAr;
  const other = otherLocale(locale);
  const quote = french ? cooperative.quoteFr : cooperative.quoteAr;
  const crafts = cooperative.families.slice(0, 2).map((slug) => t(`tile.${slug}`));
  const place = [french ? cooperative.communeFr : cooperative.communeAr, province?.[locale]].filter(Boolean).join(t("list.comma"));
  return (
    <>
      <div className="two py-3 pb-11">
        <div className="stack">
          <div className="flex items-start gap-5">
            <Emblem seed={cooperative.nameFr} size="large" />
            <div className="stack min-w-0" style={{ ["--gap" as string]: "6px" }}>
              <h1>{name}</h1>
              <p lang={other} dir={french ? "rtl" : "ltr"} className="display text-[1.25rem] text-end">
                {french ? cooperative.nameAr : cooperative.nameFr}
              </p>
              <p className="muted">{[crafts.join(t("list.comma")), place].filter(Boolean).join(" · ")}</p>
            </div>
          </div>
          {quote && <p className="quote">{t("cooperative.quote", { text: quote })}</p>}
          {quote && cooperative.representativeName && (
            <p className="muted">
              {french ? cooperative.representativeName : <bdi lang="fr">{cooperative.representativeName}</bdi>}
              {cooperative.representativeFunction && `${t("list.comma")}${functionName(cooperative.representativeFunction).toLocaleLowerCase(locale)}`}
              {cooperative.fictional && ` ${t("cooperative.fictionalPerson")}`}
            </p>
          )}
          <div className="row">
            {cooperative.products > 0 && (
              <ButtonLink kind="main" href="#produits">
                {t("cooperative.theirs", { count: cooperative.products })}
              </ButtonLink>
            )}
            {cooperative.legal.phone && (
              <ButtonLink kind="secondary" icon={Phone} href={`tel:${cooperative.legal.phone}`}>
                {t("cooperative.call")}
              </ButtonLink>
            )}
          </div>
        </div>
        <Picture picture={shopPicture(cooperative.picture, t("cooperative.work", { name }))} first sizes="(min-width: 1000px) 380px, 100vw" className="aspect-[5/4]" />
      </div>
      <BigNumbers
        four
        numbers={[
          {
            value: formatNumber(cooperative.members, locale),
            line:
              cooperative.women === cooperative.members
                ? t("cooperative.allWomen", { count: cooperative.members })
                : t("cooperative.members", {
                    count: cooperative.members,
                    women: cooperative.women,
                  }),
          },
          ...(cooperative.foundedYear
            ? [
                {
                  value: String(cooperative.foundedYear),
                  line: t("cooperative.founded"),
                },
              ]
            : []),
          rating
            ? { value: formatNumber(rating.average, locale, 1), line: t("pages:cooperative.rated", { count: rating.count }) }
            : { value: formatNumber(cooperative.products, locale), line: t("cooperative.onSale", { count: cooperative.products }) },
          {
            value: t(`cooperative.serves.${cooperative.serves}`),
            line: t(`cooperative.servesLine.${cooperative.serves}`),
          },
        ]}
      />
    </>
  );
}
