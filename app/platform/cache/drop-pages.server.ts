import type { Context } from "~/platform/db/context.server";

/** Where changes are told; the payload is tags with spaces between, or EVERYTHING. Also written by app.refresh_availability. */
export const CHANNEL = "taawon_pages";
export const EVERYTHING = "*";
/** PostgreSQL takes 8,000 bytes. */
const LONGEST_PAYLOAD = 7_500;

/** Pages that show one of these are dropped in every web process once this transaction commits, and not before. */
export async function dropPages(context: Context, ...tags: readonly string[]): Promise<void> {
  const told = tags.join(" ");
  await context.sql`select pg_notify(${CHANNEL}, ${told.length > LONGEST_PAYLOAD ? EVERYTHING : told})::text`;
}
