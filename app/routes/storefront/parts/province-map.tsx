import { useTranslation } from "react-i18next";
import type { ProvinceTile } from "~/modules/shop/index.server";
import { Anchor } from "~/ui/anchor";
import { Places } from "~/ui/hero";
import { useLocale } from "~/ui/locale";
import type { MapPlace } from "./map-places.server";
import { PROVINCE_SHAPES, REGION_BOX } from "./province-shapes";

type NamedProvince = Pick<ProvinceTile, "code" | "slug" | "fr" | "ar">;

export interface ProvinceMapProps {
  provinces: readonly ProvinceTile[];
  places: readonly MapPlace[];
}

/** The region's map beside its provinces; the list says in words all that the map shows. */
export function ProvinceMap({ provinces, places }: ProvinceMapProps) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  return (
    <div className="grid items-center gap-7 lg:grid-cols-[5fr_7fr] lg:gap-16">
      <div>
        <RegionMap provinces={provinces} places={places} hrefOf={({ slug }) => `/${locale}/provinces/${slug}`} />
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

export interface RegionMapProps {
  provinces: readonly NamedProvince[];
  places: readonly MapPlace[];
  /** Where a province leads; without it the outlines are not links. */
  hrefOf?: (province: NamedProvince) => string;
  /** Slug of the province in madder. */
  chosen?: string;
  /** Shows only the chosen province and what borders on it. */
  close?: boolean;
  /** Where a dot leads; without it dots are only drawn. */
  placeHref?: (place: MapPlace) => string;
  /** Too small for names. */
  small?: boolean;
}

const ROOM = 14;

/** The provinces' outlines with a dot for each commune that has cooperatives. Everything in it that can be pressed can be reached by keyboard. */
export function RegionMap({ provinces, places, hrefOf, chosen, close, placeHref, small }: RegionMapProps) {
  const { t } = useTranslation(["pages", "shop"]);
  const locale = useLocale();
  const [x = 0, y = 0, width = 1, height = 1] = close && chosen ? closeBox(chosen) : REGION_BOX.split(" ").map(Number);
  /** One pixel of a map drawn 440 wide. */
  const unit = Math.max(width, height) / 440;
  const pressed = Boolean(hrefOf ?? placeHref);
  const labels = placeHref ? placeLabels(places, locale, { unit, turn: x + width * 0.62 }) : new Map<string, never>();
  return (
    <svg
      viewBox={[x, y, width, height].join(" ")}
      className="map"
      {...(pressed
        ? { role: "group", "aria-label": t("map.label") }
        : { role: "img", "aria-label": t("map.where", { place: places.map((place) => place[locale]).join(t("shop:list.comma")) }) })}
    >
      {PROVINCE_SHAPES.map(({ slug, path }) => {
        const province = provinces.find((found) => found.slug === slug);
        const shape = <path d={path} className={slug === chosen ? "map-chosen" : undefined} />;
        return province && hrefOf && slug !== chosen ? (
          <Anchor key={slug} href={hrefOf(province)} aria-label={province[locale]}>
            {shape}
          </Anchor>
        ) : (
          <g key={slug}>{shape}</g>
        );
      })}
      {places.map((place) => {
        const dot = <circle cx={place.x} cy={place.y} r={(4 + Math.min(4, place.cooperatives)) * unit} className="map-dot" />;
        if (!placeHref) return <g key={place.communeCode}>{dot}</g>;
        const { end, clear } = labels.get(place.communeCode) ?? { end: false, clear: false };
        return (
          <Anchor
            key={place.communeCode}
            href={placeHref(place)}
            aria-label={`${place[locale]}${t("shop:list.comma")}${t("shop:cooperative.count", { count: place.cooperatives })}`}
          >
            <circle cx={place.x} cy={place.y} r={14 * unit} fill="transparent" />
            {dot}
            <text
              x={place.x + (end ? -11 : 11) * unit}
              y={place.y + 4.5 * unit}
              fontSize={14 * unit}
              strokeWidth={4 * unit}
              className={clear ? undefined : "map-quiet"}
              style={{ textAnchor: anchorOf(end, locale) }}
            >
              {place[locale]}
            </text>
          </Anchor>
        );
      })}
      {!close &&
        !small &&
        PROVINCE_SHAPES.map(({ slug, name: [nameX, nameY] }) => {
          const province = provinces.find((found) => found.slug === slug);
          return province ? (
            <text key={slug} x={nameX} y={nameY} className="map-name" fontSize={13} strokeWidth={3.5} aria-hidden="true">
              {province[locale]}
            </text>
          ) : null;
        })}
    </svg>
  );
}

interface PlaceLabel {
  /** On the left of its dot, where the map ends on the right. */
  end: boolean;
  /** Nothing was written there before; the others are written while they are pointed at. */
  clear: boolean;
}

/** Names beside their dots, the larger places first, none over another: on the other side where one is taken, else only while pointed at. */
function placeLabels(places: readonly MapPlace[], locale: "fr" | "ar", { unit, turn }: { unit: number; turn: number }): Map<string, PlaceLabel> {
  const written: { left: number; right: number; y: number }[] = places.map(({ x, y }) => ({ left: x - 5 * unit, right: x + 5 * unit, y }));
  return new Map(
    places.map((place) => {
      const usual = place.x > turn;
      const long = place[locale].length * 7 * unit;
      const boxes = [usual, !usual].map((end) => ({
        end,
        left: end ? place.x - 11 * unit - long : place.x + 11 * unit,
        right: end ? place.x - 11 * unit : place.x + 11 * unit + long,
        y: place.y,
      }));
      const free = boxes.find((box) => !written.some((other) => Math.abs(other.y - box.y) < 13 * unit && box.left < other.right && box.right > other.left));
      if (free) written.push(free);
      return [place.communeCode, { end: free?.end ?? usual, clear: free !== undefined }];
    }),
  );
}

/** `text-anchor` follows the direction of the text, not of the page. */
function anchorOf(before: boolean, locale: "fr" | "ar"): "start" | "end" {
  return before === (locale === "fr") ? "end" : "start";
}

/** The frame of one province on the map. */
function closeBox(slug: string): number[] {
  const path = PROVINCE_SHAPES.find((shape) => shape.slug === slug)?.path ?? "";
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const xs = numbers.filter((_, place) => place % 2 === 0);
  const ys = numbers.filter((_, place) => place % 2 === 1);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const size = Math.max(Math.max(...xs) - left, Math.max(...ys) - top);
  const room = Math.max(ROOM, size * 0.12);
  return [left - room, top - room, Math.max(...xs) - left + 2 * room, Math.max(...ys) - top + 2 * room];
}

/** The outlines' licence asks to name their source. */
export function MapSource() {
  const { t } = useTranslation("shop");
  return (
    <p className="micro muted mt-2">
      <a className="underline" href="https://www.openstreetmap.org/copyright" rel="noreferrer">
        <bdi dir="ltr">{t("map.source")}</bdi>
      </a>
    </p>
  );
}
