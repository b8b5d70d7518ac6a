/** A RIB or ICE whose last two digits make the whole divisible by 97. */
function keyed(digits: string): string {
  let remainder = 0;
  for (const digit of `${digits}00`) remainder = (remainder * 10 + Number(digit)) % 97;
  return `${digits}${String((97 - remainder) % 97).padStart(2, "0")}`;
}

/** 24 digits: 3 of the bank, 3 of the place, 16 of the account, 2 of the key. */
export function rib(account: number): string {
  return keyed(`011810${String(account).padStart(16, "0")}`);
}

/** The same with its key one off. */
export function miscopiedRib(account: number): string {
  const right = rib(account);
  return `${right.slice(0, -1)}${String((Number(right.at(-1)) + 1) % 10)}`;
}

/** 15 digits. */
export function ice(enterprise: number): string {
  return keyed(`${String(enterprise).padStart(9, "0")}0000`);
}
