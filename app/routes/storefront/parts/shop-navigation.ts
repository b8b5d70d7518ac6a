import { useLocation, useMatches } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale, type NavItem } from "~/ui/locale";

/** The families of the header's row; the others are a step away, on the page of all families. */
const ROW = ["ruche", "huiles-olives", "cereales", "tartinades-fruits-secs", "laitiers", "cosmetique", "textile-tapis", "artisanat"];

export interface NamedFamily {
  slug: string;
  fr: string;
  ar: string;
}

/** Where the header leads, with the way we are on underlined. */
export function useShopNavigation(families: readonly NamedFamily[]): {
  row: NavItem[];
  menu: NavItem[];
} {
  const { t } = useTranslation(["shop", "favourites"]);
  const locale = useLocale();
  const { pathname } = useLocation();
  const matches = useMatches();
  const current = matches.map(({ data }) => (data as { familySlug?: string } | undefined)?.familySlug).find(Boolean);
  const item = ({ slug, fr, ar }: NamedFamily): NavItem => ({
    label: ROW.includes(slug) ? t(`nav.${slug}`) : locale === "fr" ? fr : ar,
    href: `/${locale}/categories/${slug}`,
    current: slug === current,
  });
  const inRow = ROW.flatMap((slug) => families.filter((family) => family.slug === slug));
  const cooperatives = {
    label: t("nav.cooperatives"),
    href: `/${locale}/cooperatives`,
    current: pathname.startsWith(`/${locale}/cooperatives`),
  };
  return {
    row: [...inRow.map(item), cooperatives],
    menu: [
      ...families.filter(({ slug }) => !ROW.includes(slug)).map(item),
      { label: t("nav.provinces"), href: `/${locale}#provinces` },
      { label: t("favourites:link"), href: `/${locale}/favoris` },
      { label: t("nav.apply"), href: `/${locale}/candidature` },
      { label: t("nav.help"), href: `/${locale}/aide` },
    ],
  };
}
