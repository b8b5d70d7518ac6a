import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** Where on the wire something happens: at a statement, or at one that follows it in the same transaction's connection. */
export interface Moment {
  at: RegExp;
  /** The later statement that counts; the first that matches after `at`. */
  then?: RegExp;
  /** `before`: it never reaches the database. `after`: the database has done it, its answer never arrives. */
  side: "before" | "after";
}

interface Armed extends Moment {
  strike: () => void;
}

/** Stands between the shop and PostgreSQL, reads what is asked, and strikes at a named statement. */
export interface WireProxy {
  /** The same database, through the proxy. */
  through(url: string): string;
  /** Resolves when the moment has come; `strike` is called in that very instant, before anything more passes. */
  arm(moment: Moment, strike: () => void): Promise<void>;
  /** Every statement since the last call, as sent: to find the names of moments. */
  statements(): string[];
  /** Cuts every line and lets none through until `mend`. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function wireProxy(databaseUrl: string): Promise<WireProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let armed: Armed | null = null;
  let heard: string[] = [];
  let broken = false;

  const server = createServer((shop) => {
    if (broken) return void shop.destroy();
    const database = connect(Number(target.port), target.hostname);
    const both = [shop, database];
    for (const socket of both) sockets.add(socket.setNoDelay(true));
    const cut = () => both.forEach((socket) => socket.destroy());
    let marked = false;
    let struck = false;
    let waiting = false;
    const strike = () => {
      struck = true;
      const { strike: act } = armed!;
      armed = null;
      act();
      cut();
    };
    const reader = statementReader((text) => {
      heard.push(text);
      if (!armed) return;
      const isMoment = marked || !armed.then ? (armed.then ?? armed.at).test(text) : false;
      marked ||= armed.at.test(text);
      if (!isMoment) return;
      if (armed.side === "before") strike();
      else waiting = true;
    });
    shop.on("data", (bytes) => {
      reader(bytes);
      if (!struck) database.write(bytes);
    });
    database.on("data", (bytes) => {
      if (waiting && hasEnded(bytes)) strike();
      else if (!waiting && !struck) shop.write(bytes);
    });
    for (const socket of both) socket.on("error", cut).on("close", () => (cut(), sockets.delete(socket)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    through(url) {
      const own = new URL(url);
      own.host = `127.0.0.1:${String(port)}`;
      return own.href;
    },
    arm: (moment, strike) =>
      new Promise((resolve) => {
        armed = { ...moment, strike: () => (strike(), resolve()) };
      }),
    statements() {
      const said = heard;
      heard = [];
      return said;
    },
    cut() {
      broken = true;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      broken = false;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** Gives the text of each Parse and simple Query a client sends. The first message, of the start, has no type byte. */
function statementReader(tell: (text: string) => void): (bytes: Buffer) => void {
  let kept = Buffer.alloc(0);
  let started = false;
  return (bytes) => {
    kept = Buffer.concat([kept, bytes]);
    for (;;) {
      const head = started ? 1 : 0;
      if (kept.length < head + 4) return;
      const length = head + kept.readInt32BE(head);
      if (kept.length < length) return;
      const message = kept.subarray(0, length);
      kept = kept.subarray(length);
      if (!started) started = true;
      else if (message[0] === 0x51) tell(textAt(message, 5));
      else if (message[0] === 0x50) tell(textAt(message, message.indexOf(0, 5) + 1));
    }
  };
}

const textAt = (message: Buffer, from: number): string => message.toString("utf8", from, message.indexOf(0, from)).replace(/\s+/g, " ").trim();

/** ReadyForQuery, the last six bytes of an answer: Z, its length, and the transaction's state. */
function hasEnded(bytes: Buffer): boolean {
  return bytes.length >= 6 && bytes[bytes.length - 6] === 0x5a && bytes.readInt32BE(bytes.length - 5) === 5;
}
