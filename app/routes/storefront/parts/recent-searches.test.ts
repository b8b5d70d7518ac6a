import { describe, expect, test } from "vitest";
import { readRecent, withRecent } from "./recent-searches";

describe("the last searches of a browser", () => {
  test("are kept once each, the latest first, five at most", () => {
    const searched = ["miel", "tapis", "Miel", "  زيت الزيتون ", "amlou", "savon", "couscous"].reduce<string[]>(withRecent, []);
    expect(searched).toEqual(["couscous", "savon", "amlou", "زيت الزيتون", "Miel"]);
  });
  test("nothing searched is nothing kept", () => {
    expect(withRecent(["miel"], "   ")).toEqual(["miel"]);
  });
  test("whatever somebody stored in their place does no harm", () => {
    expect(readRecent(null)).toEqual([]);
    expect(readRecent("miel")).toEqual([]);
    expect(readRecent({ a: 1 })).toEqual([]);
    expect(readRecent(["miel", 4, null, "", "huile"])).toEqual(["miel", "huile"]);
  });
});
