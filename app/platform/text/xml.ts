/** Characters that XML 1.0 cannot hold even escaped, and lone halves of others. */
// eslint-disable-next-line no-control-regex -- control characters are what it takes out
const UNSPEAKABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** A text as the content of an element or of an attribute. */
export function xmlText(text: string): string {
  return text.replace(UNSPEAKABLE, "").replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}

/** `<name>text</name>` */
export function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}
