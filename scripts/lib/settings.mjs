import { setTimeout as pause } from "node:timers/promises";
import { freePort, listenError } from "./free-port.mjs";
import { Refusal } from "./report.mjs";

/**
 * A variable that says something; blank counts as not set.
 * @param {string} name
 */
export const given = (name) => process.env[name]?.trim() || undefined;

/**
 * Where to serve, once nobody else does.
 * @returns {Promise<{ port: number, host: string, url: string }>}
 */
export async function chooseAddress() {
  const host = given("HOST") ?? "127.0.0.1";
  const wanted = Number(given("PORT") ?? 3000);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) throw new Refusal(`PORT ${given("PORT")} is not a port.`);
  const port = wanted === 0 ? await freePort() : wanted;
  const shown = ["0.0.0.0", "::", "localhost"].includes(host) ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  await waitForPort(port, host);
  return { port, host, url: `http://${shown}:${port}` };
}

/**
 * The server of a start that was just killed needs a moment to notice.
 * @param {number} port @param {string} host
 */
async function waitForPort(port, host) {
  for (let waited = 0; ; waited += 200) {
    const error = await listenError(port, host);
    if (!error) return;
    if (error.code === "EADDRINUSE" && waited < 3000) await pause(200);
    else if (error.code === "EADDRINUSE") throw new Refusal(`Port ${port} is taken: choose another, for example PORT=${port + 1} npm start.`);
    else if (error.code === "EACCES") throw new Refusal(`Port ${port} is not allowed to this user: choose one above 1023.`);
    else throw new Refusal(`Cannot listen on ${host}:${port} (${error.code}): check HOST and PORT.`);
  }
}
