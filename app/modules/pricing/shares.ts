import { asCentimes, type Centimes } from "~/platform/money/money";

/**
 * Splits an amount in proportion to whole, non-negative weights so that the parts add up to it exactly:
 * each gets its floor, the centimes left go to the largest remainders, the earlier first. Equal parts when every weight is 0.
 */
export function shareByLargestRemainder(amount: Centimes, weights: readonly number[]): Centimes[] {
  if (weights.length === 0) throw new RangeError("nobody to share with");
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) throw new RangeError("weights are whole and not negative");
  const whole = weights.some((weight) => weight > 0) ? weights.map(BigInt) : weights.map(() => 1n);
  const sum = whole.reduce((total, weight) => total + weight, 0n);
  const magnitude = BigInt(Math.abs(amount));
  const parts = whole.map((weight, index) => ({ index, floor: (magnitude * weight) / sum, remainder: (magnitude * weight) % sum }));
  let left = Number(magnitude - parts.reduce((total, { floor }) => total + floor, 0n));
  const shares = parts.map(({ floor }) => Number(floor));
  for (const { index } of parts.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))) {
    if (left === 0) break;
    shares[index]! += 1;
    left -= 1;
  }
  return shares.map((share) => asCentimes(amount < 0 ? 0 - share : share));
}
