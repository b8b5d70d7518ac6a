import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { User } from "lucide-react";
import { useTranslation } from "react-i18next";
import { regionLoader } from "~/access/loaders.server";
import { regionMay } from "~/access/permissions";
import { cooperativeCounts, reviewQueue } from "~/modules/cooperatives/index.server";
import { openTaskCount } from "~/modules/desk/index.server";
import { reviewsToModerate } from "~/modules/reviews/index.server";
import { settingsAt } from "~/modules/settings/index.server";
import { Anchor } from "~/ui/anchor";
import { Icon } from "~/ui/icon";
import { useLocale } from "~/ui/locale";
import { RegionShell } from "~/ui/shell/region-shell";

export const handle = { i18n: ["region", "desk", "reviews", "editorial", "misses"] };

export const loader = regionLoader("dossiers.read", async ({ context, seat, user }) => {
  const [queue, counts, settings] = [
    await reviewQueue(context, seat.provinces),
    await cooperativeCounts(context, seat.provinces),
    await settingsAt(context, ["help.phone", "help.whatsapp"]),
  ];
  const reviews = regionMay(seat.role, "reviews.moderate") ? await reviewsToModerate(context, seat.provinces) : null;
  const tasks = regionMay(seat.role, "money.read") ? await openTaskCount(context) : null;
  const may = {
    money: regionMay(seat.role, "money.read"),
    audit: regionMay(seat.role, "audit.read"),
    settings: regionMay(seat.role, "settings.edit"),
    people: regionMay(seat.role, "people.manage"),
  };
  return {
    waiting: queue.length,
    reviews,
    tasks,
    approved: counts.approved ?? 0,
    name: user.name,
    may,
    help: { phone: settings["help.phone"], whatsapp: settings["help.whatsapp"] },
  };
});

export default function RegionLayout() {
  const { t } = useTranslation(["region", "desk", "reviews", "editorial", "misses"]);
  const locale = useLocale();
  const { pathname } = useLocation();
  const { waiting, reviews, tasks, approved, name, may, help } = useLoaderData<typeof loader>();
  const home = `/${locale}/region`;
  const tabs = [
    { label: t("tab.dossiers"), href: home, count: waiting, current: pathname === home || pathname.startsWith(`${home}/dossiers`) },
    { label: t("tab.cooperatives"), href: `${home}/cooperatives`, count: approved, current: pathname.startsWith(`${home}/cooperatives`) },
    reviews !== null && { label: t("reviews:region.tab"), href: `${home}/avis`, count: reviews, current: pathname.startsWith(`${home}/avis`) },
    tasks !== null && { label: t("desk:tab"), href: `${home}/a-traiter`, count: tasks, current: pathname.startsWith(`${home}/a-traiter`) },
    { label: t("misses:tab"), href: `${home}/recherches`, current: pathname.startsWith(`${home}/recherches`) },
    may.money && { label: t("tab.money"), href: `${home}/argent`, current: pathname.startsWith(`${home}/argent`) },
    may.audit && { label: t("tab.audit"), href: `${home}/journal`, current: pathname.startsWith(`${home}/journal`) },
    may.settings && { label: t("editorial:tab"), href: `${home}/contenus`, current: pathname.startsWith(`${home}/contenus`) || pathname.startsWith(`${home}/guides`) },
    may.settings && { label: t("tab.settings"), href: `${home}/reglages`, current: pathname.startsWith(`${home}/reglages`) },
    may.people && { label: t("tab.people"), href: `${home}/equipe`, current: pathname.startsWith(`${home}/equipe`) },
  ].filter((tab) => tab !== false);
  return (
    <RegionShell
      tabs={tabs}
      help={help}
      tools={
        <Anchor className="tool" href={`/${locale}/compte`}>
          <Icon of={User} />
          <span className="tool-word">{name}</span>
        </Anchor>
      }
    >
      <Outlet />
    </RegionShell>
  );
}
