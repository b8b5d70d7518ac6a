import { describe, expect, it } from "vitest";
import { replySchema } from "./review-form";
import { directionOfText, displayNameOf, languageOf, leadsAway, ratingOf, tidyText } from "./review";

describe("the name under a review", () => {
  it.each([
    ["Salma Tahiri", "Salma T."],
    ["  leïla   el filali ", "leïla F."],
    ["محمد الإدريسي", "محمد إ."],
    ["عبد الله بنكيران", "عبد الله ب."],
    ["Moulay Driss Alaoui", "Moulay Driss A."],
    ["Khadija", "Khadija"],
    ["Salma\u202E Tahiri", "Salma T."],
  ])("of %s is %s", (name, shown) => expect(displayNameOf(name)).toBe(shown));

  it("is left out when the buyer gave a telephone or an address for a name", () => {
    for (const name of ["0661234567", "٠٦٦١٢٣٤٥٦٧", "salma@exemple.ma", "   ", ""]) expect(displayNameOf(name)).toBe("");
  });
});

describe("the language of a review", () => {
  it.each([
    ["Très bon miel, arrivé vite.", "fr", "ltr"],
    ["عسل رائع ووصل بسرعة", "ar", "rtl"],
    ["زوين بزاف تبارك الله", "ar", "rtl"],
    ["3ajbni bzaf had l3sel", "ary-Latn", "ltr"],
    ["Zwin bzaf, ghadi n3awed nchri", "ary-Latn", "ltr"],
    ["J’ai pris 2 pots de 500 g", "fr", "ltr"],
    ["👍", "fr", "ltr"],
  ])("%s is read as %s", (text, language, direction) => {
    expect(languageOf(text)).toBe(language);
    expect(directionOfText(languageOf(text))).toBe(direction);
  });
});

describe("the text of a review", () => {
  it("keeps its lines and loses what a reader cannot see", () => {
    expect(tidyText("Bon\u0000 miel\u202E !\r\n\r\n\r\n\r\nMerci\u200B  beaucoup ")).toBe("Bon miel !\n\nMerci beaucoup");
    expect(tidyText("Bon\u061C mi\u00ADel\u{E0041}\u2028m\u2066erci")).toBe("Bon miel\nmerci");
  });

  it("leads nowhere: no address of a site or of a person, no telephone", () => {
    for (const text of ["Voir https://exemple.com", "www.exemple.ma", "écrivez à a@exemple.ma", "mon numéro 06 61 23 45 67", "+212661234567", "رقمي ٠٦٦١ ٢٣ ٤٥ ٦٧"])
      expect(leadsAway(text)).toBe(true);
    for (const text of ["Reçu le 12/11, pot de 500 g à 85,00 DH", "10/10", "3ajbni bzaf"]) expect(leadsAway(text)).toBe(false);
  });

  it("is judged at once, whatever was typed", () => {
    const began = performance.now();
    for (const text of ["a@".repeat(1_500), "@a.".repeat(1_000), `a@${"a".repeat(3_000)}`, "1 ".repeat(1_500)]) leadsAway(text);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it("of a cooperative's answer neither leads away nor tells whose telephone it is", () => {
    const answered = (reply: string) => replySchema.safeParse({ reviewId: "1", reply }).success;
    expect(answered("Merci Salma, au plaisir !")).toBe(true);
    for (const reply of ["Merci, Salma du 06 61 23 45 67", "شكرا ٠٦٦١٢٣٤٥٦٧", "Commandez sur www.exemple.ma"]) expect(answered(reply)).toBe(false);
  });
});

it("the mean of no review is no rating", () => {
  expect(ratingOf(0, 0)).toBeNull();
  expect(ratingOf(3, 14)).toEqual({ count: 3, average: 4.7 });
});
