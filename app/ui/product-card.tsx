import { Plus } from "lucide-react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Anchor } from "./anchor";
import { Emblem } from "./emblem";
import { Flag } from "./flag";
import { Icon } from "./icon";
import { classes } from "./locale";
import { Picture, type PictureSource } from "./picture";
import { Price, type PriceProps } from "./price";
import { Rating, type RatingProps } from "./rating";

export interface ProductCardProps {
  href: string;
  name: string;
  /** When the name is still in the other language. */
  nameLang?: "fr" | "ar";
  picture: PictureSource | null;
  /** Cards of the first screen: fetched at once. */
  first?: boolean;
  /** Left out on the cooperative's own page. */
  cooperative?: { name: string; place: string; emblemSeed: string };
  price: PriceProps;
  flag?: ReactNode;
  /** Low stock, one of a kind: takes the rating's place. */
  note?: ReactNode;
  rating?: RatingProps;
  /** A form with an AddButton; the rest of the card is the link. */
  add?: ReactNode;
  /** The heart, over the picture. */
  keep?: ReactNode;
  soldOut?: boolean;
  level?: 2 | 3;
}

export function ProductCard({ href, name, nameLang, picture, first, cooperative, price, flag, note, rating, add, keep, soldOut, level = 3 }: ProductCardProps) {
  const { t } = useTranslation("ui");
  const Heading = `h${level}` as const;
  return (
    <li className={classes("card", soldOut && "card-off")}>
      <div className="relative">
        <Picture picture={picture} first={first} alt="" sizes="(min-width: 1280px) 285px, (min-width: 768px) 32vw, 46vw" />
        {flag && <Flag>{flag}</Flag>}
        {keep}
      </div>
      {cooperative && (
        <p className="card-coop">
          <Emblem seed={cooperative.emblemSeed} />
          <span>
            {cooperative.name}
            <span className="pl"> · {cooperative.place}</span>
          </span>
        </p>
      )}
      <Heading className="card-name">
        <Anchor href={href} lang={nameLang} dir={nameLang && (nameLang === "ar" ? "rtl" : "ltr")} prefetch="intent">
          {name}
        </Anchor>
      </Heading>
      <div className="card-buy">
        <Price {...price} />
        {soldOut ? <span className="note">{t("card.soldOut")}</span> : note ? <span className="note">{note}</span> : rating ? <Rating {...rating} /> : <span />}
        {!soldOut && add}
      </div>
    </li>
  );
}

/** The plus of a card. `of` is the product's name, for those who listen. */
export function AddButton({ of, ...button }: ButtonHTMLAttributes<HTMLButtonElement> & { of: string }) {
  const { t } = useTranslation("ui");
  return (
    <button className="add" aria-label={t("card.add", { name: of })} {...button}>
      <Icon of={Plus} />
    </button>
  );
}

/** Two columns on a phone, three on a tablet; four where no facets stand beside it. */
export function ProductGrid({ four, children }: { four?: boolean; children: ReactNode }) {
  return <ul className={classes("product-grid", four && "product-grid-4")}>{children}</ul>;
}
