import { describe, expect, it } from "vitest";
import { readFormData } from "~/platform/http/form-data.server";

const urlencoded = (body: string) => new Request("http://localhost/", { method: "POST", body, headers: { "Content-Type": "application/x-www-form-urlencoded" } });
const multipart = (formData: FormData) => new Request("http://localhost/", { method: "POST", body: formData });
/** As it comes from the network: a form that Node writes while it is read breaks in Node 24 when the reader gives up. */
async function received(formData: FormData): Promise<Request> {
  const written = new Response(formData);
  return new Request("http://localhost/", { method: "POST", headers: { "Content-Type": written.headers.get("Content-Type") ?? "" }, body: await written.arrayBuffer() });
}
const statusOf = (request: Request) =>
  readFormData(request).then(
    () => 200,
    (refusal: unknown) => (refusal instanceof Response ? refusal.status : Promise.reject(refusal)),
  );

describe("reading a posted form", () => {
  it("reads both kinds of form, Arabic and repeated fields included", async () => {
    const typed = new URLSearchParams([
      ["name", "زيت أركان"],
      ["colour", "red"],
      ["colour", "blue"],
      ["lines[0].quantity", "2"],
    ]);
    for (const request of [urlencoded(typed.toString()), multipart([...typed].reduce((form, [name, value]) => (form.append(name, value), form), new FormData()))]) {
      const formData = await readFormData(request);
      expect(formData.get("name")).toBe("زيت أركان");
      expect(formData.getAll("colour")).toEqual(["red", "blue"]);
      expect(formData.get("lines[0].quantity")).toBe("2");
    }
  });

  it("gives files with their Arabic names, and an empty file where none was chosen", async () => {
    const sent = new FormData();
    sent.append("statute", new File(["%PDF-1.7"], "النظام الأساسي.pdf", { type: "application/pdf" }));
    sent.append("photo", new File([], ""));
    const formData = await readFormData(multipart(sent));
    const statute = formData.get("statute") as File;
    expect([statute.name, statute.type, await statute.text()]).toEqual(["النظام الأساسي.pdf", "application/pdf", "%PDF-1.7"]);
    expect((formData.get("photo") as File).size).toBe(0);
  });

  it("takes no file where the form asks for none, and holds nothing of it", async () => {
    const sent = new FormData();
    sent.append("intent", "enter");
    sent.append("file", new File([Buffer.alloc(7_000_000)], "a.jpg"));
    await expect(readFormData(await received(sent), { files: false })).rejects.toMatchObject({ status: 413 });
    sent.delete("file");
    expect((await readFormData(multipart(sent), { files: false })).get("intent")).toBe("enter");
  });

  it("refuses a name of 5,000 levels at once, in either notation and either kind of form", async () => {
    for (const name of ["a.".repeat(5_000), "a[0]".repeat(5_000), "a".concat("[".repeat(5_000)), "a.b.c.d.e.f.g"]) {
      const form = new FormData();
      form.append(name, "1");
      for (const request of [() => urlencoded(new URLSearchParams([[name, "1"]]).toString()), () => multipart(form)]) {
        // The quickest of three: a busy machine holds one back, a fault all.
        const took: number[] = [];
        for (let round = 0; round < 3; round += 1) {
          const asked = request();
          const began = performance.now();
          expect(await statusOf(asked)).toBe(400);
          took.push(performance.now() - began);
        }
        expect(Math.min(...took)).toBeLessThan(50);
      }
    }
    expect(await statusOf(urlencoded("a.b.c.d.e.f=1"))).toBe(200);
  });

  it("refuses a place in a list that no form has: the list would be made that long", async () => {
    for (const name of ["labels[200]", "labels[99999999]", "a[0][4294967294]"]) expect(await statusOf(urlencoded(`${encodeURIComponent(name)}=1`)), name).toBe(400);
    expect(await statusOf(urlencoded("labels[199]=1&labels[]=2"))).toBe(200);
  });

  it("refuses a NUL, which no text of the database can hold", async () => {
    expect(await statusOf(urlencoded("note=a%00b"))).toBe(400);
  });

  it("refuses names that would reach into objects", async () => {
    for (const name of ["__proto__.admin", "a.constructor.b", "a[prototype]"]) expect(await statusOf(urlencoded(`${encodeURIComponent(name)}=1`)), name).toBe(400);
  });

  it("refuses 100,000 fields, a field of 21 kB, and a long name", async () => {
    expect(await statusOf(urlencoded("a=1&".repeat(100_000)))).toBe(413);
    expect(await statusOf(urlencoded("a=1&".repeat(201)))).toBe(413);
    expect(await statusOf(urlencoded("a=1&".repeat(199)))).toBe(200);
    expect(await statusOf(urlencoded(`a=${"b".repeat(21_000)}`))).toBe(413);
    expect(await statusOf(urlencoded(`${"n".repeat(101)}=1`))).toBe(400);
    expect(await statusOf(urlencoded(`${"n".repeat(1_000)}=1`))).toBe(400);
  });

  it("refuses what is not a form, and a form cut short", async () => {
    expect(await statusOf(new Request("http://localhost/", { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } }))).toBe(415);
    expect(await statusOf(new Request("http://localhost/", { method: "POST", body: "x", headers: { "Content-Type": "multipart/form-data" } }))).toBe(400);
    const cut = '--b\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\nhalf';
    expect(await statusOf(new Request("http://localhost/", { method: "POST", body: cut, headers: { "Content-Type": "multipart/form-data; boundary=b" } }))).toBe(400);
  });
});
