import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Reads Vitest's JSON report. A file that could not even be loaded, or a run that failed outside its tests, is one failure.
 * @param {string} file
 * @param {number} exitCode
 * @returns {Count}
 */
export function countVitest(file, exitCode) {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: exitCode === 0 ? 0 : 1 };
  const files = /** @type {{ status: string, assertionResults: unknown[] }[]} */ (report.testResults);
  const unloaded = files.filter((entry) => entry.status === "failed" && entry.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: atLeastOne(report.numFailedTests + unloaded, exitCode) };
}

/**
 * Reads Playwright's JSON report. A test that passed on its second try has passed.
 * @param {string} file
 * @param {number} exitCode
 * @returns {Count}
 */
export function countPlaywright(file, exitCode) {
  const stats = readReport(file)?.stats;
  if (!stats) return { passed: 0, failed: exitCode === 0 ? 0 : 1 };
  return { passed: stats.expected + stats.flaky, failed: atLeastOne(stats.unexpected, exitCode) };
}

/** @param {number} failed @param {number} exitCode */
const atLeastOne = (failed, exitCode) => (exitCode === 0 ? failed : Math.max(failed, 1));

/** @param {string} file @returns {any} */
function readReport(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  } catch {
    return null;
  }
}
