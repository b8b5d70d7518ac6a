import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import rooms from "./rooms.cjs";
import { sources, withoutComments, type Source } from "./source";

const { ARROWS, LAYERS } = rooms;

/** Which module's schema file declares a table. */
const owners = new Map(
  sources("prisma/schema", /\.prisma$/).flatMap(({ path, text }) => [...text.matchAll(/@@map\("(\w+)"\)/g)].map(([, table = ""]) => [table, basename(path, ".prisma")] as const)),
);

/** Reads against the order of the rooms, each for a reason. */
const TOLERATED = new Set([
  "cart reads shop_listing", // whether the shelf shows it, in the one round trip of the buying path
  "cooperatives reads product", // how many products a cooperative shows, in the region's list
  "inventory reads variant", // a stock row takes its tenant from the variant
  "orders reads cash_collection", // the order's screen says who holds the cash
]);

function mayRead(module: string, owner: string): boolean {
  const depth = LAYERS.findIndex((layer) => layer.includes(module));
  return module === owner || LAYERS.slice(0, depth).flat().includes(owner) || mayWrite(module, owner);
}

function mayWrite(module: string, owner: string): boolean {
  return module === owner || (ARROWS[module] ?? []).includes(owner);
}

/** The module a file speaks for: its own, or the one whose port it implements. */
function speaker(path: string): string | null {
  if (path.startsWith("app/adapters/postgres-search/")) return "search";
  return /^app\/modules\/([^/]+)\//.exec(path)?.[1] ?? null;
}

function misuses({ path, text }: Source): string[] {
  const module = speaker(path);
  const found = new Set<string>();
  for (const [, verb = "", table = ""] of withoutComments(text).matchAll(/\b(from|join|insert into|update|delete from)\s+(?:only\s+)?([a-z_]+)\b/g)) {
    const owner = owners.get(table);
    if (!owner) continue;
    const reads = verb === "from" || verb === "join";
    if (module && (reads ? mayRead(module, owner) : mayWrite(module, owner))) continue;
    const misuse = `${module ?? path} ${reads ? "reads" : "writes"} ${table}`;
    if (!TOLERATED.has(misuse)) found.add(`${path}: ${misuse}, of ${owner}`);
  }
  return [...found];
}

describe("a table", () => {
  it("belongs to one module", () => {
    expect(owners.size).toBeGreaterThan(40);
    for (const owner of owners.values()) expect(LAYERS.flat()).toContain(owner);
  });

  it("is written by its module alone, and read only by modules that stand after it", () => {
    expect(
      sources("app", /\.tsx?$/)
        .filter(({ path }) => !path.startsWith("app/invariants/") && !/\.test\.tsx?$/.test(path))
        .flatMap(misuses),
    ).toEqual([]);
  });
});
