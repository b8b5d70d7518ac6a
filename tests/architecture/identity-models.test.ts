import { readFileSync } from "node:fs";
import { getAuthTables } from "better-auth/db";
import { describe, expect, it } from "vitest";
import { identityOptions, type IdentitySettings } from "~/modules/identity/auth.server";

const schema = readFileSync("prisma/schema/identity.prisma", "utf8");

/** The fields of each model of the identity schema, by the model's name in lower case. */
const models = new Map(
  [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) => [name.toLowerCase(), [...body.matchAll(/^ {2}(\w+)\s/gm)].map(([, field]) => field)]),
);

const settings: IdentitySettings = {
  prisma: {} as IdentitySettings["prisma"],
  secret: "x".repeat(32),
  origin: "http://127.0.0.1",
  secure: false,
  sendResetLink: async () => undefined,
  sendResetCode: async () => undefined,
};

describe("the sign-in engine", () => {
  it("finds every field it wants in our own tables", () => {
    const tables = Object.values(getAuthTables(identityOptions(settings)));
    expect(tables.length).toBeGreaterThan(4);
    const missing = tables.flatMap(({ modelName, fields }) => {
      const ours = models.get(modelName.toLowerCase());
      return Object.entries(fields)
        .map(([key, { fieldName }]) => fieldName ?? key)
        .filter((field) => !ours?.includes(field))
        .map((field) => `${modelName}.${field}`);
    });
    expect(missing).toEqual([]);
  });
});
