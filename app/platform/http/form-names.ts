const LONGEST = 100;
const DEEPEST = 5;
/** As many places as a form has fields. */
const LAST_PLACE = 199;
const POISONOUS = /(^|[.[\]])(__proto__|prototype|constructor)($|[.[\]])/;

/**
 * Whether a field's name may be parsed into nested data. Each level is walked recursively later on, in the form
 * parser and in Remix's turbo-stream, which overflows at 5,000 levels: so a name has at most five. A list is made as long
 * as its highest place says, and `labels[99999999]` alone took all the memory there is.
 */
export function isAllowedFieldName(name: string): boolean {
  if (name.length > LONGEST) return false;
  let depth = 0;
  for (const letter of name) {
    if (letter === "." || letter === "[") depth += 1;
    if (depth > DEEPEST) return false;
  }
  for (const [, place] of name.matchAll(/\[(\d+)\]/g)) if (Number(place) > LAST_PLACE) return false;
  return !POISONOUS.test(name);
}
