import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sources } from "./source";

const exported = new Set(
  sources("app/ui", /\.tsx?$/).flatMap(({ text }) => [...text.matchAll(/^export (?:function|const|interface|type) ([A-Z]\w+)/gm)].map(([, name = ""]) => name)),
);

it("docs/design-system.md names only components that app/ui has", () => {
  const named = [...readFileSync("docs/design-system.md", "utf8").matchAll(/`([A-Z][a-z]\w+)/g)].map(([, name = ""]) => name);
  expect(named.length).toBeGreaterThan(80);
  expect(named.filter((name) => !exported.has(name))).toEqual([]);
});
