declare const centimes: unique symbol;

/** An amount in Moroccan centimes: a safe integer, 100 to the dirham. */
export type Centimes = number & { readonly [centimes]: true };

/** Brands an integer as Centimes. Throws on fractions and on integers a double cannot hold. */
export function asCentimes(value: number): Centimes {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an amount in centimes: ${value}`);
  return value as Centimes;
}

export const ZERO = asCentimes(0);

export function addCentimes(...amounts: Centimes[]): Centimes {
  return asCentimes(amounts.reduce((sum, amount) => sum + amount, 0));
}

/** The other side of an entry: a balance in credit becomes what is owed. */
export function oppositeCentimes(amount: Centimes): Centimes {
  return asCentimes(0 - amount);
}

export function timesCentimes(amount: Centimes, count: number): Centimes {
  return asCentimes(amount * count);
}
