import { SYSTEM_ACTOR } from "~/platform/db/context.server";
import { openDatabase } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import { environment } from "~/platform/env/environment.server";
import type { Transact } from "~/platform/jobs/jobs.server";
import { wireSearch } from "./search-wiring.server";

/** Runs a program of the search as the worker, to its exit code. */
export async function runSearchProgram(work: (transact: Transact, say: (line: string) => void) => Promise<number>): Promise<void> {
  const { data, search } = environment();
  if (!data.databaseOwnerUrl) throw new Error("DATABASE_OWNER_URL is not set");
  const owner = openDatabase(data.databaseOwnerUrl, { max: 6, applicationName: "taawon-search" });
  try {
    wireSearch(search, { application: null, writes: true });
    process.exitCode = await work(
      (job) => withContext(owner, { role: "worker", actor: SYSTEM_ACTOR, locale: "fr" }, job),
      (line) => process.stdout.write(`${line}\n`),
    );
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await owner.close();
  }
}
