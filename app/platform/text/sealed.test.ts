import { expect, it } from "vitest";
import { seal, unseal } from "./sealed.server";

it("A sealed text is read with its secret, and with no other", () => {
  const sealed = seal("كلمة السر 123456", "one secret");
  expect(unseal(sealed, "one secret")).toBe("كلمة السر 123456");
  expect(sealed).not.toContain("123456");
  expect(seal("كلمة السر 123456", "one secret")).not.toBe(sealed);
  expect(() => unseal(sealed, "another secret")).toThrow();
});

it("A sealed text that was altered, cut or made up is refused", () => {
  const sealed = seal("the code is 123456", "one secret");
  const altered = Buffer.from(sealed, "base64url");
  altered[altered.length - 1]! ^= 1;
  for (const forged of [altered.toString("base64url"), sealed.slice(0, -4), "", "AAAA", "é"]) expect(() => unseal(forged, "one secret")).toThrow();
});
