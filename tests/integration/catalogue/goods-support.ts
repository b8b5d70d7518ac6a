import { afterAll, beforeAll } from "vitest";
import { makeCooperativeScope } from "~/modules/cooperatives/make-scope.server";
import type { CooperativeScope } from "~/modules/cooperatives/scope";
import { subscribeCatalogue, type NewProduct } from "~/modules/catalogue/index.server";
import { subscribeShop } from "~/modules/shop/index.server";
import type { Context, DatabaseRole } from "~/platform/db/context.server";
import { openDatabase, type Database } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import { asCentimes } from "~/platform/money/money";
import { seedTaxonomy, seedTerritory } from "../../../prisma/seed/reference";
import { testDatabase } from "../../support/database";

let subscribed = false;

export interface Bench {
  readonly owner: Database;
  as<T>(role: DatabaseRole, work: (context: Context) => Promise<T>, scope?: CooperativeScope): Promise<T>;
  approvedCooperative(name: string, state?: string): Promise<CooperativeScope>;
}

/** A database with the communes, the taxonomy and the subscribers of the goods; everything else a test makes itself. */
export function goodsBench(): Bench {
  const address = testDatabase();
  let application: Database;
  let owner: Database;
  beforeAll(async () => {
    application = openDatabase(address.url, { max: 20 });
    owner = openDatabase(address.ownerUrl);
    if (!subscribed) {
      subscribeCatalogue();
      subscribeShop();
      subscribed = true;
    }
    await as("worker", async (context) => {
      await seedTerritory(context);
      await seedTaxonomy(context);
    });
  });
  afterAll(async () => {
    await application.close();
    await owner.close();
  });
  const as: Bench["as"] = (role, work, scope) =>
    withContext(
      role === "worker" ? owner : application,
      { role, actor: { kind: "system", userId: null, name: "test" }, locale: "fr", cooperativeId: scope?.cooperativeId ?? null },
      work,
    );
  return {
    get owner() {
      return owner;
    },
    as,
    async approvedCooperative(name, state = "approved") {
      const [row] = await as(
        "worker",
        (context) => context.sql<{ id: string }>`
        insert into cooperative (public_id, state, name_fr, name_ar, slug_fr, slug_ar, commune_code, families)
        values (${name.slice(0, 8)}, ${state}, ${name}, ${"تعاونية"}, ${name}, ${name}, (select code from commune where fr = 'Salé' or province_code like '04%' order by fr <> 'Salé', code limit 1), '{}')
        returning id`,
      );
      return makeCooperativeScope(row!.id);
    },
  };
}

/** A pottery bowl ready for the shop: ungated, one variant at 140 DH. */
export function bowl(changes: Partial<NewProduct> = {}): NewProduct {
  return {
    categorySlug: "poterie",
    sourceLocale: "fr",
    texts: { fr: { name: "Grand bol de Salé", description: "Tourné à l'Oulja, émail vert." }, ar: { name: "زلافة كبيرة من سلا", description: "مخروطة في الولجة." } },
    attributes: { material: { fr: "Argile de l'Oulja", ar: "طين الولجة" } },
    variants: [{ netContent: 1, unit: "unite", shipWeightG: 1200, priceCentimes: asCentimes(14_000) }],
    publish: true,
    ...changes,
  };
}

/** A jar of honey: food, so it waits for ONSSA's paper. */
export function honey(changes: Partial<NewProduct> = {}): NewProduct {
  return {
    categorySlug: "miel-toutes-fleurs",
    sourceLocale: "fr",
    texts: { fr: { name: "Miel de la Maâmora", description: "Récolté en juin." }, ar: { name: "عسل المعمورة", description: "مقطوف في يونيو." } },
    attributes: {
      ingredients: { fr: "Miel", ar: "عسل" },
      allergens: { fr: "Aucun", ar: "لا شيء" },
      storage: { fr: "À l'abri de la lumière", ar: "بعيدا عن الضوء" },
      dateMark: "DDM",
      origin: { fr: "Maâmora", ar: "المعمورة" },
    },
    variants: [
      { labelFr: "250 g", labelAr: "250 غ", netContent: 0.25, unit: "kg", shipWeightG: 430, priceCentimes: asCentimes(4_800) },
      { labelFr: "500 g", labelAr: "500 غ", netContent: 0.5, unit: "kg", shipWeightG: 800, priceCentimes: asCentimes(8_500) },
    ],
    publish: true,
    ...changes,
  };
}
