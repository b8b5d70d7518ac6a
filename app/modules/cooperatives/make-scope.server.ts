import type { CooperativeScope } from "./scope";

/** For `access` alone (an architecture test walks the imports): call it after the grant was checked. */
export function makeCooperativeScope(cooperativeId: string): CooperativeScope {
  return { cooperativeId } as CooperativeScope;
}
