import { developmentSecret } from "./development-secret.server";
import { readEnvironment, type Environment } from "./read-environment.server";

// Two bundles of one process (the web program and the Remix build) share what was read at boot.
const PLACE = Symbol.for("taawon.environment");
const shared = globalThis as { [PLACE]?: Environment };

/** What the process was started with, read once. Throws EnvironmentProblems with the whole list of what is wrong. */
export function environment(): Environment {
  return (shared[PLACE] ??= readEnvironment(process.env, developmentSecret));
}
