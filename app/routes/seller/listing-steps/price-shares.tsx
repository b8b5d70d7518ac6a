import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { readTypedPrice } from "~/modules/catalogue/typed-number";
import { commissionOn, type BasisPoints } from "~/modules/pricing/rates";
import { asCentimes, type Centimes } from "~/platform/money/money";
import { formatPercent } from "~/platform/i18n";
import { useLocale } from "~/ui/locale";
import { Totals } from "~/ui/totals";

/** The price as it is being typed; null while it is none. */
export function useTypedPrice(initial: string | undefined): { centimes: Centimes | null; onInput: (event: FormEvent<HTMLInputElement>) => void } {
  const read = (text: string) => {
    const price = readTypedPrice(text);
    return price.ok ? price.value : null;
  };
  const [centimes, setCentimes] = useState(() => read(initial ?? ""));
  return { centimes, onInput: (event) => setCentimes(read(event.currentTarget.value)) };
}

/** What the shopper pays, the platform's part, and what remains to the cooperative. */
export function PriceShares({ centimes, rates }: { centimes: number | null; rates: { commissionBps: BasisPoints; vatBps: BasisPoints } }) {
  const { t } = useTranslation("listing");
  const locale = useLocale();
  if (centimes === null) return <p className="muted">{t("shares.line", { rate: formatPercent(rates.commissionBps, locale) })}</p>;
  const price = asCentimes(centimes);
  const { amount, vat } = commissionOn(price, rates);
  return (
    <Totals
      lines={[
        { label: t("shares.pays"), amount: price },
        { label: t("shares.platform", { rate: formatPercent(rates.commissionBps, locale) }), amount, sub: true },
        { label: t("shares.vat", { rate: formatPercent(rates.vatBps, locale) }), amount: vat, sub: true },
      ]}
      total={{ label: t("shares.remains"), amount: price - amount - vat }}
    />
  );
}
