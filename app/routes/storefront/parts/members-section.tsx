import { useTranslation } from "react-i18next";
import type { CooperativePage } from "~/modules/shop/index.server";
import { formatNumber } from "~/platform/i18n";
import { DefinitionList } from "~/ui/definition-list";
import { useLocale } from "~/ui/locale";

/** Who they are in numbers: women, men, those under 35. */
export function MembersSection({ cooperative }: { cooperative: Pick<CooperativePage, "members" | "women" | "young" | "womenLed"> }) {
  const { t } = useTranslation("pages");
  const locale = useLocale();
  const { members, women, young, womenLed } = cooperative;
  if (members === 0) return null;
  const number = (count: number) => <span className="num">{formatNumber(count, locale)}</span>;
  return (
    <section className="max-w-[42em] pt-4">
      <h3>{t("cooperative.membersTitle")}</h3>
      <DefinitionList
        items={[
          { term: t("cooperative.women"), value: number(women) },
          { term: t("cooperative.men"), value: number(members - women) },
          { term: t("cooperative.young"), value: number(young) },
          { term: t("cooperative.all"), value: number(members) },
        ]}
      />
      {womenLed && <p className="small muted mt-3">{t("cooperative.womenLed")}</p>}
    </section>
  );
}
