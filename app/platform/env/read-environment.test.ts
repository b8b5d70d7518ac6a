import { describe, expect, it } from "vitest";
import { EnvironmentProblems, readEnvironment } from "./read-environment.server";

const STRONG = "q7Jm2vXc9LpT4wRz8KsD1nHb6YgF3aEu";
const read = (variables: Record<string, string>) => readEnvironment(variables as NodeJS.ProcessEnv, () => "kept in the data folder");
const problemsOf = (variables: Record<string, string>): readonly string[] => {
  try {
    read(variables);
  } catch (error) {
    if (error instanceof EnvironmentProblems) return error.problems;
    throw error;
  }
  return [];
};
const PRODUCTION = {
  NODE_ENV: "production",
  SESSION_SECRET: STRONG,
  PUBLIC_ORIGIN: "https://taawon.ma",
  DATABASE_URL: "postgresql://app:x@db/taawon",
  DATABASE_OWNER_URL: "postgresql://owner:x@db/taawon",
  SMTP_URL: "smtps://mail.example",
};

describe("what the process is started with", () => {
  it("is a full demonstration on loopback when nothing is set", () => {
    const environment = read({});
    expect(environment).toMatchObject({ production: false, demonstration: true, demonstrationData: "full", sessionSecret: "kept in the data folder" });
    expect(environment.serving).toMatchObject({ port: 3000, host: "127.0.0.1", publicOrigin: null, secure: false, trustProxy: false });
  });

  it("is a demonstration on the embedded database that the start script launched", () => {
    expect(read({ DATABASE_URL: "postgresql://x@127.0.0.1/taawon", EMBEDDED_DATABASE: "1" })).toMatchObject({ demonstration: true, demonstrationData: "full" });
  });

  it("shows no demonstration on a given database unless DEMO_DATA asks", () => {
    const database = { DATABASE_URL: "postgresql://x@db/taawon" };
    expect(read(database)).toMatchObject({ demonstration: false, demonstrationData: null });
    expect(read({ ...database, DEMO_DATA: "full" })).toMatchObject({ demonstration: true, demonstrationData: "full" });
    expect(read({ ...database, DEMO_DATA: "none" })).toMatchObject({ demonstration: true, demonstrationData: "none" });
    expect(problemsOf({ ...database, DEMO_DATA: "some" }).join()).toContain("DEMO_DATA");
  });

  it("never shows a demonstration in production, even when DEMO_DATA asks, but with DEMO=1", () => {
    expect(read(PRODUCTION)).toMatchObject({ production: true, demonstration: false, demonstrationData: null });
    expect(read({ ...PRODUCTION, DEMO_DATA: "full" })).toMatchObject({ demonstration: false, demonstrationData: null });
    expect(read({ NODE_ENV: "production", DEMO: "1", SESSION_SECRET: STRONG, PUBLIC_ORIGIN: "https://demo.taawon.ma" })).toMatchObject({
      demonstration: true,
      demonstrationData: "full",
    });
  });

  it("lists everything that production misses, at once", () => {
    const all = problemsOf({ NODE_ENV: "production" }).join("\n");
    for (const name of ["SESSION_SECRET", "PUBLIC_ORIGIN", "DATABASE_URL", "DATABASE_OWNER_URL", "SMTP_URL or SMS_URL"]) expect(all).toContain(name);
    const demonstration = problemsOf({ NODE_ENV: "production", DEMO: "1" }).join("\n");
    expect(demonstration).toContain("SESSION_SECRET");
    expect(demonstration).toContain("PUBLIC_ORIGIN");
    expect(demonstration).not.toContain("SMTP_URL");
  });

  it.each(["short", "a".repeat(40), "abcabcabcabcabcabcabcabcabcabcabcabc", "changeme-changeme-changeme-changeme"])("refuses the weak secret %s", (secret) => {
    expect(problemsOf({ ...PRODUCTION, SESSION_SECRET: secret }).join()).toContain("SESSION_SECRET");
  });

  it("refuses http in production and an origin with a path", () => {
    expect(problemsOf({ ...PRODUCTION, PUBLIC_ORIGIN: "http://taawon.ma" }).join()).toContain("https");
    expect(problemsOf({ ...PRODUCTION, PUBLIC_ORIGIN: "https://taawon.ma/shop" }).join()).toContain("PUBLIC_ORIGIN");
  });

  it("asks for Secure cookies with an https origin only", () => {
    expect(read(PRODUCTION).serving.secure).toBe(true);
    expect(read({ PUBLIC_ORIGIN: "http://localhost:3000" }).serving.secure).toBe(false);
  });

  it("takes all of Stripe or nothing, and one or two webhook secrets", () => {
    expect(read({}).cards).toBeNull();
    expect(problemsOf({ STRIPE_SECRET_KEY: "sk_test_1" }).join()).toContain("STRIPE_WEBHOOK_SECRET");
    expect(read({ STRIPE_SECRET_KEY: "sk", STRIPE_PUBLISHABLE_KEY: "pk", STRIPE_WEBHOOK_SECRET: "whsec_new, whsec_old" }).cards?.webhookSecrets).toEqual([
      "whsec_new",
      "whsec_old",
    ]);
  });

  it("trusts no proxy unless told which", () => {
    expect(read({ TRUST_PROXY: "2" }).serving.trustProxy).toBe(2);
    expect(read({ TRUST_PROXY: "true" }).serving.trustProxy).toBe(1);
    expect(read({ TRUST_PROXY: "loopback" }).serving.trustProxy).toBe("loopback");
  });

  it("treats an empty variable as not set", () => {
    expect(read({ DATABASE_URL: "", PORT: " " })).toMatchObject({ demonstration: true, serving: { port: 3000 } });
  });
});
