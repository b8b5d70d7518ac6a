import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { drawArchitecture } from "../../docs/draw-architecture.mjs";

it("docs/architecture.svg shows the rooms as they are (node docs/draw-architecture.mjs)", () => {
  expect(readFileSync("docs/architecture.svg", "utf8")).toBe(drawArchitecture());
});
