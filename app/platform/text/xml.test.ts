import { describe, expect, it } from "vitest";
import { element, xmlText } from "./xml";

describe("a text put into XML", () => {
  it("cannot close its element or its attribute", () => {
    expect(element("title", `Miel & "cire" <l'or> ]]>`)).toBe("<title>Miel &amp; &quot;cire&quot; &lt;l&apos;or&gt; ]]&gt;</title>");
  });

  it("loses what no XML reader accepts, and nothing else", () => {
    expect(xmlText("a\u0000b\u000Bc\uFFFE \uD83C\uDF6F \uD83C عسل\u200D\n")).toBe("abc \uD83C\uDF6F  عسل\u200D\n");
  });
});
