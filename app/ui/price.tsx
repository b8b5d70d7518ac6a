import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Amount } from "./bdi";
import { classes } from "./locale";

export interface PriceProps {
  /** Centimes, as every amount here. */
  amount: number;
  /** What a kilogram, a litre, a metre comes to: due whenever something is sold by weight or volume. */
  unit?: { amount: number; per: string };
  /** Instead of a unit price: « pièce unique », « H 34 cm ». */
  detail?: ReactNode;
  oldAmount?: number;
  /** The lowest of several. */
  from?: boolean;
  big?: boolean;
}

export function Price({ amount, unit, detail, oldAmount, from, big }: PriceProps) {
  const { t } = useTranslation("ui");
  return (
    <p className={classes("price", big && "price-big")}>
      {oldAmount !== undefined && (
        <s>
          <span className="sr-only">{t("price.before")} </span>
          <Amount centimes={oldAmount} />
        </s>
      )}
      <b>
        {from && <span className="small">{t("price.from")} </span>}
        <Amount centimes={amount} />
      </b>
      {(unit || detail) && (
        <span className="unit">
          {unit && (
            <bdi className="nowrap">
              <Amount centimes={unit.amount} />/{unit.per}
            </bdi>
          )}
          {unit && detail && " · "}
          {detail}
        </span>
      )}
    </p>
  );
}
