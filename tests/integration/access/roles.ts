import { describe, expect, it } from "vitest";
import { grantRole } from "~/modules/identity/index.server";
import { ShopClient, textOf } from "../../support/shop-client";
import { authorisation, colleague, invitation } from "../../support/things";
import { newcomer } from "./newcomer";
import type { World } from "./world";

/** What a role opens, how far, and until when. */
export function roles(open: () => World): void {
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

    it("offered to somebody without an account waits while they open one", async () => {
      const world = open();
      const recipient = "nouvelle-comptable@exemple.ma";
      const { token } = await invitation(world, "A", recipient);
      const client = new ShopClient(world.shop.origin);
      const [, back = ""] = /href="\/fr\/inscription\?retour=([^"]+)"/.exec((await client.get(`/fr/invitation/${token}`)).body) ?? [];
      const retour = decodeURIComponent(back);
      const opened = await client.post("/fr/inscription", { intent: "open", person: "Nouvelle Comptable", name: recipient, password: "olivier-amande-1", retour });
      expect(opened.location).toBe(`/fr/invitation/${token}`);
      expect((await client.post(opened.location, { intent: "accept" })).location).toBe("/fr/vendeur");
      await world.rows(`delete from access_grant where user_id = (select id from app_user where email = $1)`, [recipient]);
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
      expect(await world.rows(`select from access_grant where id = $1 and revoked_at is null`, [grantId])).toHaveLength(1);
    });

    it("of an officer counts the cooperatives of its own provinces", async () => {
      const world = open();
      const [count] = await world.rows<{ own: number; all: number }>(
        `select (count(*) filter (where starts_with(commune_code, '04.291')))::int as own, count(*)::int as all from cooperative where state = 'approved'`,
      );
      expect(count!.own).toBeLessThan(count!.all);
      const shown = async (principal: "officer" | "administrator") => {
        const page = textOf((await world.as[principal].get("/fr/region/cooperatives")).body);
        return [/Coopératives (\d+)/, /(\d+) coopératives? approuvées?/, /approuvée \((\d+)\)/].map((figure) => Number(figure.exec(page)?.[1] ?? 0));
      };
      expect(await shown("officer")).toEqual([count!.own, count!.own, count!.own]);
      expect(await shown("administrator")).toEqual([count!.all, count!.all, count!.all]);
    });

    it("at the region takes nothing from one in a cooperative: its own papers open too", async () => {
      const world = open();
      const { client, userId } = await newcomer(world);
      const [ofA, ofB] = [await authorisation(world, "A"), await authorisation(world, "B")];
      const read = async () => [(await client.get(`/pieces/${ofA.mediaId}`)).status, (await client.get(`/pieces/${ofB.mediaId}`)).status];
      await world.run({}, (context) => grantRole(context, { userId, role: "officer", scopeKind: "province", scopeId: "04.291" }));
      expect(await read()).toEqual([200, 404]);
      await world.run({}, (context) => grantRole(context, { userId, role: "owner", scopeKind: "cooperative", scopeId: world.cooperatives.B }));
      expect(await read()).toEqual([200, 200]);
      await world.rows(`delete from access_grant where user_id = $1`, [userId]);
    });
  });
}
