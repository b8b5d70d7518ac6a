// The load generator: a process of its own, so that what it costs is not taken from the one it measures.
import autocannon from "autocannon";

const { url, seconds, connections = 10, headers = {} } = JSON.parse(process.argv[2] ?? "{}");
// The shop closes a connection after a thousand requests; a browser heeds its `Connection: close`, autocannon is told.
const result = await autocannon({ url, duration: seconds, connections, headers, reconnectRate: 900 });
const failed = result.non2xx + result.errors + result.timeouts;
process.send?.(
  failed > 0 ? { error: `${failed} requests of ${url} were not answered with 200` } : { perSecond: result.requests.average, p50: result.latency.p50, p95: result.latency.p97_5 },
);
