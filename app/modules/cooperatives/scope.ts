declare const scope: unique symbol;

/** Proof that the actor may act for this cooperative. A seller's function takes one, and only `access` can make it. */
export interface CooperativeScope {
  readonly cooperativeId: string;
  readonly [scope]: true;
}
