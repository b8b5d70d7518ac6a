import { expect } from "@playwright/test";
import type { Visitor } from "./visitor";

/** Waits until a message with these words was sent, and returns its whole text. */
export async function messageWith({ context }: Visitor, ...words: string[]): Promise<string> {
  const page = await context.newPage();
  try {
    let panel = page.locator("main li.panel");
    for (const word of words) panel = panel.filter({ hasText: word });
    await expect(async () => {
      await page.goto("/dev/messages");
      await expect(panel.first()).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    return (await panel.first().textContent()) ?? "";
  } finally {
    await page.close();
  }
}
