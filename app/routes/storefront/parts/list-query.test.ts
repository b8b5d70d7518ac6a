import { describe, expect, test } from "vitest";
import { choicesOf, listHref, readListQuery } from "./list-query";

const read = (search: string) => readListQuery(new URLSearchParams(search));

describe("the address of a list", () => {
  test("says again what it was read from", () => {
    const search = "q=miel&famille=ruche&province=sale&stock=1&de=50&a=400&tri=prix&page=3";
    expect(listHref("/fr/produits", read(search), { page: 3 })).toBe(`/fr/produits?${search}`);
  });
  test("a further choice begins at the first page again", () => {
    expect(listHref("/fr/produits", read("page=4"), { province: "rabat" })).toBe("/fr/produits?province=rabat");
  });
  test("prices typed with Arabic digits are understood", () => {
    expect(read("de=٥٠&a=٤٠٠")).toMatchObject({ priceFrom: 50, priceTo: 400 });
  });
  test("what cannot be read is not asked, and never breaks the page", () => {
    expect(read("page=-1&de=abc&a=1e9&tri=drop&province=<b>&famille=" + "x".repeat(500))).toMatchObject({
      page: 1,
      sort: undefined,
      priceFrom: undefined,
      priceTo: undefined,
      province: undefined,
      family: undefined,
    });
    expect(read("page=99999999").page).toBe(1);
    expect(read("page=4000").page).toBe(400);
  });
  test("words no engine could hold are cleaned, the rest is kept as typed", () => {
    expect(read(`q=${encodeURIComponent("عسل\u0000 حر\u0007")}`).q).toBe("عسل  حر");
    expect(read(`q=${"a".repeat(199)}%F0%9F%8D%AF`).q).toBe("a".repeat(199));
    expect(read("q=%E0%A4%A").q).toBeDefined();
    expect(read("q=%20%00").q).toBeUndefined();
  });
  test("a price from and a price to are one choice", () => {
    expect(choicesOf(read("de=10&a=20&stock=1"))).toBe(2);
  });
});
