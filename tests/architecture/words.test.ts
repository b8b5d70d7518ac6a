import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFiles, sources, withoutComments } from "./source";

type Words = { [key: string]: string | Words };

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const flatten = (words: Words, prefix: string): string[] =>
  Object.entries(words).flatMap(([key, value]) => (typeof value === "string" ? [prefix + key.replace(PLURAL, "")] : flatten(value, `${prefix}${key}.`)));

const keys = new Set(projectFiles("locales/fr", /\.json$/).flatMap((path) => flatten(JSON.parse(readFileSync(path, "utf8")) as Words, `${basename(path, ".json")}:`)));

const code = sources("app", /(?<!\.test)\.tsx?$/).map(({ text }) => withoutComments(text));
const literals = new Set(code.flatMap((text) => [...text.matchAll(/"([\w:.-]+)"/g)].map(([, literal = ""]) => literal)));
const templates = [...new Set(code.flatMap((text) => [...text.matchAll(/`([\w:-]*[a-z]{2,}[\w-]*[.:][\w:.-]*\$\{[^`]*)`/gi)].map(([, template = ""]) => template)))].map(
  (template) =>
    new RegExp(
      `^(?:[\\w-]+:)?${template
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replace(/[.*+?^$()|[\]\\{}]/g, "\\$&"))
        .join("[\\w.-]+")}(?:\\.[\\w.-]+)?$`,
    ),
);

/** Whether some literal or template of the code may name the key, or the group it stands in. */
function mayBeAsked(key: string): boolean {
  const [, path = ""] = key.split(":");
  const groups = path.split(".").map((_, index, parts) => parts.slice(0, index + 1).join("."));
  return groups.some((group) => literals.has(group) || literals.has(`${key.split(":")[0]}:${group}`)) || templates.some((template) => template.test(key));
}

describe("the words of the site", () => {
  it("name every act that the log may hold", () => {
    // What is published, enqueued, heard or run as a job is written like an act and is none.
    const act = /(?<!type: |enqueue\(|subscribe<\w+>\()"([a-z]+)\.([a-z-]+)"(?!:)/g;
    const noted = sources("app/modules", /(?<!\.test)\.tsx?$/)
      .filter(({ text }) => text.includes("recordAudit("))
      .flatMap(({ text }) => [...withoutComments(text).matchAll(act)].map(([, module = "", verb = ""]) => `region:auditAction.${module}_${verb}`));
    expect(noted.length).toBeGreaterThan(20);
    expect(noted.filter((word) => !keys.has(word))).toEqual([]);
  });

  it("are asked for somewhere: a word nobody asks for is told, not refused", () => {
    expect(keys.size).toBeGreaterThan(300);
    const idle = [...keys].filter((key) => !mayBeAsked(key));
    if (idle.length > 0) console.warn(`${String(idle.length)} words nobody asks for:\n${idle.join("\n")}`);
  });
});
