import { describe, expect, it } from "vitest";
import { renderStreaming, renderWhole } from "~/platform/http/render.server";

const options = {
  nonce: "n",
  onError(error: unknown) {
    throw error;
  },
};
/** Names whose two-byte letters fall on every place of React's buffers. */
const page = (
  <ul>
    {Array.from({ length: 3_000 }, (_, place) => (
      <li key={place}>{"a".repeat(place % 5)}القنيطرة</li>
    ))}
  </ul>
);

describe("a long page in Arabic", () => {
  it("has every letter of every word, drawn whole or as it comes", async () => {
    for (const html of [await renderWhole(page, options), await new Response(await renderStreaming(page, { ...options, whole: false })).text()]) {
      expect(html).not.toMatch(/[\0\ufffd]/);
      expect(html.split("القنيطرة").length - 1).toBe(3_000);
    }
  });
});
