import type { SmsPort } from "~/platform/messages/ports.server";

/**
 * SMS through an HTTP gateway: POST of `{ to, text, reference }` as JSON to `url`.
 * A password in the URL is sent as a bearer token. Throws on any answer but 2xx.
 */
export function smsGateway(url: string): SmsPort {
  const target = new URL(url);
  const token = decodeURIComponent(target.password);
  target.username = "";
  target.password = "";
  return {
    async send({ to, text, messageKey }) {
      const answer = await fetch(target, {
        method: "POST",
        headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ to, text, reference: messageKey }),
        signal: AbortSignal.timeout(10_000),
      });
      if (!answer.ok) throw new Error(`the SMS gateway answered ${answer.status}`);
    },
  };
}
