import { describe, expect, it } from "vitest";
import { editorialBlocks, guideOf, publishBlock, raiseBlock, removeBlock, saveBlock, saveGuide, shownBlocks, writtenGuides } from "~/modules/content/index.server";
import { blockSchema } from "~/modules/content/editorial";
import { families } from "~/modules/catalogue/index.server";
import { regionProvinces } from "~/modules/territory/index.server";
import { seedEditorial } from "../../../prisma/seed/editorial";
import { goodsBench } from "../catalogue/goods-support";

const bench = goodsBench();

const typed = {
  titleFr: "L’huile nouvelle",
  titleAr: "زيت الموسم",
  bodyFr: "Les moulins tournent.",
  bodyAr: "المعاصر تدور.",
  linkPath: "/categories/huile-olive",
  linkFr: "Voir",
  linkAr: "عرض",
  pictureCategory: "huile-olive",
};
const month = (today: string, by: number) => String(((Number(today.slice(5, 7)) - 1 + by + 12) % 12) + 1);
const write = (changes: Record<string, string> = {}) => bench.as("region", (context) => saveBlock(context, null, blockSchema.parse({ ...typed, ...changes })));
const shown = () => bench.as("shopper", (context) => shownBlocks(context));

describe("a block of the front page", () => {
  it("is read by shoppers only once the region publishes it, and no longer once it is taken off", async () => {
    const saved = await write();
    if (!saved.ok) throw new Error(saved.reason);
    expect(await shown()).toEqual([]);
    await bench.as("region", (context) => publishBlock(context, saved.id, true));
    expect(await shown()).toMatchObject([{ title: { fr: "L’huile nouvelle", ar: "زيت الموسم" }, linkPath: "/categories/huile-olive", months: null }]);
    expect(await bench.as("region", (context) => removeBlock(context, saved.id))).toEqual({ ok: false, reason: "not-found" });
    await bench.as("region", (context) => publishBlock(context, saved.id, false));
    expect(await shown()).toEqual([]);
    expect(await bench.as("region", (context) => removeBlock(context, saved.id))).toMatchObject({ ok: true });
  });

  it("stands there in its months only, over the new year too", async () => {
    const today = await bench.as("shopper", async (context) => context.today);
    for (const [fromMonth, toMonth] of [
      [month(today, -1), month(today, 1)],
      [month(today, 2), month(today, 4)],
    ] as const) {
      const saved = await write({ titleFr: `${fromMonth}-${toMonth}`, fromMonth, toMonth });
      if (saved.ok) await bench.as("region", (context) => publishBlock(context, saved.id, true));
    }
    expect((await shown()).map(({ title }) => title.fr)).toEqual([`${month(today, -1)}-${month(today, 1)}`]);
  });

  it("rises one place at a time", async () => {
    const before = (await bench.as("region", (context) => editorialBlocks(context))).map(({ id }) => id);
    await bench.as("region", (context) => raiseBlock(context, before[1]!));
    expect((await bench.as("region", (context) => editorialBlocks(context))).map(({ id }) => id)).toEqual([before[1], before[0], ...before.slice(2)]);
  });

  it("leads to a page of the shop whatever was copied from the browser, and nowhere else", () => {
    expect(blockSchema.parse({ ...typed, linkPath: "https://taawon.example/fr/categories/amlou" }).linkPath).toBe("/categories/amlou");
    for (const linkPath of ["//ailleurs.example/x", "javascript:alert(1)", "ailleurs"]) expect(blockSchema.safeParse({ ...typed, linkPath }).success).toBe(false);
  });

  it("needs a category's drawing", async () => {
    expect(await write({ pictureCategory: "rien-de-tel" })).toEqual({ ok: false, reason: "unknown-category" });
  });
});

describe("the guides", () => {
  it("come written for every family, category and province, in both languages", async () => {
    await bench.as("worker", (context) => seedEditorial(context));
    const written = await bench.as("region", (context) => writtenGuides(context));
    const owed = await bench.as("region", async (context) => {
      const all = await families(context);
      return [
        ...all.map(({ slug }) => `family/${slug}`),
        ...all.flatMap(({ categories }) => categories.map(({ slug }) => `category/${slug}`)),
        ...(await regionProvinces(context)).map(({ slug }) => `province/${slug}`),
      ];
    });
    expect(owed.filter((name) => !written.has(name))).toEqual([]);
    expect(owed).toHaveLength(12 + 71 + 7);
  });

  it("keep what the region wrote when the seed runs again", async () => {
    await bench.as("region", (context) => saveGuide(context, { kind: "family", slug: "ruche", text: { fr: "À nous.", ar: "لنا." } }));
    await bench.as("worker", (context) => seedEditorial(context));
    expect((await bench.as("shopper", (context) => guideOf(context, "family", "ruche")))?.text).toEqual({ fr: "À nous.", ar: "لنا." });
  });
});
