import { describe, expect, it } from "vitest";
import { ShopClient, textOf } from "../../support/shop-client";
import { grantRole } from "~/modules/identity/index.server";
import { signIn } from "../../support/sign-in";
import { newcomer } from "./newcomer";
import type { World } from "./world";

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

const sentToSignIn = expect.stringMatching(/^\/fr\/connexion\?retour=/) as string;

/** What ends, ends at once; what was not given is not had. */
export function sessions(open: () => World): void {
  describe("A session", () => {
    it("is worth nothing once its owner has left, even to whoever kept its cookie", async () => {
      const { client } = await newcomer(open());
      const thief = client.twin();
      expect((await thief.get("/fr/compte")).status).toBe(200);
      expect((await client.post("/fr/deconnexion", { intent: "leave" })).location).toBe("/fr");
      expect((await thief.get("/fr/compte")).location).toEqual(sentToSignIn);
      expect((await client.get("/fr/compte")).location).toEqual(sentToSignIn);
    });

    it("begins anew at sign-in: one that was planted beforehand opens nothing", async () => {
      const world = open();
      const { account } = await newcomer(world);
      const client = new ShopClient(world.shop.origin);
      client.cookies.set("taawon.session_token", "planted.planted");
      const planted = client.twin();
      await signIn(client, account);
      expect(client.cookies.get("taawon.session_token")).not.toBe("planted.planted");
      expect((await client.get("/fr/compte")).status).toBe(200);
      expect((await planted.get("/fr/compte")).location).toEqual(sentToSignIn);
    });

    it("ends everywhere else when the password changes", async () => {
      const world = open();
      const { client, account } = await newcomer(world);
      const elsewhere = new ShopClient(world.shop.origin);
      await signIn(elsewhere, account);
      const changed = await client.post("/fr/compte/securite", { intent: "password", password: account.password, newPassword: "cannelle-safran-2" });
      expect(changed.location).toBe("/fr/compte/securite?change=1");
      expect((await elsewhere.get("/fr/compte")).location).toEqual(sentToSignIn);
      expect((await client.get("/fr/compte")).status).toBe(200);
    });

    it("cannot be altered, nor another's guessed", async () => {
      const { client } = await newcomer(open());
      const cookie = client.cookies.get("taawon.session_token") ?? "";
      for (const altered of [`${cookie.slice(0, -4)}AAAA`, cookie.slice(0, 20), "", cookie.replace(".", "%00.")]) {
        const other = client.twin();
        other.cookies.set("taawon.session_token", altered);
        expect({ altered, location: (await other.get("/fr/compte")).location }).toEqual({ altered, location: sentToSignIn });
      }
    });

    it("is opened by phone as by e-mail, and nobody learns who has an account", async () => {
      const world = open();
      const { phone = "", email, password } = world.accounts.otherOwner;
      const local = phone.replace("+212", "0");
      const byPhone = new ShopClient(world.shop.origin);
      await signIn(byPhone, { email: local, password });
      expect((await byPhone.get("/fr/vendeur")).status).toBe(200);

      const wrong = async (name: string) => {
        const began = performance.now();
        const { status, body } = await new ShopClient(world.shop.origin).post("/fr/connexion", { intent: "enter", name, password: "olivier-amande-1" });
        return { answer: { status, text: textOf(body) }, took: performance.now() - began };
      };
      const strangers = [await wrong("0600001777"), await wrong("0600001778"), await wrong("0600001779"), await wrong("inconnue@exemple.ma")];
      const known = [await wrong(local), await wrong(local), await wrong(local), await wrong(email)];
      for (const { answer } of [...strangers, ...known]) expect(answer).toEqual(strangers[0]!.answer);
      // Hashing a password is most of an answer; without it a stranger's comes at once.
      expect(median(strangers.map(({ took }) => took))).toBeGreaterThan(median(known.map(({ took }) => took)) / 3);
    });

    it("of an administrator is none before the second factor", async () => {
      const world = open();
      const { email, password } = world.accounts.administrator;
      const client = new ShopClient(world.shop.origin);
      const entered = await client.post("/fr/connexion", { intent: "enter", name: email, password });
      expect(entered.location).toMatch(/^\/fr\/connexion\/code/);
      for (const path of ["/fr/region", "/fr/compte", "/fr/region/reglages"]) expect((await client.get(path)).location).toEqual(sentToSignIn);
    });

    it("of an administrator who has no second factor yet opens nothing but the page where it is set up", async () => {
      const world = open();
      const { client, userId } = await newcomer(world);
      await world.run({}, (context) => grantRole(context, { userId, role: "administrator", scopeKind: "region", scopeId: "04" }));
      const [paper] = await world.rows<{ id: string }>(`select media_id as id from dossier_item where media_id is not null limit 1`);
      for (const path of ["/fr/region", "/fr/region/reglages", `/fr/region/dossiers/${world.cooperatives.A}`, `/pieces/${paper!.id}`]) {
        expect({ path, location: (await client.get(path)).location }).toEqual({ path, location: "/fr/compte/securite?obligatoire=1" });
      }
      expect((await client.post("/fr/region/reglages", { intent: "change", key: "withdrawal.days", value: "30" })).location).toBe("/fr/compte/securite?obligatoire=1");
    });
  });
}
