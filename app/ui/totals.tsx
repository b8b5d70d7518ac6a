import type { ReactNode } from "react";
import { Amount } from "./bdi";
import { classes } from "./locale";

export interface TotalLine {
  label: ReactNode;
  /** Centimes, or words: « offerte ». */
  amount: number | ReactNode;
  /** Belongs to the line above it. */
  sub?: boolean;
}

export interface TotalsProps {
  lines: readonly TotalLine[];
  total?: { label: ReactNode; amount: number };
}

/** Names every part of a total, then the total. */
export function Totals({ lines, total }: TotalsProps) {
  return (
    <dl className="sum num">
      {lines.map((line, index) => (
        <div key={index} className={classes(line.sub && "sum-sub") || undefined}>
          <dt>{line.label}</dt>
          <dd>{typeof line.amount === "number" ? <Amount centimes={line.amount} /> : line.amount}</dd>
        </div>
      ))}
      {total && (
        <div className="total">
          <dt>{total.label}</dt>
          <dd>
            <Amount centimes={total.amount} />
          </dd>
        </div>
      )}
    </dl>
  );
}
