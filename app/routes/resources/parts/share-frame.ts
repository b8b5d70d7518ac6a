import { emblemDrawing } from "~/ui/emblem-drawing";
import { ARABIC_WORDMARK, LATIN_WORDMARK } from "~/ui/shell/wordmark-outlines";

/** What networks show without cutting, pixels. */
export const CARD = { width: 1_200, height: 630 };
const PANEL = 460;
const BAND = 32;
export const OPENING = { left: PANEL, top: 0, width: CARD.width - PANEL, height: CARD.height - BAND };
const EDGE = 56;
const EMBLEM = 240;

/** Two of the header's selvedge, the size of a finger. */
const SELVEDGE =
  `<pattern id="s" width="48" height="16" patternUnits="userSpaceOnUse" patternTransform="translate(0 ${CARD.height - BAND}) scale(2)"><path fill="#1e1a1d" d="M0 0h48v16H0z"/><path fill="#9b1c31" d="M0 2h48v12H0z"/>` +
  '<path fill="#f7ead3" d="M0 8l6-6 6 6-6 6zM24 8l6-6 6 6-6 6z"/><path fill="#1e1a1d" d="M3 8l3-3 3 3-3 3zM27 8l3-3 3 3-3 3z"/><path fill="#d9962b" d="M14 8l4-4 4 4-4 4zM38 8l4-4 4 4-4 4z"/>' +
  '<path fill="#f7ead3" d="M0 1h48v1H0zM0 14h48v1H0z"/></pattern>';

const MARK =
  '<path fill="#f7ead3" d="M17 -2.500l19.500 19.500L17 36.500-2.500 17z"/><path fill="#9b1c31" d="M17 0l8.500 8.500L17 17 8.500 8.500zM17 17l8.500 8.500L17 34l-8.500-8.500z"/>' +
  '<path fill="#1b4b87" d="M8.500 8.500L17 17l-8.500 8.500L0 17z"/><path fill="#d9962b" d="M25.500 8.500L34 17l-8.500 8.500L17 17z"/>' +
  '<path fill="#fff" d="M17 4.500l4 4-4 4-4-4zM17 21.500l4 4-4 4-4-4zM8.500 13l4 4-4 4-4-4zM25.500 13l4 4-4 4-4-4z"/>';

/**
 * The shop's look around a picture, in shapes alone: the machines it is drawn on have no fonts, and the networks that show it
 * write title and description beside it. With a cooperative's emblem, or our mark where there is none. Without a photo the
 * opening is a cloth woven of the same.
 */
export function shareFrame({ emblem, photo }: { emblem: string | null; photo: boolean }): string {
  const { width, height } = CARD;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>${SELVEDGE}${photo ? "" : clothOf(emblem)}</defs>` +
    `${photo ? "" : `<path fill="url(#c)" d="M${PANEL} 0H${width}v${height}H${PANEL}z"/>`}<path fill="#7a1426" d="M0 0h${PANEL}v${height}H0z"/>` +
    (emblem === null ? `<g transform="translate(${EDGE + 18} 106) scale(6.400)">${MARK}</g>` : emblemTile(emblem)) +
    `<path fill="#f7ead3" transform="translate(${EDGE} 474)" d="${LATIN_WORDMARK.d}"/><path fill="#d9962b" transform="translate(${EDGE} 546)" d="${ARABIC_WORDMARK.d}"/>` +
    `<path fill="url(#s)" d="M0 ${height - BAND}h${width}v${BAND}H0z"/></svg>`
  );
}

function emblemShapes(seed: string): string {
  const { ground, paths } = emblemDrawing(seed);
  return `<path fill="${ground}" d="M0 0h240v240H0z"/>${paths.map(({ fill, d }) => `<path fill="${fill}" d="${d}"/>`).join("")}`;
}

function emblemTile(seed: string): string {
  const rim = 8;
  const side = EMBLEM + 2 * rim;
  return (
    `<rect fill="#f7ead3" x="${EDGE - rim}" y="${88 - rim}" width="${side}" height="${side}" rx="6"/>` +
    `<svg x="${EDGE}" y="88" width="${EMBLEM}" height="${EMBLEM}" viewBox="0 0 240 240">${emblemShapes(seed)}</svg>`
  );
}

function clothOf(emblem: string | null): string {
  const stitch = emblem === null ? `<path fill="#efebe1" d="M0 0h240v240H0z"/><g transform="translate(69 69) scale(3)">${MARK}</g>` : emblemShapes(emblem);
  const side = OPENING.width / 4;
  return `<pattern id="c" width="240" height="240" patternUnits="userSpaceOnUse" patternTransform="translate(${PANEL} 0) scale(${side / 240})">${stitch}</pattern>`;
}
