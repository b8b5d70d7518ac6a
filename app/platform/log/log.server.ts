import pino, { type DestinationStream, type Logger } from "pino";
import { withoutPersonalData, withoutPersonalText } from "./redaction";

/** A logger that writes neither phones, e-mails, addresses, cookies nor secrets, wherever they stand. */
export function createLog(destination?: DestinationStream, level = process.env.LOG_LEVEL ?? (process.env.NODE_ENV === "test" ? "silent" : "info")): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: (entry) => withoutPersonalData(entry) as Record<string, unknown>, level: (label) => ({ level: label }) },
    serializers: { err: (error: unknown) => error },
    hooks: {
      logMethod(args, method) {
        method.apply(this, args.map((value: unknown) => (typeof value === "string" ? withoutPersonalText(value) : value)) as Parameters<typeof method>);
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** The process's one log. */
export const log = createLog();
