import { randomUUID } from "node:crypto";
import type { Browser } from "@playwright/test";
import { expect } from "@playwright/test";
import type { Locale } from "~/platform/i18n/locale";
import { deliver, ordersOf } from "./counter";
import { messageWith } from "./messages";
import { addToBasket, cheapestOnSale, confirm, fillCheckout, seeDelivery } from "./shopping";
import { STORIES } from "./story";
import { arrive, expectAt, fill, press, signIn, type Visitor } from "./visitor";

export const ROLES = ["stranger", "shopper", "applicant", "owner", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** What addresses of this run need; paths are without the language. */
export interface Facts {
  product: string;
  cooperative: string;
  token: string;
  order: string;
  purchase: string;
  invitation: string;
  listing: string;
  dossier: string;
  /** A delivered line to say something of: by the link, and in the account. */
  toRate: string;
  toRateInAccount: string;
  /** A review that readers see. */
  review: string;
}

export interface Cast {
  people: Record<Role, Visitor>;
  facts: Facts;
}

/** Brings one person of each kind to where every page has something to show: an open purchase, a filled basket, a file begun. */
export async function castFor(browser: Browser, locale: Locale, options: { width?: number } = {}): Promise<Cast> {
  const someone = () => arrive(browser, { locale, ...options });
  const [stranger, shopper, applicant, owner, administrator] = await Promise.all([someone(), someone(), someone(), someone(), someone()]);
  const { neighbour, administrator: official, shopper: contact, applicant: person } = STORIES[locale];
  const nobody = { name: contact.name, phone: contact.phone.replace(/^06 7/, "06 8") };

  await signIn(owner, neighbour);
  const product = await cheapestOnSale(owner);
  await owner.go("/vendeur/produits?etat=published");
  const listing = last(await owner.page.locator('main a[href*="/vendeur/produits/"]').last().getAttribute("href"));

  await openAccount(shopper, nobody.name, "");
  const fillBasket = async () => {
    await shopper.go(product);
    await addToBasket(shopper);
    await seeDelivery(shopper, contact.commune, 1);
    await fillCheckout(shopper, { shopper: { ...contact, ...nobody } });
  };
  await fillBasket();
  const token = last(await confirm(shopper));
  await fillBasket();
  const delivered = last(await confirm(shopper));
  await fillBasket();
  await shopper.go("/compte");
  const purchase = last(await shopper.page.locator('main a[href*="/compte/achats/"]').first().getAttribute("href"));
  const [parcel = "", order] = await ordersOf(owner, nobody);
  await deliver(owner, parcel);
  const rating = async (path: string) => {
    await shopper.go(path);
    return (await shopper.page.locator('main a[href*="/avis/"]').first().getAttribute("href"))?.slice(3) ?? "";
  };
  const [toRate, toRateInAccount] = [await rating(`/suivi/${delivered}`), await rating(`/compte/achats/${purchase}`)];

  const invited = `invitee-${String(Date.now())}@exemple.ma`;
  await owner.go("/vendeur/equipe");
  await fill(owner, { recipient: invited });
  await press(owner, "people:send");
  await expect(owner.page.getByText(owner.t("people:sent"))).toBeVisible();
  const invitation = /\/invitation\/([\w-]+)/.exec(await messageWith(owner, invited))?.[1] ?? "";

  await openAccount(applicant, person.person, "/candidature");
  await expectAt(applicant, "/candidature");
  await press(applicant, "application:intro.start");
  await expectAt(applicant, "/candidature/identite");

  await signIn(administrator, official);
  await administrator.go("/region?voir=a-examiner");
  const dossier = (await administrator.page.locator('main a[href*="/region/dossiers/"]').first().getAttribute("href"))?.slice(3) ?? "";

  await administrator.go("/region/avis?voir=all");
  const review = (await administrator.page.locator('.moderated:has(input[value="hide"]) article').first().getAttribute("id"))?.replace("avis-", "") ?? "";

  await stranger.go("/cooperatives");
  const cooperative = decodeURI((await stranger.page.locator('main a[href*="/cooperatives/"]').first().getAttribute("href")) ?? "").slice(3);
  const people = { stranger, shopper, applicant, owner, administrator };
  return { people, facts: { product, cooperative, token, order: last(order), purchase, invitation, listing, dossier, toRate, toRateInAccount, review } };
}

/** A new account: what several people do at once must not meet in one basket. */
async function openAccount(visitor: Visitor, person: string, back: string): Promise<void> {
  await visitor.go(`/inscription?retour=${encodeURIComponent(`/${visitor.locale}${back}`)}`);
  await fill(visitor, { person, name: `person-${randomUUID()}@exemple.ma`, password: "une-phrase-assez-longue" });
  await press(visitor, "account:signUp.act");
  await expectAt(visitor, back);
}

function last(path: string | null | undefined): string {
  const part = path?.split("/").at(-1);
  if (!part) throw new Error(`nothing at the end of ${String(path)}`);
  return part;
}
