import { hash, verify } from "@node-rs/argon2";
import { betterAuth, type BetterAuthOptions } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { phoneNumber, twoFactor } from "better-auth/plugins";
import type { PrismaClient } from "~/generated/prisma/client";
import { isLocale, type Locale } from "~/platform/i18n/locale";
import { PASSWORD_LENGTH } from "./account-form";
import { isPlaceholderAddress, placeholderAddress } from "./sign-in-name";

export interface IdentitySettings {
  prisma: PrismaClient;
  secret: string;
  /** Origin of the site, without a path. */
  origin: string;
  /** True where the site is https: cookies are then `__Host-` and Secure. */
  secure: boolean;
  sendResetLink(to: { email: string; locale: Locale }, token: string): Promise<void>;
  sendResetCode(to: { phone: string; locale: Locale }, code: string): Promise<void>;
}

/** OWASP's second recommended Argon2id setting: 19 MiB, two passes, one lane. */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

function readLocale(value: unknown): Locale {
  return isLocale(value) ? value : "fr";
}

export function identityOptions(settings: IdentitySettings) {
  return {
    appName: "Taâwon",
    baseURL: settings.origin,
    trustedOrigins: [settings.origin],
    secret: settings.secret,
    telemetry: { enabled: false },
    database: prismaAdapter(settings.prisma, { provider: "postgresql", transaction: true }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      revokeSessionsOnPasswordReset: true,
      password: { hash: (password: string) => hash(password, ARGON2), verify: ({ hash: stored, password }: { hash: string; password: string }) => verify(stored, password) },
      sendResetPassword: async ({ user, token }: { user: { email: string; locale?: unknown }; token: string }) => {
        if (!isPlaceholderAddress(user.email)) await settings.sendResetLink({ email: user.email, locale: readLocale(user.locale) }, token);
      },
    },
    user: { additionalFields: { locale: { type: "string", required: false, defaultValue: "fr", input: true } } },
    session: { expiresIn: 30 * 24 * 3600, updateAge: 24 * 3600, cookieCache: { enabled: false } },
    account: { accountLinking: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 120,
      // By address: a village shares one behind its carrier, so these are wide; each account has its own, narrow limit (attempts.server.ts).
      customRules: {
        "/sign-in/email": { window: 60, max: 40 },
        "/sign-in/phone-number": { window: 60, max: 40 },
        "/two-factor/verify-totp": { window: 60, max: 20 },
        "/request-password-reset": { window: 300, max: 4 },
        "/phone-number/request-password-reset": { window: 300, max: 4 },
        "/sign-up/email": { window: 300, max: 40 },
      },
    },
    advanced: {
      ipAddress: { ipAddressHeaders: ["x-real-ip"] },
      cookiePrefix: settings.secure ? "__Host-taawon" : "taawon",
      useSecureCookies: false,
      defaultCookieAttributes: { secure: settings.secure, sameSite: "lax", httpOnly: true, path: "/" },
    },
    plugins: [
      phoneNumber({
        otpLength: 6,
        expiresIn: 600,
        requireVerification: false,
        sendOTP: () => undefined,
        sendPasswordResetOTP: async ({ phoneNumber: phone, code }) => {
          const user = await settings.prisma.user.findUnique({ where: { phoneNumber: phone }, select: { locale: true } });
          await settings.sendResetCode({ phone, locale: readLocale(user?.locale) }, code);
        },
        signUpOnVerification: { getTempEmail: placeholderAddress, getTempName: (phone) => phone },
      }),
      twoFactor({ issuer: "Taâwon" }),
    ],
  } satisfies BetterAuthOptions;
}

function build(settings: IdentitySettings) {
  return betterAuth(identityOptions(settings));
}

type Auth = ReturnType<typeof build>;
let built: Auth | null = null;

/** Wiring calls this once with the environment's choices. */
export function configureIdentity(settings: IdentitySettings): void {
  built = build(settings);
}

export function auth(): Auth {
  if (!built) throw new Error("identity is used before wiring configured it");
  return built;
}
