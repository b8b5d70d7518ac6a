const PRIVATE_NAME = /phone|e-?mail|address|street|landmark|cookie|authorization|password|token|secret|\brib\b|iban|totp|recipient|x-real-ip|^(to|ip)$/i;
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu;
const PHONE = /(?:\+|00)212[\s.-]?\d(?:[\s.-]?\d){8}|\b0[5-8](?:[\s.-]?\d){8}\b/g;
const HIDDEN = "[hidden]";
const DEEPEST = 6;

/** A copy in which what is named like personal data, and what looks like an e-mail or a phone, is hidden. */
export function withoutPersonalData(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return withoutPersonalText(value);
  if (value instanceof Error) return errorParts(value, depth);
  if (value instanceof Date || typeof value !== "object" || value === null) return value;
  if (depth >= DEEPEST) return "[deeper]";
  if (value instanceof Headers || value instanceof Map) return withoutPersonalData(Object.fromEntries(value), depth);
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => withoutPersonalData(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, PRIVATE_NAME.test(name) && inner !== null && inner !== undefined ? HIDDEN : withoutPersonalData(inner, depth + 1)]),
  );
}

export function withoutPersonalText(text: string): string {
  return text.replace(EMAIL, HIDDEN).replace(PHONE, HIDDEN);
}

function errorParts(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack, cause, ...rest } = error;
  return {
    type: name || error.name,
    message: withoutPersonalText(message || error.message),
    stack: withoutPersonalText(stack ?? error.stack ?? ""),
    ...(cause === undefined ? {} : { cause: depth < DEEPEST ? withoutPersonalData(cause, depth + 1) : HIDDEN }),
    ...(withoutPersonalData({ ...rest }, depth + 1) as Record<string, unknown>),
  };
}
