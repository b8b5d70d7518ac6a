import { useTranslation } from "react-i18next";
import type { CooperativeCard } from "~/modules/shop/index.server";
import { cooperativePath } from "~/modules/shop/listing";
import { CooperativeBlock } from "~/ui/cooperative-block";
import { useLocale } from "~/ui/locale";

/** A cooperative in a directory: its emblem, name, place and how many products it shows. */
export function CooperativeLine({ cooperative }: { cooperative: CooperativeCard }) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  return (
    <CooperativeBlock
      name={locale === "fr" ? cooperative.nameFr : cooperative.nameAr}
      line={
        <span className="num">
          {locale === "fr" ? cooperative.communeFr : cooperative.communeAr} · {t("list.count", { count: cooperative.products })}
        </span>
      }
      emblemSeed={cooperative.nameFr}
      href={cooperativePath(cooperative, locale)}
    />
  );
}
