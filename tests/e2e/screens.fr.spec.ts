import { expect, test } from "@playwright/test";
import { lookAtEveryScreen, unseen } from "./support/looking";

test("No page of the site is left out", () => {
  expect(unseen("fr")).toEqual([]);
});

lookAtEveryScreen("fr");
