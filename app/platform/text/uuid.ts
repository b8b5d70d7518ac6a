const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id from a URL or a form: what is not one cannot name a row. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
