import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { countPlaywright, countVitest } from "../../scripts/lib/count-tests.mjs";
import { totpCode } from "../../scripts/lib/demo-accounts.mjs";
import { explain } from "../../scripts/lib/report.mjs";
import { translationGaps } from "../../scripts/lib/translation-keys.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "taawon-reports-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const report = (content: unknown) => {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
};

describe("the count of tests", () => {
  it("counts a test file that could not be loaded as failed", () => {
    const file = report({
      numPassedTests: 5,
      numFailedTests: 1,
      testResults: [
        { status: "failed", assertionResults: [{}] },
        { status: "failed", assertionResults: [] },
      ],
    });
    expect(countVitest(file, 1)).toEqual({ passed: 5, failed: 2 });
  });

  it("never calls a run that ended badly a success", () => {
    expect(countVitest(report({ numPassedTests: 5, numFailedTests: 0, testResults: [] }), 1)).toEqual({ passed: 5, failed: 1 });
    expect(countVitest(join(folder, "absent.json"), 1)).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright(report({ stats: { expected: 2, flaky: 1, unexpected: 0 } }), 1)).toEqual({ passed: 3, failed: 1 });
  });
});

describe("the two languages", () => {
  it("are compared key by key, plural forms included", () => {
    for (const [locale, words] of Object.entries({
      fr: { cart: { items_one: "", items_other: "" }, only: "" },
      ar: { cart: { items_zero: "", items_one: "", items_two: "", items_few: "", items_other: "" } },
    })) {
      mkdirSync(join(folder, locale));
      writeFileSync(join(folder, locale, "shop.json"), JSON.stringify(words));
    }
    expect(translationGaps(folder)).toEqual(["ar lacks shop:only", "fr lacks shop:cart.items_many", "ar lacks shop:cart.items_many"]);
  });
});

describe("what the start prints", () => {
  it("shows the code an authenticator would show (RFC 6238, appendix B)", () => {
    expect(totpCode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", new Date(59_000))).toBe("287082");
    expect(totpCode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", new Date(1_111_111_109_000))).toBe("081804");
  });

  it("explains a full disk in one line, whoever noticed it", () => {
    for (const error of [{ code: "ENOSPC" }, { code: "53100" }, new Error("write failed: No space left on device")]) expect(explain(error)).toMatch(/^The disk is full/);
    expect(explain(new TypeError("a bug"))).toBeNull();
  });
});
