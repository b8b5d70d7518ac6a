import { createHash } from "node:crypto";
import type { Context } from "~/platform/db/context.server";
import { networkOf } from "~/platform/http/network-of.server";
import { minutes } from "~/platform/time/durations";
import type { SignInName } from "./sign-in-name";

// Durable. An account is narrow for each network and wide for all together: who wants to keep an owner out by wrong passwords needs ten networks,
// and the owner is let in from home meanwhile, until a hundred tries make it a campaign.
const WINDOW = minutes(10);
const MOST_OF_A_NETWORK = 10;
const MOST_OF_ALL = 100;

interface Attempt {
  name: SignInName;
  /** As the server saw it. */
  address: string;
}

function keysOf({ name, address }: Attempt): { own: string; all: string } {
  const account = createHash("sha256").update(name.kind === "email" ? name.email : name.phone);
  const all = account.copy().digest("hex");
  return { own: `account:${account.update(` ${networkOf(address)}`).digest("hex")}`, all: `account:${all}` };
}

/** Counts a try to enter an account. False once there were too many in ten minutes: the next is answered without looking at the password. */
export async function mayTry(context: Context, attempt: Attempt): Promise<boolean> {
  const { own, all } = keysOf(attempt);
  const ofNetwork = await count(context, own);
  return ofNetwork <= MOST_OF_A_NETWORK && (await count(context, all)) <= MOST_OF_ALL;
}

async function count(context: Context, key: string): Promise<number> {
  const now = context.now.getTime();
  const [row] = await context.sql<{ count: number }>`
    insert into rate_limit (id, key, count, last_request) values (${key}, ${key}, 1, ${now}::bigint)
    on conflict (key) do update set
      count = case when rate_limit.last_request < ${now - WINDOW}::bigint then 1 else rate_limit.count + 1 end,
      last_request = case when rate_limit.last_request < ${now - WINDOW}::bigint then excluded.last_request else rate_limit.last_request end
    returning count`;
  return row?.count ?? 1;
}

/** The right password clears the tries of its own network: those of others say nothing good. */
export async function clearTries(context: Context, attempt: Attempt): Promise<void> {
  await context.sql`delete from rate_limit where key = ${keysOf(attempt).own}`;
}
