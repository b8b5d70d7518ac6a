import { expect, test } from "vitest";
import { groupedPhone } from "./phone-link";

test("a Moroccan number reads by twos however it was typed", () => {
  expect(groupedPhone("0537000000")).toBe("05 37 00 00 00");
  expect(groupedPhone("+212 6 12345678")).toBe("06 12 34 56 78");
});

test("a foreign number is left as it came", () => {
  expect(groupedPhone("+33 1 23 45 67 89")).toBe("+33 1 23 45 67 89");
});
