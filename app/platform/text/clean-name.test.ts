import { describe, expect, it } from "vitest";
import { hasHiddenCharacters, nameSkeleton } from "./clean-name";

describe("A name", () => {
  it("with something in it that nobody sees, or that turns the line around, is refused", () => {
    const hidden =
      "\u202A \u202E \u2066 \u2069 \u200B \u200E \u200F \u2060 \uFEFF \u0000 \u0007 \u009F \u3164 \uFFA0 \u115F \u00AD \u061C \u034F \u2062 \u2800 \u180E \u2028 \uE000 \uFE01 \u{E0041} \uFFFA";
    for (const letter of hidden.split(" ")) expect({ code: letter.codePointAt(0)!.toString(16), hidden: hasHiddenCharacters(`Ali${letter}Baba`) }).toMatchObject({ hidden: true });
  });

  it("as people write it is not", () => {
    for (const name of ["Coopérative d’Ouled Aïcha — n° 2", "تعاونية النّور", "نمی\u200Cشود", "Zouhour ❤️", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "Œuvre & C¹º", "a\tb"])
      expect({ name, hidden: hasHiddenCharacters(name) }).toMatchObject({ hidden: false });
  });

  it("that a reader would take for another has the same skeleton", () => {
    for (const [one, other] of [
      ["Zouhour", "ZΟUHΟUR"],
      ["Coopérative Nour", "Сооpеrаtive  Nоur"],
      ["HANAN", "НАΝАΝ"],
      ["Tamda", "ТАМDА"],
      ["زهور", "زُهـــور"],
      ["Al Amal 10", "AL-AMAL lO"],
      ["Café", "𝐂𝐚𝐟é"],
    ] as const)
      expect({ other, skeleton: nameSkeleton(other) }).toEqual({ other, skeleton: nameSkeleton(one) });
    expect(nameSkeleton("Zouhour")).not.toBe(nameSkeleton("Zouhair"));
  });
});
