import { join } from "node:path";
import { diskStorage } from "~/adapters/disk/disk-storage.server";
import { outboxFiles } from "~/adapters/outbox-files/outbox-files.server";
import { httpPurge } from "~/adapters/purge/http-purge.server";
import { smsGateway } from "~/adapters/sms/sms-gateway.server";
import { smtpMail } from "~/adapters/smtp/smtp-mail.server";
import { typstPdf } from "~/adapters/pdf/typst-pdf.server";
import { catalogueSchedules, catalogueTasks, subscribeCatalogue } from "~/modules/catalogue/index.server";
import { checkoutSchedules, checkoutTasks } from "~/modules/checkout/index.server";
import { configurePrinting, documentSchedules, documentTasks, subscribeDocuments } from "~/modules/documents/index.server";
import { configureIdentity } from "~/modules/identity/index.server";
import { mediaSchedules, mediaTasks } from "~/modules/media/index.server";
import { notificationTasks, subscribeNotifications, tellResetCode, tellResetLink } from "~/modules/notifications/index.server";
import { searchSchedules, searchTasks } from "~/modules/search/index.server";
import { subscribeShop } from "~/modules/shop/index.server";
import { SYSTEM_ACTOR, type Context } from "~/platform/db/context.server";
import { assertApplicationLogin } from "~/platform/db/application-login.server";
import { openDatabase, type Database } from "~/platform/db/database.server";
import { followDrops, type Following, type Hearer } from "~/platform/cache/follow-drops.server";
import { log } from "~/platform/log/log.server";
import { environment } from "~/platform/env/environment.server";
import type { Locale } from "~/platform/i18n/locale";
import { startJobs, type Jobs, type JobTask, type Schedule } from "~/platform/jobs/jobs.server";
import { configureMessages } from "~/platform/messages/messages.server";
import type { Messages } from "~/platform/messages/ports.server";
import { configureStorage } from "~/platform/storage/storage.server";
import { withContext } from "~/platform/db/with-context.server";
import { wireSearch } from "./search-wiring.server";

/** The address mail is sent from; the SMTP account decides what a receiver sees of it. */
const SENDER = "Taâwon <ne-pas-repondre@taawon.ma>";

interface Application {
  database: Database;
  /** The owner's pool, for jobs; null in a web process without DATABASE_OWNER_URL. */
  owner: Database | null;
  jobs: Jobs | null;
}

// One application per process: development reloads modules and must not open a second pool.
const globals = globalThis as { taawon?: Application };

export function application(): Application {
  return (globals.taawon ??= build());
}

/** The application login's pool. */
export function database(): Database {
  return application().database;
}

function build(): Application {
  const settings = environment();
  const { data, serving, messages } = settings;
  if (!data.databaseUrl) throw new Error("DATABASE_URL is not set: start with npm start, which brings a database");
  const opened = openDatabase(data.databaseUrl, { max: 12 });
  const outbox = outboxFiles(join(data.folder, "messages"));
  const sending: Messages = {
    mail: messages.smtpUrl ? smtpMail(messages.smtpUrl, SENDER) : outbox.mail,
    sms: messages.smsUrl ? smsGateway(messages.smsUrl) : outbox.sms,
    kept: outbox.kept,
  };
  configureMessages(sending);
  configureStorage(diskStorage(join(data.folder, "files")));
  configurePrinting(typstPdf);
  wireSearch(settings.search, { application: opened, writes: data.databaseOwnerUrl !== null });
  const tell = (locale: Locale, work: (context: Context) => Promise<void>) => withContext(opened, { role: "shopper", actor: SYSTEM_ACTOR, locale }, work);
  configureIdentity({
    prisma: opened.prisma,
    secret: settings.sessionSecret,
    origin: originOf(serving),
    secure: serving.secure,
    sendResetLink: (to, token) => tell(to.locale, (context) => tellResetLink(context, to, token)),
    sendResetCode: (to, code) => tell(to.locale, (context) => tellResetCode(context, to, code)),
  });
  subscribeEvents();
  return { database: opened, owner: data.databaseOwnerUrl ? openDatabase(data.databaseOwnerUrl, { max: 6, applicationName: "taawon-worker" }) : null, jobs: null };
}

function originOf({ publicOrigin, host, port }: ReturnType<typeof environment>["serving"]): string {
  return publicOrigin?.origin ?? `http://${host.includes(":") ? `[${host}]` : host}:${String(port)}`;
}

let subscribed = false;

/** In the same transaction, in this order: the shelf follows the goods, people are told last. */
function subscribeEvents(): void {
  if (subscribed) return;
  subscribed = true;
  subscribeCatalogue();
  subscribeShop();
  subscribeDocuments();
  subscribeNotifications();
}

function tasks(): Record<string, JobTask> {
  return { ...catalogueTasks, ...mediaTasks, ...searchTasks, ...checkoutTasks, ...documentTasks, ...notificationTasks(originOf(environment().serving)) };
}

const SCHEDULES: Schedule[] = [...catalogueSchedules, ...mediaSchedules, ...checkoutSchedules, ...searchSchedules, ...documentSchedules];

/**
 * Opens the pools and, with the owner's connection, runs jobs in this process; `jobs: false` leaves them to a worker of its own.
 * Throws UnfitLogin when row-level security would not bind the application's login.
 */
export async function startApplication({ jobs = process.env.JOBS !== "off" }: { jobs?: boolean } = {}): Promise<void> {
  const running = application();
  const { databaseOwnerUrl } = environment().data;
  await assertApplicationLogin(running.database.pool);
  if (!jobs || !running.owner || !databaseOwnerUrl || running.jobs) return;
  const { owner } = running;
  running.jobs = await startJobs(databaseOwnerUrl, tasks(), SCHEDULES, (work) => withContext(owner, { role: "worker", actor: SYSTEM_ACTOR, locale: "fr" }, work));
}

/** Takes no more jobs; those that run have five seconds to end. */
export async function stopJobs(): Promise<void> {
  const running = globals.taawon;
  const jobs = running?.jobs;
  if (!running || !jobs) return;
  running.jobs = null;
  await jobs.stop();
}

export async function stopApplication(): Promise<void> {
  const running = globals.taawon;
  if (!running) return;
  await stopJobs();
  await running.owner?.close();
  await running.database.close();
  delete globals.taawon;
}

/** Keeps a process's pages true: they are dropped as changes commit, here or in any other process. */
export function followChanges(pages: Hearer): Following {
  const { data, pages: settings } = environment();
  if (!data.databaseUrl) throw new Error("DATABASE_URL is not set");
  return followDrops(data.databaseUrl, pages, {
    shared: settings.purge && httpPurge(settings.purge),
    onError: (error) => log.error({ err: error }, "the shared cache was not told of a change"),
  });
}

/** Whether the database answers within two seconds. */
export async function readiness(): Promise<{ ok: boolean }> {
  const asked = database()
    .pool.query("select 1")
    .then(() => true)
    .catch(() => false);
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 2_000).unref());
  return { ok: await Promise.race([asked, late]) };
}
