import { readFormData } from "~/platform/http/form-data.server";
import { describe, expect, it } from "vitest";
import { notingPages, serve, type Served } from "./support";

const MB = 1_000_000;
const pages = async (request: Request) => {
  try {
    const formData = await readFormData(request);
    return new Response(String([...formData.keys()].length));
  } catch (refusal) {
    return refusal as Response;
  }
};
const post = ({ ask, port }: Served, body: string | Buffer, { type = "application/x-www-form-urlencoded", chunked = false } = {}) =>
  ask("/fr/panier", {
    method: "POST",
    body,
    chunked,
    headers: { Origin: `http://127.0.0.1:${port}`, "Content-Type": type, ...(chunked ? { "Transfer-Encoding": "chunked" } : {}) },
  });

function multipart(files: { name: string; size: number }[]): { body: Buffer; type: string } {
  const boundary = "----boundary";
  const parts = files.flatMap(({ name, size }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="photo.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`),
    Buffer.alloc(size, 1),
    Buffer.from("\r\n"),
  ]);
  return { body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]), type: `multipart/form-data; boundary=${boundary}` };
}

describe("how much a request may bring", () => {
  it("refuses a large ordinary body by what it announces, and by what it sends", async () => {
    const served = await serve({ pages });
    const large = `name=${"a".repeat(1.2 * MB)}`;
    expect((await post(served, large)).status).toBe(413);
    expect((await post(served, large, { chunked: true })).status).toBe(413);
    expect((await post(served, "name=a")).status).toBe(200);
  });

  it("refuses what announces itself too large before any page sees it", async () => {
    const { pages: unread, reached } = notingPages();
    const served = await serve({ pages: unread });
    expect((await post(served, "a".repeat(1.2 * MB))).status).toBe(413);
    expect(reached).toHaveLength(0);
  });

  it("counts what an action reads by other means, too", async () => {
    const served = await serve({ pages: async (request) => new Response(String((await request.text().catch(() => "")).length)) });
    expect((await post(served, "a".repeat(1.2 * MB), { chunked: true, type: "application/json" })).status).toBe(413);
  });

  it("takes photos of a phone, but no file above 8 MB and nothing above 12 MB", async () => {
    const served = await serve({ pages });
    const send = (sizes: number[], chunked = false) => {
      const { body, type } = multipart(sizes.map((size, index) => ({ name: `photo${index}`, size })));
      return post(served, body, { type, chunked });
    };
    expect((await send([5 * MB, 5 * MB])).status).toBe(200);
    expect((await send([8.1 * MB])).status).toBe(413);
    expect((await send([5 * MB, 5 * MB, 3 * MB], true)).status).toBe(413);
    expect((await send(Array.from({ length: 11 }, () => 10))).status).toBe(413);
  });
});
