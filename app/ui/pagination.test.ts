import { expect, test } from "vitest";
import { pagesShown } from "./pagination";

test("a short list shows every page", () => {
  expect(pagesShown(2, 4)).toEqual([1, 2, 3, 4]);
});

test("a long list keeps the ends and the neighbours of the page one is on", () => {
  expect(pagesShown(10, 20)).toEqual([1, "gap", 9, 10, 11, "gap", 20]);
});

test("a gap of one page is written as that page", () => {
  expect(pagesShown(4, 20)).toEqual([1, 2, 3, 4, 5, "gap", 20]);
});
