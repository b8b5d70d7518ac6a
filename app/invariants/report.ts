import type { Finding } from "./check-invariants.server";

const SHOWN = 10;

/** One line per invariant; under a broken one, the rows that break it. */
export function reportLines(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ number, state, sentence, reason, broken }) => [
    `INV-${String(number)} ${state}  ${sentence}${reason ? ` (${reason})` : ""}`,
    ...Object.entries(broken).flatMap(([check, rows]) => [
      ...rows.slice(0, SHOWN).map((row) => `    ${check}: ${JSON.stringify(row)}`),
      ...(rows.length > SHOWN ? [`    ${check}: and ${String(rows.length - SHOWN)} more`] : []),
    ]),
  ]);
}
