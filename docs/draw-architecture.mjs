// node docs/draw-architecture.mjs: draws architecture.svg from the rooms the architecture tests enforce.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import rooms from "../tests/architecture/rooms.cjs";

const NAMES = ["facts", "sellers", "goods", "buying", "after", "views"];
const INK = "#1e1a1d";
const MUTED = "#5d5658";
const LINE = "#dcd6ca";
const RED = "#9b1c31";
const BLUE = "#1b4b87";

const text = (x, y, words, { size = 15, fill = INK, weight = 400, anchor = "start" } = {}) =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" font-weight="${weight}" text-anchor="${anchor}">${words}</text>`;

const box = (x, y, width, height, { fill = "#fff", stroke = LINE, dashed = false } = {}) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${fill}" stroke="${stroke}"${dashed ? ' stroke-dasharray="4 4"' : ""}/>`;

/** A room: its folder, and what stands in it. */
const room = (x, y, width, height, name, line, fill) =>
  [box(x, y, width, height, { fill }), text(x + 16, y + 26, name, { size: 17, weight: 700 }), text(x + 16, y + 47, line, { fill: MUTED })].join("");

const arrow = (x1, y1, x2, y2) => `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${RED}" stroke-width="1.5" marker-end="url(#tip)"/>`;

function module(name, x, y, width) {
  const built = existsSync(new URL(`../app/modules/${name}`, import.meta.url));
  return box(x, y, width, 34, built ? {} : { fill: "none", stroke: "#857d74", dashed: true }) + text(x + width / 2, y + 22, name, { anchor: "middle", fill: built ? INK : MUTED });
}

function layers(x, y) {
  return rooms.LAYERS.map((layer, row) => {
    const top = y + row * 46;
    const pills = layer.map((name, column) => module(name, x + 92 + column * 122, top, 114));
    return text(x, top + 22, NAMES[row], { fill: MUTED }) + pills.join("");
  }).join("");
}

const adapters = readdirSync(new URL("../app/adapters", import.meta.url)).sort();

/** The whole picture; imports follow the red arrows and never climb back. */
export function drawArchitecture() {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1120 752" font-family="Figtree, system-ui, sans-serif" role="img" aria-label="The rooms of Taâwon and who imports whom">
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="${RED}"/></marker></defs>
<rect width="1120" height="752" fill="#f8f7f3"/>
${["Shoppers · /fr /ar", "Cooperatives · /vendeur", "The region · /region"].map((who, index) => text(158 + index * 250, 38, who, { size: 17, weight: 700, fill: BLUE, anchor: "middle" })).join("")}
${[158, 408, 658].map((x) => arrow(x, 48, x, 66)).join("")}
${room(32, 70, 752, 64, "routes", "HTTP only: parse, authorize, call one function of a module, present", "#fff")}
${arrow(408, 134, 408, 156)}
${room(32, 160, 752, 64, "access", "who may do what: sessions, grants, the scope of a cooperative", "#fff")}
${arrow(408, 224, 408, 246)}
${box(32, 250, 752, 338, { fill: "#efebe1" })}
${text(48, 278, "modules", { size: 17, weight: 700 })}${text(148, 278, "the business, in layers: each uses the ones above it, through their doors", { fill: MUTED })}
${layers(48, 298)}
${arrow(408, 588, 408, 610)}
${room(32, 614, 1056, 64, "platform", "the ground, knows no business word: db · events · jobs · http · forms · i18n · money · time · text · storage · messages · env · log", "#fff")}
${arrow(560, 678, 560, 700)}
${text(560, 726, "PostgreSQL 18 · one transaction a Context · one role an audience · jobs in the same transaction", { anchor: "middle", fill: BLUE, weight: 700 })}
${room(816, 70, 272, 64, "ui", "the design system", "#fff")}
${arrow(784, 102, 812, 102)}
${box(816, 160, 272, 274, { fill: "#fff" })}${text(832, 186, "adapters", { size: 17, weight: 700 })}${text(832, 207, "one folder an outside system", { fill: MUTED })}
${adapters.map((name, index) => text(832, 242 + index * 26, `· ${name}`)).join("")}
${text(832, 420, "each implements one port", { fill: MUTED })}
${arrow(816, 330, 788, 330)}
${arrow(952, 434, 952, 610)}
${box(816, 460, 122, 96)}${text(832, 486, "wiring", { size: 17, weight: 700 })}${text(832, 508, "chooses", { fill: MUTED })}${text(832, 526, "adapters and", { fill: MUTED })}${text(832, 544, "subscribers", { fill: MUTED })}
${box(966, 460, 122, 96)}${text(982, 486, "programs", { size: 17, weight: 700 })}${text(982, 508, "web · worker", { fill: MUTED })}${text(982, 526, "seed · judge", { fill: MUTED })}${text(982, 544, "invariants", { fill: MUTED })}
</svg>
`;
}

if (process.argv[1]?.endsWith("draw-architecture.mjs")) writeFileSync(new URL("architecture.svg", import.meta.url), drawArchitecture());
