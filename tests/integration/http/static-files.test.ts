import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { encodeAssets } from "../../../scripts/lib/encode-assets.mjs";
import { serve } from "./support";

const SCRIPT = "export const honey = 'thym';\n".repeat(100);

it("scripts and styles come as the build has encoded them, for ever, under their own type", async () => {
  const folder = mkdtempSync(join(tmpdir(), "taawon-static-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "assets", "page-abc.js"), SCRIPT);
  writeFileSync(join(folder, "icon.svg"), "<svg/>");
  await encodeAssets(folder);
  const { ask } = await serve({ clientFolder: folder });
  const plain = await ask("/assets/page-abc.js");
  expect([plain.status, plain.body, plain.headers["content-encoding"], plain.headers.vary]).toEqual([200, SCRIPT, undefined, "Accept-Encoding"]);
  for (const encoding of ["br", "gzip"]) {
    const { status, headers } = await ask("/assets/page-abc.js?v=1", { headers: { "Accept-Encoding": encoding } });
    expect([status, headers["content-encoding"], headers["content-type"], headers["cache-control"]]).toEqual([
      200,
      encoding,
      "text/javascript; charset=utf-8",
      "public, max-age=31536000, immutable",
    ]);
    expect(Number(headers["content-length"])).toBeLessThan(200);
  }
  const small = await ask("/icon.svg", { headers: { "Accept-Encoding": "br" } });
  expect([small.status, small.headers["content-encoding"], small.body]).toEqual([200, undefined, "<svg/>"]);
  expect((await ask("/assets/missing.js", { headers: { "Accept-Encoding": "br" } })).status).toBe(404);
});
