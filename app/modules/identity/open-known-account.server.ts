import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { symmetricEncrypt } from "better-auth/crypto";
import type { Context } from "~/platform/db/context.server";
import { newPublicId } from "~/platform/text/public-id.server";
import { ARGON2, auth } from "./auth.server";
import { placeholderAddress } from "./sign-in-name";

export interface KnownPerson {
  name: string;
  email: string | null;
  /** E.164 */
  phone: string | null;
  locale: "fr" | "ar";
  /** Null: somebody the demonstration speaks of and nobody signs in as. */
  password: string | null;
  /** The second factor in base32, as an authenticator takes it; null without one. */
  totpSecret?: string | null;
}

/** Opens the account of somebody already known: seeds and tests. Everybody else signs up. Returns the user's id. */
export async function openKnownAccount(context: Context, person: KnownPerson): Promise<string> {
  const id = randomUUID();
  const email = person.email ?? (person.phone ? placeholderAddress(person.phone) : `${id}@phone.taawon.invalid`);
  await context.prisma.user.create({
    data: {
      id,
      name: person.name,
      email,
      phoneNumber: person.phone,
      locale: person.locale,
      createdAt: context.now,
      updatedAt: context.now,
      twoFactorEnabled: Boolean(person.totpSecret),
    },
  });
  if (person.password) {
    await context.prisma.account.create({
      data: {
        id: randomUUID(),
        accountId: id,
        providerId: "credential",
        userId: id,
        password: await hash(person.password, ARGON2),
        createdAt: context.now,
        updatedAt: context.now,
      },
    });
  }
  if (person.totpSecret) {
    const { secretConfig } = await auth().$context;
    const codes = Array.from({ length: 10 }, () => newPublicId(10));
    await context.prisma.twoFactor.create({
      data: {
        id: randomUUID(),
        userId: id,
        secret: await symmetricEncrypt({ key: secretConfig, data: `base32:${person.totpSecret}` }),
        backupCodes: await symmetricEncrypt({ key: secretConfig, data: JSON.stringify(codes) }),
      },
    });
  }
  return id;
}
