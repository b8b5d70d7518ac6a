import { describe, expect, it } from "vitest";
import { parseForm } from "~/platform/forms/parse-form.server";
import { confirmSchema, contactSchema, setSchema } from "./checkout-forms";

const variantId = "01a20d6f-0e7f-782b-96e0-09a174948e5f";

function form(fields: Record<string, string>): FormData {
  const formData = new FormData();
  for (const [name, value] of Object.entries(fields)) formData.set(name, value);
  return formData;
}

function piecesOf(typed: string) {
  const parsed = parseForm(form({ variantId, quantity: typed }), setSchema, "set");
  return parsed.ok ? parsed.input.quantity : { wrong: parsed.form.errors.quantity?.[0], kept: parsed.form.values.quantity };
}

describe("how many", () => {
  it("is read in the digits of either language", () => {
    expect(["2", " 12 ", "٢", "۱۲", "007"].map(piecesOf)).toEqual([2, 12, 2, 12, 7]);
  });

  it("is a whole number from 1 to 999, else said what is wrong beside what was typed", () => {
    expect(piecesOf("0")).toEqual({ wrong: "checkout:quantity.zero", kept: "0" });
    for (const typed of ["-1", "1.5", "1,5", "1e9", "deux"]) expect(piecesOf(typed)).toEqual({ wrong: "checkout:quantity.whole", kept: typed });
    for (const typed of ["1000", "1000000000"]) expect(piecesOf(typed)).toEqual({ wrong: "checkout:quantity.most", kept: typed });
    expect(piecesOf("")).toMatchObject({ wrong: "checkout:quantity.missing" });
  });
});

describe("the contact form", () => {
  const typed = {
    attemptKey: variantId,
    phone: "٠٦ ١٢ ٣٤ ٥٦ ٧٨",
    name: " Salma  Tahiri ",
    commune: "Salé",
    place: "",
    quarter: "Bettana",
    landmark: "École Ibn Khaldoun",
    email: "",
    note: "",
  };

  it("reads a phone typed in Arabic digits and asks for nothing optional", () => {
    const parsed = parseForm(form(typed), contactSchema, "contact");
    expect(parsed).toMatchObject({ ok: true, input: { phone: "+212612345678", name: "Salma Tahiri", rail: "cash-on-delivery" } });
  });

  it("asks a shopper for eight answers at most, the payment among them", () => {
    const hidden = new Set(["attemptKey", "place"]);
    expect(Object.keys(contactSchema.shape).filter((name) => !hidden.has(name))).toHaveLength(8);
  });

  it("keeps every answer when one is wrong", () => {
    const parsed = parseForm(form({ ...typed, phone: "06 12", place: "04.441.01.0" }), contactSchema, "contact");
    expect(parsed).toMatchObject({
      ok: false,
      form: { errors: { phone: ["orders:contact.phoneWrong"] }, values: { quarter: "Bettana", landmark: "École Ibn Khaldoun", commune: "Salé", place: "04.441.01.0" } },
    });
  });
});

it("a confirmation from a damaged page is told so, never in the words of a program", () => {
  const parsed = parseForm(form({ attemptKey: "x", place: "1" }), confirmSchema, "confirm");
  expect(parsed.ok).toBe(false);
  if (parsed.ok) return;
  for (const messages of Object.values(parsed.form.errors)) for (const message of messages) expect(message).toMatch(/^(checkout|orders):[\w.-]+$/);
});
