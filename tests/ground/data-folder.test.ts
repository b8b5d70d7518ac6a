import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDataDirectory, readMark } from "../../scripts/lib/data-directory.mjs";
import { withLock } from "../../scripts/lib/lock-file.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "taawon-folder-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a data folder", () => {
  it("is opened when it is empty, and again when it is ours", () => {
    openDataDirectory(folder);
    writeFileSync(join(folder, "picture.avif"), "");
    openDataDirectory(folder);
    expect(readMark(folder)).toEqual({ format: 1 });
  });

  it("is refused when it holds somebody else's files", () => {
    writeFileSync(join(folder, "letter.txt"), "");
    expect(() => openDataDirectory(folder)).toThrow(/letter\.txt/);
  });

  it("is refused when it is a file", () => {
    writeFileSync(join(folder, "file"), "");
    expect(() => openDataDirectory(join(folder, "file"))).toThrow(/not a folder/);
  });
});

describe("two starts at once", () => {
  it("work one after the other", async () => {
    const lock = join(folder, "lock");
    let inside = 0;
    const alone = async () => {
      expect((inside += 1)).toBe(1);
      await new Promise((later) => setTimeout(later, 5));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, () => withLock(lock, () => undefined, alone)));
    expect(inside).toBe(0);
  });

  it("are not held up by one that was killed", async () => {
    const lock = join(folder, "lock");
    writeFileSync(lock, JSON.stringify({ pid: process.pid, start: "1" }));
    expect(
      await withLock(
        lock,
        () => expect.unreachable(),
        async () => "in",
      ),
    ).toBe("in");
  });
});
