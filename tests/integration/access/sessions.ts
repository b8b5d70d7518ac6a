import { describe, expect, it } from "vitest";
import { ShopClient, textOf } from "../../support/shop-client";
import { colleague, invitation, must } from "../../support/things";
import { grantRole } from "~/modules/identity/index.server";
import { signIn } from "../../support/sign-in";
import type { World } from "./world";

let people = 0;

/** Somebody who has just opened an account by the form. */
async function newcomer(world: World): Promise<{ client: ShopClient; account: { email: string; password: string }; userId: string }> {
  people += 1;
  const account = { email: `personne-${String(people)}@exemple.ma`, password: "olivier-amande-1" };
  const client = new ShopClient(world.shop.origin);
  const opened = await client.post("/fr/inscription", { intent: "open", person: "Nouvelle Personne", name: account.email, password: account.password });
  expect(opened.location).toBe("/fr/compte");
  const [user] = await world.rows<{ id: string }>(`select id from app_user where email = $1`, [account.email]);
  return { client, account, userId: user!.id };
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

const sentToSignIn = expect.stringMatching(/^\/fr\/connexion\?retour=/) as string;

/** What ends, ends at once. */
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

  describe("A role", () => {
    it("taken away is gone with the next request", async () => {
      const world = open();
      const { client, userId } = await newcomer(world);
      await world.run({}, (context) => grantRole(context, { userId, role: "preparer", scopeKind: "cooperative", scopeId: world.cooperatives.A }));
      expect((await client.get("/fr/vendeur/commandes")).status).toBe(200);
      const [grant] = await world.rows<{ id: string }>(`select id from access_grant where user_id = $1`, [userId]);
      expect((await world.as.owner.post("/fr/vendeur/equipe", { intent: "revoke", grantId: grant!.id })).location).toBe("/fr/vendeur/equipe");
      expect((await client.get("/fr/vendeur/commandes")).status).toBe(404);
      expect((await client.get("/fr/vendeur/commandes.data")).status).toBe(404);
    });

    it("offered once is taken once, however often it is accepted at the same moment", async () => {
      const world = open();
      const { client, account, userId } = await newcomer(world);
      const { token } = await invitation(world, "A", account.email);
      const answers = await Promise.all(Array.from({ length: 8 }, () => client.post(`/fr/invitation/${token}`, { intent: "accept" })));
      expect(answers.filter(({ location }) => location === "/fr/vendeur")).toHaveLength(1);
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      expect(await world.rows(`select role from access_grant where user_id = $1`, [userId])).toEqual([{ role: "accountant" }]);
      await world.rows(`delete from access_grant where user_id = $1`, [userId]);
    });

    it("of an applicant opens every page of its own counter before anything is approved", async () => {
      const world = open();
      const { client, userId } = await newcomer(world);
      expect((await client.post("/fr/candidature", { intent: "start" })).location).toBe("/fr/candidature/identite");
      for (const path of [
        "candidature/etat",
        "candidature/envoi",
        "vendeur",
        "vendeur/commandes",
        "vendeur/produits",
        "vendeur/produits/nouveau",
        "vendeur/argent",
        "vendeur/equipe",
        "vendeur/cooperative",
      ]) {
        expect({ path, status: (await client.get(`/fr/${path}`)).status }).toEqual({ path, status: 200 });
      }
      await world.rows(`delete from access_grant where user_id = $1`, [userId]);
    });

    it("of the last owner stays", async () => {
      const world = open();
      const [grant] = await world.rows<{ id: string }>(`select id from access_grant where user_id = $1 and role = 'owner'`, [world.userIds.owner]);
      expect((await world.as.owner.post("/fr/vendeur/equipe", { intent: "revoke", grantId: grant!.id })).status).toBe(409);
      expect((await world.as.owner.get("/fr/vendeur/equipe")).status).toBe(200);
    });

    it("taken away twice at the same moment leaves one owner of two", async () => {
      const world = open();
      const { client, userId } = await newcomer(world);
      await world.run({}, (context) => grantRole(context, { userId, role: "owner", scopeKind: "cooperative", scopeId: world.cooperatives.B }));
      const grants = await world.rows<{ id: string }>(`select id from access_grant where scope_id = $1 and role = 'owner' order by granted_at`, [world.cooperatives.B]);
      const [first, second] = grants.map(({ id }) => id) as [string, string];
      const answers = await Promise.all([
        world.as.otherOwner.post("/fr/vendeur/equipe", { intent: "revoke", grantId: second }),
        client.post("/fr/vendeur/equipe", { intent: "revoke", grantId: first }),
      ]);
      expect(answers.filter(({ status }) => status < 400)).toHaveLength(1);
      await world.rows(`update access_grant set revoked_at = null where id = $1`, [first]);
      await world.rows(`delete from access_grant where id = $1`, [second]);
    });

    it("in one cooperative gives none over a colleague's place in another", async () => {
      const world = open();
      const { grantId } = await colleague(world, "B");
      expect((await world.as.owner.post("/fr/vendeur/equipe", { intent: "revoke", grantId })).status).toBe(404);
      expect(must({ ok: (await world.rows(`select from access_grant where id = $1 and revoked_at is null`, [grantId])).length === 1 })).toEqual({ ok: true });
    });
  });
}
