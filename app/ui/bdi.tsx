import { formatAmount } from "~/platform/i18n";
import { classes, useLocale } from "./locale";

/** Codes, identifiers and other left-to-right text inside a sentence of either language. */
export function Code({ children, mono }: { children: string; mono?: boolean }) {
  return (
    <bdi dir="ltr" className={mono ? "code" : "num nowrap"}>
      {children}
    </bdi>
  );
}

/** An amount of money, in centimes, as the language writes it. */
export function Amount({ centimes, className }: { centimes: number; className?: string }) {
  const locale = useLocale();
  return <bdi className={classes("num nowrap", className)}>{formatAmount(centimes, locale)}</bdi>;
}
