import { createHash } from "node:crypto";
import type { Context } from "~/platform/db/context.server";
import { minutes } from "~/platform/time/durations";
import type { SignInName } from "./sign-in-name";

// Per account and durable, whatever the address the tries come from; the engine itself limits by address.
const WINDOW = minutes(10);
const MOST = 10;

function keyOf(name: SignInName): string {
  return `account:${createHash("sha256")
    .update(name.kind === "email" ? name.email : name.phone)
    .digest("hex")}`;
}

/** Counts a try to enter an account. False once there were ten in ten minutes: the next is answered without looking at the password. */
export async function mayTry(context: Context, name: SignInName): Promise<boolean> {
  const now = context.now.getTime();
  const [row] = await context.sql<{ count: number }>`
    insert into rate_limit (id, key, count, last_request) values (${keyOf(name)}, ${keyOf(name)}, 1, ${now}::bigint)
    on conflict (key) do update set
      count = case when rate_limit.last_request < ${now - WINDOW}::bigint then 1 else rate_limit.count + 1 end,
      last_request = case when rate_limit.last_request < ${now - WINDOW}::bigint then excluded.last_request else rate_limit.last_request end
    returning count`;
  return (row?.count ?? 1) <= MOST;
}

/** The right password clears the account's tries. */
export async function clearTries(context: Context, name: SignInName): Promise<void> {
  await context.sql`delete from rate_limit where key = ${keyOf(name)}`;
}
