import { describe, expect, it } from "vitest";
import { findings, projectFiles, sources } from "./source";

const TEXT = /(?<!\.(?:avif|webp|jpe?g|png|woff2|ico|pdf))$/;

const SECRETS =
  /-----BEGIN (?:RSA |EC |OPENSSH )?PRIVATE KEY-----|\b(?:sk|rk)_live_\w{10,}|\bwhsec_[A-Za-z0-9+/]{24,}|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{36}\b|\bnpm_[A-Za-z0-9]{36}\b|\b(?:postgres(?:ql)?|smtps?):\/\/(?!user:password@)[^\s:/"'`$]+:[^\s@"'`$]{8,}@(?!localhost|127\.0\.0\.1|\[::1\])[\w.-]+/g;

describe("the repository", () => {
  it("keeps no secret", () => {
    const found = sources("", TEXT).flatMap((source) => findings(source, SECRETS));
    expect(found).toEqual([]);
  });

  it("keeps no file of settings or data of one machine", () => {
    expect(projectFiles("", /(?:^|\/)(?:\.env(?:\..+)?|id_rsa|.+\.pem|.+\.p12|demo-accounts\.json)$/)).toEqual([]);
  });

  it("would see a planted key", () => {
    expect(findings({ path: "x", text: `key = "sk_${"live"}_4eC39HqLyjWDarjtT1zdp7dc"` }, SECRETS)).toHaveLength(1);
  });
});
