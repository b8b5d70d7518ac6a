import type { ReactNode } from "react";
import { classes } from "./locale";

export interface BigNumberProps {
  value: ReactNode;
  line: ReactNode;
  /** Something is late or wrong. */
  danger?: boolean;
}

export function BigNumber({ value, line, danger, lone }: BigNumberProps & { lone?: boolean }) {
  return (
    <div className={classes("figure", lone && "figure-lone", danger && "figure-danger")}>
      <b className="num">{value}</b>
      <span>{line}</span>
    </div>
  );
}

/** Two or four numbers in a row, between lines. */
export function BigNumbers({ numbers, four }: { numbers: readonly BigNumberProps[]; four?: boolean }) {
  return (
    <div className={classes("figures", four && "figures-4")}>
      {numbers.map((number, index) => (
        <BigNumber key={index} {...number} />
      ))}
    </div>
  );
}
