import { createServer, type AddressInfo, type Socket } from "node:net";

/** `takes`: keeps what it is sent. `refuses`: answers every letter with 451. `hangs`: takes the call and says nothing. */
type Manner = "takes" | "refuses" | "hangs";

export interface MailServer {
  /** For SMTP_URL. */
  readonly url: string;
  /** What was taken, as sent, oldest first. */
  readonly letters: string[];
  /** How many have called. */
  readonly calls: number;
  behave(manner: Manner): void;
  close(): Promise<void>;
}

/** As much SMTP as a mail program needs, with a mood. */
export async function mailServer(manner: Manner = "takes"): Promise<MailServer> {
  const letters: string[] = [];
  const lines = new Set<Socket>();
  let calls = 0;
  const server = createServer((line) => {
    calls += 1;
    lines.add(line);
    line.on("close", () => lines.delete(line)).on("error", () => undefined);
    if (manner === "hangs") return void line.resume();
    let heard = "";
    let writing = false;
    line.setEncoding("utf8").on("data", (text: string) => {
      heard += text;
      for (let end = heard.indexOf(writing ? "\r\n.\r\n" : "\r\n"); end !== -1; end = heard.indexOf(writing ? "\r\n.\r\n" : "\r\n")) {
        const said = heard.slice(0, end);
        heard = heard.slice(end + (writing ? 5 : 2));
        if (writing) {
          writing = false;
          letters.push(said);
          line.write("250 kept\r\n");
        } else if (/^DATA/i.test(said)) {
          writing = true;
          line.write("354 go on\r\n");
        } else if (/^MAIL/i.test(said) && manner === "refuses") line.write("451 later\r\n");
        else if (/^QUIT/i.test(said)) line.end("221 bye\r\n");
        else line.write("250 ok\r\n");
      }
    });
    line.write("220 here\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}?ignoreTLS=true`,
    letters,
    get calls() {
      return calls;
    },
    behave: (next) => void (manner = next),
    close: () =>
      new Promise((resolve) => {
        for (const line of lines) line.destroy();
        server.close(() => resolve());
      }),
  };
}
