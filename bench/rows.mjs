import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { inProject } from "../scripts/lib/paths.mjs";
import { say } from "../scripts/lib/report.mjs";

/**
 * @typedef {object} Row
 * @property {string} id
 * @property {number} value
 * @property {string} unit
 * @property {number | null} limit what the value should reach or stay under; null: for comparison
 * @property {number | null} ratio of what it is compared with
 */

/**
 * @typedef {object} Wanted
 * @property {number[]} sizes products
 * @property {number} seconds of each measurement
 * @property {number} rounds the median of which counts
 */

/** @param {string} id @param {number} value @param {string} unit @param {{ limit?: number, of?: number }} [compared] @returns {Row} */
export const row = (id, value, unit, { limit, of } = {}) => ({
  id,
  value: rounded(value),
  unit,
  limit: limit === undefined ? null : rounded(limit),
  ratio: of ? rounded(value / of) : null,
});

/** @param {number} value */
const rounded = (value) => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toFixed(3)));

/** @param {number[]} values */
export const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

/** Prints the table and writes bench/results/NAME.json. @param {string} name @param {Row[]} rows */
export function keepRows(name, rows) {
  const cells = [
    ["what", "value", "unit", "limit", "ratio"],
    ...rows.map(({ id, value, unit, limit, ratio }) => [id, String(value), unit, limit === null ? "" : String(limit), ratio === null ? "" : String(ratio)]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  say(
    `\n${cells.map((line) => line.map((cell, column) => (column === 0 || column === 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ")).join("\n")}`,
  );
  const folder = inProject("bench", "results");
  mkdirSync(folder, { recursive: true });
  const place = { node: process.version, processors: `${cpus().length} × ${cpus()[0]?.model ?? "?"}`, at: new Date().toISOString() };
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify({ ...place, rows }, null, 2)}\n`);
  say(`\nbench/results/${name}.json`);
}
