import { describe, expect, it } from "vitest";
import { FAVOURITES_MOST, readKept, toggled } from "./favourites";

describe("a browser's favourites", () => {
  it("are kept newest first and dropped by the same heart", () => {
    expect(toggled(["aaaa"], "bbbb")).toEqual(["bbbb", "aaaa"]);
    expect(toggled(["bbbb", "aaaa"], "bbbb")).toEqual(["aaaa"]);
  });

  it("are no more than two hundred: the oldest goes", () => {
    const full = Array.from({ length: FAVOURITES_MOST }, (_, number) => `p${String(1_000 + number)}`);
    expect(toggled(full, "neuf")).toHaveLength(FAVOURITES_MOST);
    expect(toggled(full, "neuf")).not.toContain(full.at(-1));
  });

  it("survive whatever else was written in their place", () => {
    for (const text of [null, "", "null", "{", '{"a":1}', '"aaaa"', "[1,null,{}]", '["<script>","../etc"]']) expect(readKept(text)).toEqual([]);
    expect(readKept('["aaaa","aaaa",7,"bbbb"]')).toEqual(["aaaa", "bbbb"]);
  });
});
