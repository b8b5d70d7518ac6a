import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clearTries, mayTry, readSignInName } from "~/modules/identity/index.server";
import type { Context } from "~/platform/db/context.server";
import { openDatabase, type Database } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import { testDatabase } from "../../support/database";

const addresses = testDatabase();
let database: Database;

beforeAll(() => {
  database = openDatabase(addresses.url);
});
afterAll(() => database?.close());

const asVisitor = <T>(work: (context: Context) => Promise<T>, clock?: Date) =>
  withContext(database, { role: "shopper", actor: { kind: "visitor", userId: null, name: "visitor" }, locale: "fr", ...(clock ? { clock } : {}) }, work);
const person = (email: string) => readSignInName(email)!;

async function tryFrom(name: ReturnType<typeof person>, address: string, times: number): Promise<boolean[]> {
  const answers = [];
  for (let time = 0; time < times; time += 1) answers.push(await asVisitor((context) => mayTry(context, { name, address })));
  return answers;
}

describe("wrong passwords", () => {
  it("end after ten from one network, whichever of its addresses they come from", async () => {
    const name = person("itto@exemple.ma");
    expect(await tryFrom(name, "196.200.131.7", 6)).not.toContain(false);
    expect(await tryFrom(name, "196.200.131.200", 6)).toEqual([true, true, true, true, false, false]);
  });

  it("of a stranger elsewhere do not keep the owner out", async () => {
    const name = person("hassan@exemple.ma");
    await tryFrom(name, "203.0.113.9", 30);
    expect(await tryFrom(name, "196.200.131.7", 1)).toEqual([true]);
  });

  it("from ever new networks end too", async () => {
    const name = person("fatima@exemple.ma");
    const answers = [];
    for (let network = 0; network < 12; network += 1) answers.push(...(await tryFrom(name, `10.1.${String(network)}.1`, 9)));
    expect(answers.slice(0, 100)).not.toContain(false);
    expect(answers.slice(100)).not.toContain(true);
  });

  it("are forgotten by the right one, and after ten minutes", async () => {
    const attempt = { name: person("salma@exemple.ma"), address: "196.200.131.7" };
    await tryFrom(attempt.name, attempt.address, 10);
    await asVisitor((context) => clearTries(context, attempt));
    expect(await tryFrom(attempt.name, attempt.address, 11)).toEqual([...Array<boolean>(10).fill(true), false]);
    const later = await asVisitor(async (context) => new Date(context.now.getTime() + 11 * 60_000));
    expect(await asVisitor((context) => mayTry(context, attempt), later)).toBe(true);
  });
});
