import { createRequire } from "node:module";
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { describe, expect, it } from "vitest";

interface Configuration {
  forbidden: ICruiseOptions["ruleSet"] extends infer Rules ? (Rules extends { forbidden?: infer Forbidden } ? Forbidden : never) : never;
  options: ICruiseOptions;
}

const { forbidden, options } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as Configuration;

describe("the rooms of the house", () => {
  it("import only what they may", async () => {
    const { output } = await cruise(["app"], { ...options, ruleSet: { forbidden }, validate: true }, {}, { tsConfig: extractTSConfig("tsconfig.json") });
    const { violations, totalCruised } = (output as ICruiseResult).summary;
    expect(totalCruised).toBeGreaterThan(400);
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  }, 120_000);
});
