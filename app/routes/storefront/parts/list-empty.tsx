import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { useLocale } from "~/ui/locale";
import type { ChoiceChip } from "./list-chips";
import { listHref, without, withoutChoices, type ListQuery } from "./list-query";
import type { ListRecovery, ShopList } from "./load-list.server";
import { CountedLinks, PopularGoods } from "./ways-on";

export interface ListEmptyProps {
  list: Pick<ShopList, "query" | "total" | "recovery">;
  path: string;
  chips: readonly ChoiceChip[];
}

/** Nothing to show: which choice to take back and what that gives, and what others like. */
export function ListEmpty({ list: { query, total, recovery }, path, chips }: ListEmptyProps) {
  const { t } = useTranslation("shop");
  const { t: say } = useTranslation("search");
  const locale = useLocale();
  if (total > 0) return <EmptyState title={say("pastTheEnd")} acts={<ButtonLink href={listHref(path, query, {})}>{say("firstPage")}</ButtonLink>} />;
  return (
    <div className="grid gap-8">
      {chips.length > 0 ? (
        <EmptyState title={t("list.none")} line={t("list.noneLine")} acts={<ButtonLink href={listHref(path, withoutChoices(query), {})}>{t("list.clear")}</ButtonLink>} />
      ) : (
        <EmptyState title={t("list.nothingYet")} line={t("list.nothingYetLine")} acts={<ButtonLink href={`/${locale}/produits`}>{t("list.all")}</ButtonLink>} />
      )}
      <DroppedChoices drops={recovery?.drops ?? []} {...{ query, path, chips }} />
      <PopularGoods cards={recovery?.popular ?? []} />
    </div>
  );
}

export function DroppedChoices({ drops, query, path, chips }: { drops: ListRecovery["drops"]; query: ListQuery; path: string; chips: readonly ChoiceChip[] }) {
  const { t } = useTranslation("search");
  const links = drops.flatMap(({ choice, count }) => {
    const chip = chips.find((one) => one.choice === choice);
    return chip ? [{ words: t("without", { choice: chip.label }), count, href: listHref(path, without(query, choice), {}) }] : [];
  });
  return <CountedLinks title={t("dropOne")} links={links} />;
}
