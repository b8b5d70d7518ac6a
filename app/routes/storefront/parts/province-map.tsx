import { useTranslation } from "react-i18next";
import type { ProvinceTile } from "~/modules/shop/index.server";
import { Anchor } from "~/ui/anchor";
import { Places } from "~/ui/hero";
import { useLocale } from "~/ui/locale";
import { PROVINCE_SHAPES, REGION_BOX } from "./province-shapes";

export interface ProvinceMapProps {
  provinces: readonly ProvinceTile[];
  /** Code of the province in madder. */
  chosen?: string;
}

/** The region's map beside its provinces; the list says in words all that the map shows. */
export function ProvinceMap({ provinces, chosen }: ProvinceMapProps) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  return (
    <div className="grid items-center gap-7 lg:grid-cols-[5fr_7fr] lg:gap-16">
      <div>
        <RegionDrawing provinces={provinces} chosen={chosen} />
        <MapSource />
      </div>
      <Places
        places={provinces.map((province) => ({
          href: `/${locale}/provinces/${province.slug}`,
          name: province[locale],
          end: t("cooperative.count", { count: province.cooperatives }),
          line: t(`province.${province.slug}`),
        }))}
      />
    </div>
  );
}

/** Decoration for those who see it; its links repeat the list's and are left out of the tab order. */
export function RegionDrawing({ provinces, chosen }: { provinces: readonly Pick<ProvinceTile, "code" | "slug" | "fr" | "ar">[]; chosen?: string }) {
  const locale = useLocale();
  return (
    <svg viewBox={REGION_BOX} aria-hidden="true" className="mx-auto w-full max-w-[460px]">
      {PROVINCE_SHAPES.map(({ slug, path }) => {
        const province = provinces.find((found) => found.slug === slug);
        const on = province !== undefined && province.code === chosen;
        const shape = <path d={path} className={on ? "fill-accent" : "fill-[#e4dccb]"} stroke="var(--color-ground)" strokeWidth={2.5} />;
        return province ? (
          <Anchor key={slug} href={`/${locale}/provinces/${slug}`} tabIndex={-1} className="hover:opacity-80">
            {shape}
          </Anchor>
        ) : (
          <g key={slug}>{shape}</g>
        );
      })}
      {PROVINCE_SHAPES.map(({ slug, name: [x, y] }) => {
        const province = provinces.find((found) => found.slug === slug);
        return province ? (
          <text
            key={slug}
            x={x}
            y={y}
            textAnchor="middle"
            className={province.code === chosen ? "pointer-events-none fill-white" : "pointer-events-none fill-ink"}
            style={{ font: "600 13px var(--font-text)" }}
          >
            {province[locale]}
          </text>
        ) : null;
      })}
    </svg>
  );
}

/** The outlines' licence asks to name their source. */
export function MapSource() {
  const { t } = useTranslation("shop");
  return (
    <p className="micro muted mt-2">
      <bdi dir="ltr">{t("map.source")}</bdi>
    </p>
  );
}
