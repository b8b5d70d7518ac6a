import { describe, expect, it } from "vitest";
import { featuresOf } from "./features";
import { likenessOf } from "./likeness";
import { takeQuantities } from "./quantities";
import { foldText } from "./fold";
import { frenchStem } from "./french";
import { meaningfulWords, wordsOf } from "./words";

/** How the first word of one text is to the first of another. */
function kinship(asked: string, known: string): string | null {
  const [one] = wordsOf(asked, { query: true }).words;
  const [other] = wordsOf(known).words;
  return one && other ? (likenessOf(featuresOf(one.text, one.whole), featuresOf(other.text))?.kinship ?? null) : null;
}
const same = ["exact", "form"];

describe("one written form", () => {
  it.each([
    ["زَيْتُ الزَّيْتُونِ", "زيت الزيتون"],
    ["عـــسل", "عسل"],
    ["ﻋﺴﻞ", "عسل"],
    ["أركان", "اركان"],
    ["گريوش", "كريوش"],
    ["ڤانيلا", "فانيلا"],
    ["بلدى", "بلدي"],
    ["ŒUFS", "oeufs"],
    ["l'huile d’olive", "huile olive"],
    ["petit-lait", "petit lait"],
    ["miel\u200f 🍯", "miel"],
  ])("%s is %s", (typed, plain) => {
    expect(meaningfulWords(typed)).toEqual(meaningfulWords(plain));
  });

  it("takes the Arabic article away, and never from a word that only begins like one", () => {
    expect(meaningfulWords("العسل وبالزيت للشعر والسمن")).toEqual(["عسل", "زيت", "شعر", "سمن"]);
    expect(meaningfulWords("ألبان للا")).toEqual(["البان", "للا"]);
  });

  it("drops words that name nothing, in three spellings", () => {
    expect(meaningfulWords("je cherche du miel pour le fromage")).toEqual(["miel", "fromage"]);
    expect(meaningfulWords("بغيت شي عسل من فضلك")).toEqual(["عسل", "فضلك"]);
    expect(meaningfulWords("bghit chi 3sel dyal jbel")).toEqual(["3sel", "jbel"]);
  });

  it("reads quantities in both languages and in Darija", () => {
    const read = (text: string) => takeQuantities(foldText(text)).contents;
    expect(read("miel 500g")).toEqual(["#500g"]);
    expect(read("huile 0,75 L")).toEqual(["#750ml"]);
    expect(read("عسل ٥٠٠ غرام")).toEqual(["#500g"]);
    expect(read("نصف كيلو زبدة")).toEqual(["#500g"]);
    expect(read("1/4 kg de safran")).toEqual(["#250g"]);
    expect(read("kilo de miel")).toEqual(["#1000g"]);
    expect(read("l3oud")).toEqual([]);
  });

  it("survives anything typed", () => {
    for (const typed of ["", "constructor", "__proto__", "\u0000", "\ud83d", "%_%\\", "'; DROP TABLE product; --", "ا".repeat(5_000), "🐝".repeat(300)])
      expect(wordsOf(typed, { query: true }).words.length).toBeLessThan(20);
  });
});

describe("the same word", () => {
  it.each([
    ["savons", "savon"],
    ["séchée", "séché"],
    ["noires", "noir"],
    ["blanche", "blanc"],
    ["gâteaux", "gâteau"],
    ["fraîches", "frais"],
    ["traditionnelle", "traditionnel"],
    ["artisanaux", "artisanal"],
    ["زرابي", "زربية"],
    ["تمور", "تمر"],
    ["شموع", "شمعة"],
    ["أعشاب", "عشب"],
    ["طواجن", "طاجين"],
    ["قفاف", "قفة"],
    ["حصائر", "حصير"],
    ["مناديل", "منديل"],
    ["صواني", "صينية"],
    ["أقمشة", "قماش"],
    ["قمصان", "قميص"],
    ["حلويات", "حلوى"],
    ["زمورية", "زمور"],
    ["بزيت", "زيت"],
    ["للوز", "لوز"],
    ["والعسل", "عسل"],
  ])("in another form: %s, %s", (asked, known) => {
    expect(same).toContain(kinship(asked, known));
  });

  it.each([
    ["3sel", "عسل"],
    ["l3sel", "عسل"],
    ["saboun", "صابون"],
    ["sabon", "صابون"],
    ["zit", "زيت"],
    ["7ssira", "حصيرة"],
    ["hsira", "حصيرة"],
    ["za3fran", "زعفران"],
    ["lwiza", "لويزة"],
    ["louiza", "لويزة"],
    ["9eftan", "قفطان"],
    ["qaftan", "قفطان"],
    ["kaftan", "قفطان"],
    ["gerga3", "كركاع"],
    ["khobz", "خبز"],
    ["5obz", "خبز"],
    ["ghassoul", "غاسول"],
    ["rhassoul", "غاسول"],
    ["8assoul", "غاسول"],
    ["chebbakiya", "شباكية"],
    ["tajine", "طاجين"],
    ["kawkaw", "كاوكاو"],
    ["elkamoun", "كمون"],
    ["ssaboun", "صابون"],
    ["zra3i", "زراعي"],
    ["konfitir", "confiture"],
    ["djellaba", "جلابة"],
    ["atay", "أتاي"],
    ["gouz", "جوز"],
    ["nouga", "nougat"],
    ["كونفيتير", "confiture"],
  ])("in another spelling: %s, %s", (asked, known) => {
    expect(["sound", "clung", "slip"]).toContain(kinship(asked, known));
  });

  it.each([
    ["confitture", "confiture"],
    ["hiule", "huile"],
    ["djelaba", "djellaba"],
    ["coucous", "couscous"],
    ["avocta", "avocats"],
    ["غداء", "غذاء"],
    ["كسكش", "كسكس"],
    ["شبكية", "شباكية"],
  ])("mistyped: %s, %s", (asked, known) => {
    expect(kinship(asked, known)).not.toBeNull();
  });
});

describe("another word", () => {
  it("keeps strawberries from what is fresh", () => {
    expect(frenchStem("fraises")).not.toBe(frenchStem("frais"));
    expect(frenchStem("fraiches")).toBe(frenchStem("frais"));
  });

  it.each([
    ["coussin", "couscous"],
    ["lben", "jben"],
    ["louz", "لويزة"],
    ["lwiza", "لوز"],
    ["7sira", "عصير"],
    ["smen", "سمسم"],
    ["rouz", "رايب"],
    ["safran", "savon"],
    ["سمن", "سميدة"],
    ["جلد", "جلابة"],
  ])("%s is not %s", (asked, known) => {
    expect([null, "slip"]).toContain(kinship(asked, known));
  });
});
