import { Agent, request as httpRequest, type IncomingHttpHeaders } from "node:http";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  /** Where it sends on to; empty when it does not. */
  location: string;
}

export type Fields = Record<string, string | string[] | File>;

interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer | string;
}

// The shop closes a silent line after 20 s: ours are given up before.
const agent = new Agent({ keepAlive: true, maxSockets: 512, timeout: 10_000 });
let addresses = 0;

/**
 * A browser without scripts: keeps its cookies, sends Origin with its forms, follows nothing by itself. Each has its own
 * address, as the proxy in front of the shop would tell it.
 */
export class ShopClient {
  readonly cookies = new Map<string, string>();
  readonly address: string;

  constructor(
    readonly origin: string,
    readonly locale: "fr" | "ar" = "fr",
  ) {
    addresses += 1;
    this.address = `10.${String((addresses >> 16) & 255)}.${String((addresses >> 8) & 255)}.${String(addresses & 255)}`;
  }

  /** The same browser with the same cookies, elsewhere: what a thief of the cookie would have. */
  twin(): ShopClient {
    const twin = new ShopClient(this.origin, this.locale);
    for (const [name, value] of this.cookies) twin.cookies.set(name, value);
    return twin;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask(path, { headers });
  }

  /** Posts a form: urlencoded, or multipart as soon as there is a file. */
  async post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Answer> {
    const entries = Object.entries(fields).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, one] as const));
    const own = { Origin: this.origin, "Sec-Fetch-Site": "same-origin" };
    if (!entries.some(([, value]) => value instanceof File)) {
      const body = new URLSearchParams(entries as [string, string][]).toString();
      return this.ask(path, { method: "POST", body, headers: { ...own, "Content-Type": "application/x-www-form-urlencoded", ...headers } });
    }
    const form = new FormData();
    for (const [name, value] of entries) form.append(name, value);
    const encoded = new Response(form);
    return this.ask(path, {
      method: "POST",
      body: Buffer.from(await encoded.arrayBuffer()),
      headers: { ...own, "Content-Type": encoded.headers.get("Content-Type") ?? "", ...headers },
    });
  }

  ask(path: string, { method = "GET", headers = {}, body }: Asking = {}): Promise<Answer> {
    const { hostname, port } = new URL(this.origin);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent: Record<string, string> = {
      "X-Forwarded-For": this.address,
      "User-Agent": "curl/8",
      ...(cookie ? { Cookie: cookie } : {}),
      ...(body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) }),
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const request = httpRequest({ hostname, port, path, method, headers: sent, agent }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          this.keep(response.headers["set-cookie"] ?? []);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString(), location: response.headers.location ?? "" });
        });
      });
      request.on("error", reject);
      request.end(body);
    });
  }

  private keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = "", ...attributes] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      const gone = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute));
      if (gone) this.cookies.delete(name.trim());
      else this.cookies.set(name.trim(), value.join("="));
    }
  }
}

/** The hidden fields of the page's form with this intent, as a browser would send them back. */
export function formOf(page: string, intent: string): Record<string, string> {
  const forms = page.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => hiddenFields(one).intent === intent);
  if (!form) throw new Error(`the page has no form « ${intent} »`);
  return hiddenFields(form);
}

function hiddenFields(form: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    if (!/type="hidden"/.test(tag)) continue;
    const [, name] = /\bname="([^"]*)"/.exec(tag) ?? [];
    if (name) fields[name] = plain(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? "");
  }
  return fields;
}

/** What a reader of the page reads. */
export function textOf(page: string): string {
  return plain(
    page
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "")
      .replace(/<!--.*?-->/gs, "")
      .replace(/<[^>]+>/g, " "),
  ).replace(/\s+/g, " ");
}

function plain(html: string): string {
  return html
    .replace(/<!--.*?-->/gs, "")
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
