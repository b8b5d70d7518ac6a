/** In place of the types by which a browser would fetch and run the application at once. */
const LATER = "later";

/**
 * Run by every page. On one that says so (`publicPage`) the application comes with the visitor's first touch, key or scroll: until then links and
 * forms do all there is to do, and a phone on a slow line has the goods before the scripts. Who was here before, and may have a basket or
 * favourites to be shown, has the application as soon as the page is there. Written without quotes, comparisons and ampersands, which React escapes.
 */
export const LATE_START = `(function () {
  var held = document.querySelector(\`script[type=${LATER}]\`);
  if (!held) return;
  var signs = [\`pointerdown\`, \`pointermove\`, \`touchstart\`, \`keydown\`, \`focusin\`, \`scroll\`, \`wheel\`];
  function start() {
    signs.forEach(function (sign) { removeEventListener(sign, start, true); });
    document.querySelectorAll(\`link[rel=${LATER}]\`).forEach(function (link) { link.rel = \`modulepreload\`; });
    held.type = \`module\`;
    held.textContent = held.textContent;
  }
  signs.forEach(function (sign) { addEventListener(sign, start, { capture: true, passive: true }); });
  var known = document.cookie.includes(\`visite=1\`);
  try { known = known || localStorage.length; } catch (refused) { known = true; }
  if (known) addEventListener(\`load\`, start);
})()`;

/** A drawn document whose application waits for LATE_START. Nodes stay where they are: React finds them when it comes. */
export function startsLate(html: string): string {
  return html.replaceAll('<link rel="modulepreload"', `<link rel="${LATER}"`).replaceAll(/<script(?=[^>]*\stype="module")([^>]*)\stype="module"/g, `<script$1 type="${LATER}"`);
}
