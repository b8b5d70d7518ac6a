import { describe, expect, test } from "vitest";
import { choicesOf, listHref, readListQuery, without, withoutChoices } from "./list-query";

const read = (search: string) => readListQuery(new URLSearchParams(search));

describe("the address of a list", () => {
  test("says again what it was read from", () => {
    const search = "q=miel&famille=ruche&province=sale&commune=04.441.01.03.&cooperative=k7m2p9xa&label=bio&note=4&stock=1&femmes=1&de=50&a=400&tri=notes&telquel=1&page=3";
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
    expect(choicesOf(read("de=10&a=20&stock=1"))).toEqual(["price", "inStock"]);
    expect(without(read("de=10&a=20&stock=1"), "price")).toMatchObject({ priceFrom: undefined, priceTo: undefined, inStock: true });
  });
  test("what the page is about anyway is no choice of its visitor", () => {
    expect(choicesOf(read("famille=ruche&province=sale"), ["family", "category"])).toEqual(["province"]);
  });
  test("a choice is taken back with what lies inside it", () => {
    const query = read("q=miel&famille=ruche&categorie=pollen&province=sale&commune=04.441.01.03.&page=2");
    expect(listHref("/fr/recherche", without(query, "family"), {})).toBe("/fr/recherche?q=miel&province=sale&commune=04.441.01.03.");
    expect(listHref("/fr/recherche", without(query, "province"), {})).toBe("/fr/recherche?q=miel&famille=ruche&categorie=pollen");
    expect(listHref("/fr/recherche", without(query, "commune"), {})).toBe("/fr/recherche?q=miel&famille=ruche&categorie=pollen&province=sale");
  });
  test("without its choices a list keeps its words, their reading and its order", () => {
    expect(listHref("/fr/recherche", withoutChoices(read("q=miel&famille=ruche&note=3&tri=notes&telquel=1&page=2")), {})).toBe("/fr/recherche?q=miel&tri=notes&telquel=1");
  });
  test("stars are asked for from one to four, in any digits", () => {
    expect(read("note=4").rating).toBe(4);
    expect(read("note=٣").rating).toBe(3);
    expect(["5", "0", "-1", "4.5", "quatre", ""].map((stars) => read(`note=${stars}`).rating)).toEqual(Array(6).fill(undefined));
  });
  test("a commune and a cooperative are codes, or not asked", () => {
    expect(read("commune=' or 1=1&cooperative=../..")).toMatchObject({ commune: undefined, cooperative: undefined });
  });
});
