import { expect, test } from "vitest";
import { emblemDrawing } from "./emblem-drawing";

test("a cooperative keeps its emblem for ever", () => {
  expect(emblemDrawing("Ghabat Annahl")).toEqual(emblemDrawing("Ghabat Annahl"));
  expect(emblemDrawing("Ghabat Annahl").ground).toBe("#c98a24");
});

test("two cooperatives do not share an emblem", () => {
  const names = ["Ghabat Annahl", "Doum Al Gharb", "Tine Al Oulja", "Jbal Oulmès", "Nassij Ribat", "غابة النحل"];
  const marks = names.map((name) => JSON.stringify(emblemDrawing(name)));
  expect(new Set(marks).size).toBe(names.length);
});

test("an emblem stays small enough to stand in every card", () => {
  for (let i = 0; i < 200; i++) expect(JSON.stringify(emblemDrawing(`cooperative ${i}`)).length).toBeLessThan(4500);
});
