import { log } from "~/platform/log/log.server";

/** What whoever starts a program can put right. By name: some come out of the Remix build, which has its own copy of the class. */
const EXPLAINED = ["EnvironmentProblems", "PortTaken", "UnfitLogin"];

/** Says why a program does not start, without a stack where the words are enough, and ends it with 1. */
export function tellStartFailure(error: unknown): void {
  if (error instanceof Error && EXPLAINED.includes(error.name)) console.error(error.message);
  else log.fatal({ err: error }, "could not start");
  process.exitCode = 1;
  // What was opened already would hold it.
  setTimeout(() => process.exit(1), 500).unref();
}
