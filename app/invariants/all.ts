import type { Invariant, NotYet } from "./invariant";
import { moneyInvariants } from "./money";
import { notYet } from "./not-yet";
import { orderInvariants } from "./orders";
import { peopleInvariants } from "./people";
import { recordInvariants } from "./records";
import { shopInvariants } from "./shop";
import { stockInvariants } from "./stock";

/** INV-1 to INV-40, in order. */
export const INVARIANTS: readonly (Invariant | NotYet)[] = [
  ...stockInvariants,
  ...orderInvariants,
  ...moneyInvariants,
  ...shopInvariants,
  ...peopleInvariants,
  ...recordInvariants,
  ...notYet,
].sort((a, b) => a.number - b.number);
