import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { missingMigration } from "../../scripts/lib/schema-engine.mjs";

const { superuserUrl } = inject("postgres");

describe("the schema and its migrations", () => {
  it("say the same: nothing is left to write", async () => {
    expect(await missingMigration({ superuserUrl })).toBeNull();
  });

  it("differ as soon as a table is only in the schema, and the next migration makes it", async () => {
    const schemaFolder = mkdtempSync(join(tmpdir(), "taawon-schema-"));
    cpSync("prisma/schema", schemaFolder, { recursive: true });
    writeFileSync(join(schemaFolder, "opening.prisma"), 'model Opening {\n  id Int @id\n  @@map("opening")\n}\n');
    const sql = await missingMigration({ superuserUrl, schemaFolder }).finally(() => rmSync(schemaFolder, { recursive: true }));
    expect(sql).toContain('CREATE TABLE "opening"');
    expect(sql).not.toContain("DROP");
  });
});
