import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides: Record<string, string>;
}
interface Lock {
  packages: Record<string, Partial<Package> & { version?: string; resolved?: string; integrity?: string; inBundle?: boolean }>;
}

const REGISTRY = "https://registry.npmjs.org/";
const read = <T>(file: string) => JSON.parse(readFileSync(file, "utf8")) as T;
const { dependencies, devDependencies, overrides } = read<Package>("package.json");
const { packages } = read<Lock>("package-lock.json");

describe("the packages", () => {
  it("are named by one exact version each", () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...overrides }).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  it("are the ones of the lock file", () => {
    const root = packages[""];
    expect(root?.dependencies).toEqual(dependencies);
    expect(root?.devDependencies).toEqual(devDependencies);
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  });

  it("come from the public registry, each with its fingerprint", () => {
    const strange = Object.entries(packages).filter(
      ([path, { resolved, integrity, inBundle }]) => path !== "" && !inBundle && !(integrity && (resolved ?? REGISTRY).startsWith(REGISTRY)),
    );
    expect(strange.map(([path]) => path)).toEqual([]);
  });
});
