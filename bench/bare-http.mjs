// The same bytes under the same headers, from node:http and nothing else: what the machine can do at most.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const page = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const body = Buffer.from(page.body, "base64");
const server = createServer((_request, response) => {
  response.writeHead(200, page.headers);
  response.end(body);
});
server.keepAliveTimeout = 20_000;
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("serving"));
process.on("SIGTERM", () => process.exit(0));
