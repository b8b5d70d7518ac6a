// Owns payments, their allocation to the parts of what is paid (opaque ids), and cash collections.
// Refuses any move its table does not have, and a second collection. Publishes payments.collected (through checkout, which settles).
export { lockAllocation, moveAllocation, writeCollection, type Allocation, type Collection } from "./payments-store.server";
export { COLLECTORS, cooperativeHolds, type AllocationState, type Collector, type Rail } from "./payment";
export type { PaymentsCollected } from "./events";
