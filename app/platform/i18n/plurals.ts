/** Words of one namespace as its JSON file has them. */
export type Words = { [key: string]: string | Words };

/**
 * French has a third form, `_many` (a million and its multiples), that reads like `_other`: a file may leave it out,
 * and i18next would print the key.
 */
export function completePlurals(words: Words): Words {
  const completed: Words = {};
  for (const [key, value] of Object.entries(words)) {
    completed[key] = typeof value === "string" ? value : completePlurals(value);
    const many = key.replace(/_other$/, "_many");
    if (many !== key && !(many in words)) completed[many] = value;
  }
  return completed;
}
