import type { Transact } from "~/platform/jobs/jobs.server";
import { messages } from "~/platform/messages/messages.server";
import type { Notice } from "./notice";
import { renderMail } from "./render-mail";

/** Sends a notice once: by mail where there is an address, else by SMS. A failed sending throws, and the job comes back to it. */
export async function sendNotice(transact: Transact, notice: Notice): Promise<void> {
  const channel = notice.to.email ? "mail" : "sms";
  const recipient = notice.to.email ?? notice.to.phone;
  if (!recipient) return;
  const open = await transact(async (context) => {
    const [row] = await context.sql<{ state: string }>`
      insert into notice (key, kind, channel, recipient, locale, payload, cooperative_id, created_at, attempts)
      values (${notice.key}, ${notice.kind}, ${channel}, ${recipient}, ${notice.locale}, '{}'::jsonb, ${notice.cooperativeId ?? null}::uuid, ${context.now}, 1)
      on conflict (key) do update set attempts = notice.attempts + 1 returning state`;
    return row?.state !== "sent";
  });
  if (!open) return;
  if (channel === "mail") {
    await messages().mail.send({ to: recipient, subject: notice.subject, ...renderMail(notice), locale: notice.locale, messageKey: notice.key });
  } else {
    await messages().sms.send({ to: recipient, text: notice.link ? `${notice.sms} ${notice.link.url}` : notice.sms, locale: notice.locale, messageKey: notice.key });
  }
  await transact(async (context) => {
    await context.sql`update notice set state = 'sent', sent_at = ${context.now}, failure = null where key = ${notice.key}`;
  });
}
