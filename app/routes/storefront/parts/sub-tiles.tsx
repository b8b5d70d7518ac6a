import { useTranslation } from "react-i18next";
import { Anchor } from "~/ui/anchor";
import { useLocale } from "~/ui/locale";
import { Picture } from "~/ui/picture";
import { shortName } from "./family-faces";
import { categoryPicture } from "./shop-picture";

export interface SubTilesProps {
  categories: readonly { value: string; fr: string; ar: string; count?: number }[];
  current?: string;
}

/** The categories of a family, each with its drawing. */
export function SubTiles({ categories, current }: SubTilesProps) {
  const { t } = useTranslation(["shop", "pages"]);
  const locale = useLocale();
  const others = categories.filter(({ value }) => value !== current);
  if (others.length === 0) return null;
  return (
    <nav aria-label={t(current ? "pages:category.siblings" : "pages:category.kinds")} className="pb-8">
      {current && <p className="label mb-3">{t("pages:category.siblings")}</p>}
      <ul className="sub-tiles">
        {others.map(({ value, count, ...name }) => (
          <li key={value}>
            <Anchor href={`/${locale}/categories/${value}`}>
              <Picture picture={categoryPicture(value)} sizes="64px" alt="" />
              <span>
                <b>{shortName(name[locale])}</b>
                {count !== undefined && <small className="num">{t("list.count", { count })}</small>}
              </span>
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
