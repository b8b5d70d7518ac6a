import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { testDatabase } from "../support/database";
import { mailServer, type MailServer } from "../support/mail-server";
import { serveShop, type ServedShop } from "../support/served-shop";
import { openSetting, type Setting } from "../support/setting";
import { ShopClient } from "../support/shop-client";
import { signIn } from "../support/sign-in";
import { order } from "../support/things";
import { wireProxy, type WireProxy } from "./wire-proxy";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const database = testDatabase();
let setting: Setting;
let proxy: WireProxy;
let post: MailServer;
let shop: ServedShop;
/** A shop that runs its own jobs, its line to the jobs' database through the proxy. */
const open = async () => (shop = await serveShop({ url: database.url, ownerUrl: proxy.through(database.ownerUrl) }, setting.folder, { JOBS: "on", SMTP_URL: post.url }));
beforeAll(async () => {
  setting = await openSetting(database);
  proxy = await wireProxy(database.ownerUrl);
  post = await mailServer();
  await open();
}, 180_000);
afterAll(async () => {
  await shop?.stop();
  await post?.close();
  await proxy?.close();
  await setting?.close();
});

const until = (what: () => unknown) => expect.poll(what, { timeout: 60_000, interval: 250 });
const jobs = async () => (await setting.rows<{ waiting: number }>(`select count(*)::int as waiting from graphile_worker.jobs where task_identifier like 'notices.%'`))[0]!.waiting;
const taken = async () => (await setting.rows<{ taken: number }>(`select count(*)::int as taken from graphile_worker.jobs where locked_at is not null`))[0]!.taken;
const lettersTo = (address: string) => post.letters.filter((letter) => letter.includes(`To: ${address}`)).length;

/** A notice to the cooperative of one order: its mail is the first that is sent of it. */
async function tellTheCooperative(): Promise<string> {
  const { orderId, purchaseId } = await order(setting, "A");
  await setting.run({}, (context) => context.enqueue("notices.order-received", { purchaseId, orderId }));
  return orderId;
}
const addressOfA = async () => (await setting.rows<{ email: string }>(`select email from cooperative where id = $1`, [setting.cooperatives.A]))[0]!.email;

describe("What is done after a page is answered", () => {
  it("is done by the next server when the first is killed in the middle of it, once", async () => {
    post.behave("hangs");
    const calls = post.calls;
    const orderId = await tellTheCooperative();
    await until(() => post.calls > calls).toBe(true);
    expect(await taken()).toBeGreaterThan(0);
    await shop.kill();
    const before = lettersTo(await addressOfA());
    post.behave("takes");
    await open();
    const state = async () => (await setting.rows<{ state: string }>(`select state from notice where key = $1`, [`order:${orderId}:received`]))[0]?.state;
    await until(state).toBe("sent");
    await until(jobs).toBe(0);
    expect(lettersTo(await addressOfA())).toBe(before + 1);
  });

  it("waits while the mail server is down, stops nothing else, and goes out when it is back", async () => {
    post.behave("refuses");
    const orderId = await tellTheCooperative();
    const attempts = async () =>
      (await setting.rows<{ attempts: number }>(`select max(attempts)::int as attempts from graphile_worker.jobs where task_identifier = 'notices.order-received'`))[0]!.attempts;
    await until(attempts).toBe(2);
    // Others are served meanwhile.
    await setting.run({}, (context) => context.enqueue("media.render", { mediaId: randomUUID() }));
    await until(async () => (await setting.rows(`select from graphile_worker.jobs where task_identifier = 'media.render'`)).length).toBe(0);
    post.behave("takes");
    await setting.rows(`update graphile_worker._private_jobs set run_at = now() where attempts > 0`);
    await until(async () => (await setting.rows<{ state: string }>(`select state from notice where key = $1`, [`order:${orderId}:received`]))[0]?.state).toBe("sent");
  });

  it("goes on after the line to the database was cut, without the server being started again", async () => {
    proxy.cut();
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    proxy.mend();
    const orderId = await tellTheCooperative();
    await until(async () => (await setting.rows<{ state: string }>(`select state from notice where key = $1`, [`order:${orderId}:received`]))[0]?.state).toBe("sent");
  });
});

describe("An invitation and a forgotten password, while the mail server is down", () => {
  it("are answered at once, wait where nobody can read them, and arrive when it is back", async () => {
    post.behave("hangs");
    const owner = new ShopClient(shop.origin, "ar");
    await signIn(owner, setting.accounts.owner);
    const guest = `${randomUUID()}@exemple.ma`;
    const began = performance.now();
    expect((await owner.post("/ar/vendeur/equipe", { intent: "invite", recipient: guest, role: "preparer" })).location).toBe("/ar/vendeur/equipe?envoye=1");
    expect((await new ShopClient(shop.origin).post("/fr/mot-de-passe", { intent: "ask", name: setting.accounts.shopper.email })).location).toBe("/fr/mot-de-passe?envoye=1");
    expect(performance.now() - began).toBeLessThan(5_000);
    const waiting = await setting.rows<{ payload: unknown }>(
      `select p.payload from graphile_worker._private_jobs p join graphile_worker._private_tasks t on t.id = p.task_id where t.identifier = 'notices.secret'`,
    );
    expect(waiting).toHaveLength(2);
    expect(JSON.stringify(waiting)).not.toMatch(/token|@|"code"/);
    post.behave("takes");
    await shop.stop();
    await open();
    await setting.rows(`update graphile_worker._private_jobs set run_at = now()`);
    await until(() => [lettersTo(guest), lettersTo(setting.accounts.shopper.email)]).toEqual([1, 1]);
    const [, token] = /\/ar\/invitation\/([\w-]+)/.exec(post.letters.find((letter) => letter.includes(`To: ${guest}`))!.replace(/=\r\n/g, "")) ?? [];
    expect((await new ShopClient(shop.origin).get(`/ar/invitation/${token ?? ""}`)).status).toBe(200);
  });
});
