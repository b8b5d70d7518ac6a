import { describe, expect, it } from "vitest";
import { LATE_START, startsLate } from "./late-start";

describe("a public page's application", () => {
  it("is neither fetched nor run before its visitor's first sign, and stays where React looks for it", () => {
    const drawn =
      '<head><link rel="modulepreload" href="/a.js"/><link rel="stylesheet" href="/a.css"/></head><script>data()</script><script type="module" async="">import "/a.js"</script>';
    expect(startsLate(drawn)).toBe(
      '<head><link rel="later" href="/a.js"/><link rel="stylesheet" href="/a.css"/></head><script>data()</script><script type="later" async="">import "/a.js"</script>',
    );
  });

  it("is started by a text that React writes as it is", () => expect(LATE_START).not.toMatch(/[<>&"']/));
});
