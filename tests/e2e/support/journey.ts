import { expect, test, type Browser } from "@playwright/test";
import type { Locale } from "~/platform/i18n/locale";
import { acceptAllPapers, expectIdentifiersBesidePapers, expectInAuditLog, noteIdentityAndApprove, openDossier, refusePaper } from "./reviewing";
import { callAndConfirm, collectCash, ordersOf, prepareAndPrintSlip, shipAndDeliver } from "./counter";
import { comeBackAndSend, fillFirstSteps, openAccountToApply, sendPaper } from "./applying";
import { hiddenFactsOf, pdf, photoWithPlace } from "./files";
import { listProduct, sendAuthorisation, stockOf, tellOfCraft, tellOfHoney } from "./listing";
import { messageWith } from "./messages";
import { addToBasket, cancelParcel, card, centimesOf, cheapestOnSale, confirm, fillCheckout, parcel, search, seeInShop, seeDelivery } from "./shopping";
import { STORIES } from "./story";
import { arrive, expectNoComplaint, signIn, type Visitor } from "./visitor";

/** From an empty application to cash in hand, in one language, on a phone. */
export function journey(locale: Locale): void {
  test.describe(locale === "fr" ? "In French" : "In Arabic", () => walk(locale));
}

function walk(locale: Locale): void {
  const story = STORIES[locale];
  const { applicant, cooperative, craft, honey, shopper } = story;
  const own = (names: { nameFr: string; nameAr: string }) => (locale === "fr" ? names.nameFr : names.nameAr);
  const ours = (visitor: Visitor, goods: typeof craft) => card(visitor, own(goods)).filter({ hasText: own(cooperative) });
  const people: Visitor[] = [];
  const someone = async (browser: Browser): Promise<Visitor> => {
    const visitor = await arrive(browser, { locale });
    people.push(visitor);
    return visitor;
  };
  let owner: Visitor;
  let administrator: Visitor;
  let neighbour: Visitor;
  let buyer: Visitor;
  let [craftPage, honeyPage, neighbourProduct, tracking, orderPath] = ["", "", "", "", ""];

  test.describe.configure({ mode: "serial" });
  test.afterAll(() => Promise.all(people.map(({ context }) => context.close())));
  test.afterEach(() => people.forEach(expectNoComplaint));

  test("1. A cooperative applies from a phone, stops at a miscopied RIB, comes back another day and sends its file", async ({ browser }) => {
    const firstDay = await someone(browser);
    await openAccountToApply(firstDay, story);
    await fillFirstSteps(firstDay, story);
    owner = await someone(browser);
    await signIn(owner, { name: applicant.phone, password: applicant.password });
    await comeBackAndSend(owner, story);
  });

  test("2. The region reads the file beside the identifiers, refuses a paper, accepts it once sent again, and approves; nobody saw the cooperative before", async ({ browser }) => {
    administrator = await someone(browser);
    await signIn(administrator, story.administrator);
    const dossier = await openDossier(administrator, story, "a-examiner");
    await expectIdentifiersBesidePapers(administrator, story);
    await refusePaper(administrator, dossier, "statutes", story.refusal);
    await messageWith(owner, story.refusal);

    await owner.go("/candidature/pieces");
    await expect(owner.page.locator("section#statutes")).toContainText(story.refusal);
    await sendPaper(owner, "statutes", pdf("statuts-signes"));

    await acceptAllPapers(administrator, dossier);
    const stranger = await someone(browser);
    await stranger.go("/cooperatives");
    await expect(stranger.page.getByText(own(cooperative))).toHaveCount(0);
    await search(stranger, own(cooperative));
    await expect(card(stranger, own(cooperative))).toHaveCount(0);

    await noteIdentityAndApprove(administrator, dossier);
    await messageWith(owner, administrator.t("messages:application.approved", { name: own(cooperative) }));
    await expect(async () => {
      await stranger.go("/cooperatives");
      await expect(stranger.page.getByText(own(cooperative)).first()).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expectInAuditLog(administrator, ["cooperative_approved", "dossier_accept-item"]);
  });

  test("3. A member lists a craft that is in the shop within seconds, and honey that waits for its authorisation", async () => {
    const photo = await photoWithPlace("IMG_20261124", "#1b4b87");
    expect(await hiddenFactsOf(photo.buffer)).toMatchObject({ exif: true, place: true });
    craftPage = await listProduct(owner, craft, photo, () => tellOfCraft(owner));
    await seeInShop(owner);
    await expect(owner.page.getByRole("heading", { level: 1 })).toHaveText(own(craft));
    await expectPicturesWithoutHiddenFacts(owner);

    honeyPage = await listProduct(owner, honey, await photoWithPlace("IMG_20261125", "#d9962b"), () => tellOfHoney(owner));
    await expect(owner.page.getByText(owner.t("catalogue:state.waiting")).first()).toBeVisible();
    await expect(owner.page.getByText(owner.t("catalogue:waiting.onssa")).first()).toBeVisible();
    await search(owner, own(honey));
    await expect(ours(owner, honey)).toHaveCount(0);

    await sendAuthorisation(owner, { ...honey, number: "ONSSA.14.77.26" });
    const dossier = await openDossier(administrator, story, "autorisations");
    await acceptAllPapers(administrator, dossier);
    await expect(async () => {
      await search(owner, own(honey));
      await expect(ours(owner, honey)).toHaveCount(1, { timeout: 1_000 });
    }).toPass();
    await owner.go(honeyPage);
    await expect(owner.page.getByText(owner.t("catalogue:state.published")).first()).toBeVisible();
    await expectInAuditLog(administrator, ["authorisation_accept"]);
  });

  test("4. A shopper finds it by category, cooperative, province and by typing, and sees each delivery and the total before paying", async ({ browser }) => {
    neighbour = await someone(browser);
    await signIn(neighbour, story.neighbour);
    neighbourProduct = await cheapestOnSale(neighbour);

    buyer = await someone(browser);
    await buyer.go(`/categories/${craft.category}`);
    await expect(ours(buyer, craft)).toBeVisible();
    await buyer.go(`/provinces/${cooperative.province}`);
    await expect(ours(buyer, craft)).toBeVisible();
    for (const typed of Object.values(story.searches)) {
      await search(buyer, typed);
      await expect(ours(buyer, craft), `« ${typed} »`).toBeVisible();
    }
    await buyer.go("/cooperatives");
    await buyer.page
      .getByRole("link", { name: own(cooperative) })
      .first()
      .click();
    await card(buyer, own(craft)).getByRole("link").first().click();
    await expect(buyer.page.getByRole("heading", { level: 1 })).toHaveText(own(craft));
    await addToBasket(buyer);
    await buyer.go(neighbourProduct);
    await addToBasket(buyer);
    await seeDelivery(buyer, shopper.commune, 2);
  });

  test("5. The shopper orders without an account, reviews who sells and what may be returned, confirms, and is told", async () => {
    const total = await seeDelivery(buyer, shopper.commune, 2);
    await fillCheckout(buyer, story);
    const { page, t } = buyer;
    await expect(page.getByText(cooperative.ice).first()).toBeVisible();
    await expect(parcel(buyer, own(cooperative)).getByText(t("orders:withdrawal", { count: 7 }))).toBeVisible();
    expect(centimesOf((await page.locator("dl.sum .total dd").last().textContent()) ?? "")).toBe(total);
    tracking = await confirm(buyer);
    const sms = await messageWith(buyer, tracking);
    expect(sms).toContain(t("messages:placed.sms", { number: "|", total: "|" }).split("|")[0]?.trim());

    const anotherPhone = await arrive(page.context().browser()!, { locale });
    people.push(anotherPhone);
    await anotherPhone.go(tracking);
    await expect(anotherPhone.page.locator("section.part")).toHaveCount(2);
    await expect(anotherPhone.page.getByText(t("checkout:track.toPayTitle"))).toBeVisible();
  });

  test("6. Each cooperative sees its own order alone and carries it from the first call to the cash, which alone makes it paid", async () => {
    const { t } = owner;
    const [mine, ...others] = await ordersOf(owner, shopper);
    expect(others).toEqual([]);
    orderPath = mine ?? "";
    const [theirs, ...more] = await ordersOf(neighbour, shopper);
    expect(more).toEqual([]);
    expect(theirs).not.toBe(mine);
    expect((await neighbour.go(orderPath)).status()).toBe(404);
    neighbour.complaints.splice(0, neighbour.complaints.length, ...neighbour.complaints.filter((line) => !line.includes("404")));
    await messageWith(owner, orderPath);

    await callAndConfirm(owner, orderPath, applicant.person);
    await prepareAndPrintSlip(owner, orderPath, own(craft));
    await shipAndDeliver(owner, "AM500600");
    await buyer.go(tracking);
    await expect(parcel(buyer, own(cooperative))).toContainText(t("checkout:track.delivered"));
    await expect(buyer.page.getByText(t("checkout:track.paidPart", { name: own(cooperative) }))).toHaveCount(0);
    await collectCash(owner, applicant.person);
    await buyer.go(tracking);
    await expect(parcel(buyer, own(cooperative))).toContainText(t("checkout:track.paid"));
    await expect(buyer.page.getByText(t("checkout:track.paidPart", { name: own(cooperative) }))).toBeVisible();
    await expect(buyer.page.getByText(t("checkout:track.toPayTitle"))).toBeVisible();
    expect(await stockOf(owner, craftPage)).toEqual({ onHand: craft.stock - 1, promised: 0 });
  });

  test("7. A purchase given up before it leaves puts the stock back, once", async ({ browser }) => {
    const before = await stockOf(owner, craftPage);
    const product = await seeInShop(owner);
    const another = await someone(browser);
    await another.go(product);
    await addToBasket(another);
    await another.go(product);
    await addToBasket(another);
    await seeDelivery(another, shopper.commune, 1);
    await fillCheckout(another, { shopper: { ...shopper, phone: shopper.phone.replace(/^06 7/, "06 9") } });
    const link = await confirm(another);
    expect(await stockOf(owner, craftPage)).toEqual({ ...before, promised: 2 });

    const cancelling = await another.page.context().newPage();
    await another.go(link);
    const question = await parcel(another, own(cooperative))
      .getByRole("link", { name: another.t("checkout:track.cancel") })
      .getAttribute("href");
    await cancelling.goto(question ?? "");
    await cancelParcel(another, link, own(cooperative));
    expect(await stockOf(owner, craftPage)).toEqual(before);
    await cancelling.getByRole("button", { name: another.t("checkout:cancel.act") }).click();
    await expect(cancelling.getByText(another.t("checkout:cancel.already", { name: own(cooperative) }))).toBeVisible();
    expect(await stockOf(owner, craftPage)).toEqual(before);
  });

  /** The worker draws the renditions in the background: the page shows them once they are there. */
  async function expectPicturesWithoutHiddenFacts({ page, context }: Visitor): Promise<void> {
    const pictures = page.locator('main img[src^="/media/"]');
    await expect(async () => {
      await page.reload();
      await expect(pictures.first()).toBeVisible({ timeout: 1_500 });
    }).toPass({ timeout: 30_000 });
    const sources = await pictures
      .first()
      .evaluate((image: HTMLImageElement) => [
        image.src,
        ...[...(image.closest("picture")?.querySelectorAll("source") ?? [])].flatMap(({ srcset }) => srcset.split(/,\s*/).map((candidate) => candidate.split(" ")[0] ?? "")),
      ]);
    expect(sources.length).toBeGreaterThan(3);
    for (const source of sources) {
      const rendition = await context.request.get(source);
      expect(rendition.ok()).toBe(true);
      expect(await hiddenFactsOf(await rendition.body())).toEqual({ exif: false, place: false, xmp: false });
    }
  }
}
