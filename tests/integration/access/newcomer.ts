import { expect } from "vitest";
import { ShopClient } from "../../support/shop-client";
import type { World } from "./world";

let people = 0;

/** Somebody who has just opened an account by the form. */
export async function newcomer(world: World): Promise<{ client: ShopClient; account: { email: string; password: string }; userId: string }> {
  people += 1;
  const account = { email: `personne-${String(people)}@exemple.ma`, password: "olivier-amande-1" };
  const client = new ShopClient(world.shop.origin);
  const opened = await client.post("/fr/inscription", { intent: "open", person: "Nouvelle Personne", name: account.email, password: account.password });
  expect(opened.location).toBe("/fr/compte");
  const [user] = await world.rows<{ id: string }>(`select id from app_user where email = $1`, [account.email]);
  return { client, account, userId: user!.id };
}
