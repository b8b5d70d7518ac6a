import pg from "pg";
import { INVARIANTS } from "./all";
import type { Invariant, Look, Row } from "./invariant";

export interface Finding {
  number: number;
  sentence: string;
  state: "holds" | "broken" | "n/a";
  /** Why it does not apply. */
  reason?: string;
  /** Check name → the rows that break it. */
  broken: Record<string, Row[]>;
}

export interface Place {
  /** The owner's login, who may become the worker and the sellers. */
  ownerUrl: string;
  /** The folder of stored files, null when out of reach. */
  files: string | null;
}

/** Asks every invariant of a database; writes nothing. */
export async function checkInvariants({ ownerUrl, files }: Place): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "taawon-invariants" });
  await client.connect();
  try {
    const look = await lookThrough(client, files);
    const findings: Finding[] = [];
    for (const invariant of INVARIANTS) {
      if ("notYet" in invariant) findings.push({ number: invariant.number, sentence: invariant.sentence, state: "n/a", reason: invariant.notYet, broken: {} });
      else if (invariant.number === 28 && !files)
        findings.push({ number: 28, sentence: invariant.sentence, state: "n/a", reason: "the folder of files is out of reach: set DATA_DIR", broken: {} });
      else findings.push(await ask(invariant, look));
    }
    return findings;
  } finally {
    await client.end();
  }
}

async function ask({ number, sentence, checks }: Invariant, look: Look): Promise<Finding> {
  const broken: Finding["broken"] = {};
  for (const [name, check] of Object.entries(checks)) {
    const rows = await check(look);
    if (rows.length > 0) broken[name] = rows;
  }
  return { number, sentence, state: Object.keys(broken).length > 0 ? "broken" : "holds", broken };
}

async function lookThrough(client: pg.Client, files: string | null): Promise<Look> {
  const within = async (settings: string, text: string, values: unknown[] = []): Promise<Row[]> => {
    await client.query(`begin read only; ${settings}`);
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.query("rollback");
    }
  };
  const asOwner: Look["asOwner"] = (text, values) => within("", text, values);
  return {
    files,
    asOwner,
    rows: (text, values) => within("set local role taawon_worker", text, values),
    asCooperative: (cooperativeId, text) => within(`set local role taawon_seller; select set_config('app.cooperative_id', ${pg.escapeLiteral(cooperativeId)}, true)`, text),
    sweptUntil: await sweptUntil(asOwner),
  };
}

/** The last time the sweeps ran; a database that never had a worker is asked as of now. */
async function sweptUntil(asOwner: Look["asOwner"]): Promise<Date> {
  const [row] = await asOwner(
    `select coalesce((select max(last_execution) from graphile_worker._private_known_crontabs where identifier = 'checkout.expire-orders'), app.now()) as swept`,
  );
  return row?.swept as Date;
}
