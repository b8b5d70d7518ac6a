import { Form } from "@remix-run/react";
import { Minus, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { StockFigures } from "~/modules/inventory/index.server";
import { Icon } from "~/ui/icon";

const NONE: StockFigures = { onHand: 0, reserved: 0, available: 0, version: 0 };

export interface StockCounterProps {
  variantId: string;
  name: string;
  figures?: StockFigures | undefined;
  requestId: string;
  /** Without the permission the figures alone are shown. */
  mayCount: boolean;
}

/** One less, how many there are, one more: each press is kept at once, with or without JavaScript. */
export function StockCounter({ variantId, name, figures = NONE, requestId, mayCount }: StockCounterProps) {
  const { t } = useTranslation("listing");
  return (
    <div id={`stock-${variantId}`} className="row between items-center">
      <span>
        {name}
        <small className="muted block">{figures.reserved > 0 ? t("stock.promised", { count: figures.reserved }) : figures.available > 0 ? t("stock.free") : t("stock.none")}</small>
      </span>
      {mayCount ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value="stock" />
          <input type="hidden" name="variantId" value={variantId} />
          <input type="hidden" name="seenVersion" value={figures.version} />
          <input type="hidden" name="requestId" value={requestId} />
          <span className="qty num" role="group" aria-label={t("stock.of", { name })}>
            <button name="delta" value="-1" disabled={figures.onHand <= figures.reserved} aria-label={t("stock.less")}>
              <Icon of={Minus} />
            </button>
            <output>{figures.onHand}</output>
            <button name="delta" value="1" aria-label={t("stock.more")}>
              <Icon of={Plus} />
            </button>
          </span>
        </Form>
      ) : (
        <b className="num">{figures.onHand}</b>
      )}
    </div>
  );
}
