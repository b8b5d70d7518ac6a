import { useTranslation } from "react-i18next";
import { cooperativePath } from "~/modules/shop/listing";
import { CooperativeBlock } from "~/ui/cooperative-block";
import { useLocale } from "~/ui/locale";
import type { DirectoryEntry } from "./directory-entry";

/** A cooperative in a directory: its emblem, name, place and how many products it shows. */
export function CooperativeLine({ cooperative }: { cooperative: DirectoryEntry }) {
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
