import { log } from "~/platform/log/log.server";
import { startApplication, stopApplication } from "~/wiring.server";
import { tellStartFailure } from "./start-failure.server";

/** Jobs without HTTP: for installations whose web processes run with JOBS=off. */
async function work(): Promise<void> {
  await startApplication({ jobs: true });
  log.info("working");
  process.send?.("working");

  const stop = (signal: string) => {
    log.info({ signal }, "stopping");
    stopApplication().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

work().catch(tellStartFailure);
