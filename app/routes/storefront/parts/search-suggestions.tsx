import { History, Search, Trash2 } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { KINDS, type Suggested } from "~/routes/resources/suggested";
import { Amount } from "~/ui/bdi";
import { Emblem } from "~/ui/emblem";
import { Marked } from "~/ui/fields/suggestion-list";
import type { useCombobox } from "~/ui/fields/use-combobox";
import { Icon } from "~/ui/icon";
import { Picture } from "~/ui/picture";
import { shopPicture } from "./shop-picture";

export interface SearchRow extends Omit<Suggested, "kind" | "lang"> {
  kind: Suggested["kind"] | "recent" | "clear";
  lang?: Suggested["lang"];
  /** What the box holds after it is picked, when that is not its text. */
  fills?: string;
}

export interface SearchSuggestionsProps {
  rows: readonly SearchRow[];
  typed: string;
  combobox: ReturnType<typeof useCombobox<SearchRow>>;
}

/** One list under the box, in groups; the arrows go through all of it. */
export function SearchSuggestions({ rows, typed, combobox }: SearchSuggestionsProps) {
  const { t } = useTranslation("search");
  const { t: say } = useTranslation("ui");
  const id = useId();
  if (!combobox.shown) return null;
  const groups = (["recent", ...KINDS, "clear"] as const).map((kind) => ({ kind, places: rows.flatMap((row, place) => (row.kind === kind ? [place] : [])) }));
  return (
    <div className="combo-list combo-groups" aria-label={say("search.suggestions")} {...combobox.listProps}>
      {groups
        .filter(({ places }) => places.length > 0)
        .map(({ kind, places }) => (
          <ul key={kind} role="group" aria-label={kind === "clear" ? t("suggest.clear") : undefined} aria-labelledby={kind === "clear" ? undefined : `${id}-${kind}`}>
            {kind !== "clear" && (
              <li role="presentation" className="combo-head" id={`${id}-${kind}`}>
                {t(`suggest.${kind}`)}
              </li>
            )}
            {places.map((place) => {
              const row = rows[place];
              return (
                row && (
                  <li key={row.href ?? row.text} {...combobox.optionProps(place)}>
                    <Row row={row} typed={typed} />
                  </li>
                )
              );
            })}
          </ul>
        ))}
    </div>
  );
}

function Row({ row, typed }: { row: SearchRow; typed: string }) {
  const { t } = useTranslation("ui");
  return (
    <>
      <span className="start">
        {row.kind === "products" ? <Picture picture={shopPicture(row.picture)} sizes="48px" alt="" /> : row.emblemSeed ? <Emblem seed={row.emblemSeed} /> : ICONS[row.kind]}
        <span>
          <span lang={row.lang}>
            <bdi>
              <Marked text={row.text} typed={typed.trim()} />
            </bdi>
          </span>
          {row.line && <small>{row.line}</small>}
        </span>
      </span>
      {row.priceCentimes !== undefined && (
        <span className="end num">
          {row.from && <>{t("price.from")} </>}
          <Amount centimes={row.priceCentimes} />
        </span>
      )}
    </>
  );
}

const ICONS: Partial<Record<SearchRow["kind"], JSX.Element>> = {
  recent: <Icon of={History} />,
  terms: <Icon of={Search} />,
  clear: <Icon of={Trash2} />,
};
