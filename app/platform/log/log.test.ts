import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { maskedPath } from "~/platform/http/request-log.server";
import { createLog } from "./log.server";

function writing(work: (log: ReturnType<typeof createLog>) => void): string {
  let written = "";
  work(createLog(new Writable({ write: (line: Buffer, _encoding, done) => ((written += line.toString()), done()) }), "info"));
  return written;
}

describe("what the log may not tell", () => {
  it("hides phones, e-mails, addresses, cookies and secrets by their names, at any depth", () => {
    const written = writing((log) => {
      log.info({
        phone: "0612345678",
        order: { buyer: { email: "amina@example.ma", deliveryAddress: "12, derb el Hajjama", landmark: "face à la mosquée" } },
        headers: { cookie: "visitor=s3cr3t", authorization: "Bearer s3cr3t" },
        list: [{ resetToken: "s3cr3t", newPassword: "s3cr3t", rib: "011519000001205000534921" }],
        orderId: "kept",
      });
    });
    for (const secret of ["0612345678", "amina", "derb", "mosquée", "s3cr3t", "011519"]) expect(written).not.toContain(secret);
    expect(written).toContain('"orderId":"kept"');
  });

  it("hides them inside sentences, errors and their causes", () => {
    const written = writing((log) => {
      log.info("told +212 6 12 34 56 78 and 06 12 34 56 78");
      log.error({ err: new Error("Key (email)=(amina@example.ma) exists", { cause: new Error("call 0537112233") }) }, "could not tell %s", "said@example.ma");
    });
    for (const secret of ["12 34 56", "amina", "said", "0537112233"]) expect(written).not.toContain(secret);
    expect(written).toContain("Key (email)=([hidden]) exists");
    expect(written).toContain("log.test.ts");
  });

  it("keeps numbers that are not phones", () => {
    expect(writing((log) => log.info({ amount: 123_450 }, "order 2026-000123 of 1234567 centimes"))).toContain("2026-000123 of 1234567");
  });

  it("writes one line whatever a visitor puts into it", () => {
    expect(
      writing((log) => log.info({ name: 'a\n{"level":"fatal"}' }, "x\ny"))
        .trim()
        .split("\n"),
    ).toHaveLength(1);
  });

  it("hides the token of a tracking link and keeps the address of a page", () => {
    expect(maskedPath("/fr/suivi/AbCdEfGhIjKlMnOpQrStUvWx")).toBe("/fr/suivi/…");
    expect(maskedPath("/fr/suivi/ab-cd-EfGhIjKlMnOpQrStUvWx012345")).toBe("/fr/suivi/…");
    expect(maskedPath("/documents/abcdefab-0000-7000-8000-000000000000/fr")).toBe("/documents/…/fr");
    expect(maskedPath("/fr/suivi/9f86d081884c7d659a2feaa0c55ad015.data")).toBe("/fr/suivi/…");
    expect(maskedPath("/fr/produits/huile-d-argan-alimentaire-k3x9")).toBe("/fr/produits/huile-d-argan-alimentaire-k3x9");
  });
});
