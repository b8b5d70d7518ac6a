import { describe, expect, it } from "vitest";
import { checkAuthorisationNumber, checkIce, checkRegisterNumber, checkRib, checkTaxId } from "./identifiers";

describe("identifiers of a cooperative", () => {
  it.each(["001561191000066", "002136093000040", "000036794000036", "001458946000061", "003172063000061"])("accepts the public ICE %s without a doubt", (ice) => {
    expect(checkIce(ice)).toEqual({ ok: true, value: ice });
  });

  it("warns of an ICE with one wrong digit, and does not refuse it", () => {
    expect(checkIce("001561191000067")).toEqual({ ok: true, value: "001561191000067", doubtful: "key" });
  });

  it("pads a short ICE with zeros and reads spaces and Arabic-Indic digits", () => {
    expect(checkIce("1561191000066")).toEqual({ ok: true, value: "001561191000066" });
    expect(checkIce("٠٠١ ٥٦١ ١٩١ ٠٠٠ ٠٦٦")).toEqual({ ok: true, value: "001561191000066" });
  });

  it("refuses an ICE that is not digits", () => {
    expect(checkIce("00156119100006A")).toEqual({ ok: false, reason: "format" });
    expect(checkIce("")).toEqual({ ok: false, reason: "format" });
  });

  it("accepts a RIB whose key is right, spaced as banks print it", () => {
    expect(checkRib("011 519 0000012050005349 21")).toEqual({ ok: true, value: "011519000001205000534921" });
    expect(checkRib("181825212114496425000156")).toEqual({ ok: true, value: "181825212114496425000156" });
  });

  it("refuses a RIB with two digits swapped, or with a digit missing", () => {
    expect(checkRib("011519000001205000534912")).toEqual({ ok: false, reason: "key" });
    expect(checkRib("01151900000120500053492")).toEqual({ ok: false, reason: "format" });
  });

  it("reads register numbers as text, whatever the parts mean", () => {
    expect(checkRegisterNumber("56/268/2018")).toEqual({ ok: true, value: "56/268/2018" });
    expect(checkRegisterNumber("56")).toEqual({ ok: false, reason: "format" });
  });

  it("bounds the tax number and the sanitary authorisation", () => {
    expect(checkTaxId("1234567")).toMatchObject({ ok: true });
    expect(checkTaxId("12345")).toMatchObject({ ok: false });
    expect(checkAuthorisationNumber("AB.12.345.17")).toMatchObject({ ok: true });
    expect(checkAuthorisationNumber("x")).toMatchObject({ ok: false });
  });
});
