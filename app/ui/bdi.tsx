import type { ReactNode } from "react";
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

/** Anything of the other direction inside a sentence, kept in one piece. */
export function Bdi({ children, className }: { children: ReactNode; className?: string }) {
  return <bdi className={classes("num", className)}>{children}</bdi>;
}

/** A sentence whose phone-like numbers are isolated: in Arabic their groups would otherwise change places. */
export function WithNumbers({ children }: { children: string }) {
  const parts = children.split(/(\+?\d[\d\u00a0 ]{4,}\d)/);
  return <>{parts.map((part, index) => (index % 2 ? <Code key={index}>{part}</Code> : part))}</>;
}

/** An amount of money, in centimes, as the language writes it. */
export function Amount({ centimes, className }: { centimes: number; className?: string }) {
  const locale = useLocale();
  return <bdi className={classes("num nowrap", className)}>{formatAmount(centimes, locale)}</bdi>;
}
