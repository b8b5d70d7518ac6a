import type { ReactNode } from "react";
import { Amount } from "./bdi";

export interface BuyBarProps {
  /** Centimes. */
  amount: number;
  /** The main button; give it the `form` of the page's own form. */
  children: ReactNode;
}

/** Price and act under the thumb on a phone. The page's own main button takes the class `wide-only`. */
export function BuyBar({ amount, children }: BuyBarProps) {
  return (
    <div className="buybar">
      <b>
        <Amount centimes={amount} />
      </b>
      {children}
    </div>
  );
}
