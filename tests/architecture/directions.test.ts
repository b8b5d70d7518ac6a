import { describe, expect, it } from "vitest";
import { findings, sources, withoutComments } from "./source";

/** Tailwind classes that name a side of the screen; `ms- me- ps- pe- start- end- text-start border-s rounded-s` name a side of the text. */
const CLASSES =
  /(?<=["'`\s:])-?(?:m[lr]|p[lr]|scroll-[mp][lr]|left|right|border-[lr]|rounded-(?:[lr]|[tb][lr]))-(?:\d[\w./]*|\[[^\]\s]+\]|\w+)(?=["'`\s])|(?<=["'`\s:])(?:text|float|clear|origin|bg|object)-(?:left|right)(?=["'`\s])|(?<=["'`\s:])(?:border|rounded)-(?:[lr]|[tb][lr])(?=["'`\s])/g;

const DECLARATIONS =
  /(?<![\w-])(?:(?:margin|padding|scroll-margin|scroll-padding|border)-(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius|left|right)(?:-(?:width|style|color))?\s*:|(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g;

const STYLES = /\b(?:margin|padding|border)(?:Left|Right)\w*\s*:|\btextAlign\s*:\s*["'](?:left|right)/g;

const plain = ({ path, text }: { path: string; text: string }) => ({ path, text: withoutComments(text) });

describe("left and right", () => {
  it("are never named: a page in Arabic is laid out by the same classes", () => {
    const code = sources("app", /\.tsx?$/).map(plain);
    expect(code.flatMap((source) => [...findings(source, CLASSES), ...findings(source, STYLES)])).toEqual([]);
  });

  it("are never named in the style sheets either", () => {
    expect(
      sources("app", /\.css$/)
        .map(plain)
        .flatMap((source) => findings(source, DECLARATIONS)),
    ).toEqual([]);
  });

  it("would be seen if they were", () => {
    const planted = { path: "x.tsx", text: '<p className="ml-2 md:text-left -right-1 rounded-tl-lg pl-[3px] border-l">' };
    expect(findings(planted, CLASSES)).toHaveLength(6);
    expect(findings({ path: "x.css", text: "a { margin-left: 1px; text-align: right; left: 0; border-top-left-radius: 2px }" }, DECLARATIONS)).toHaveLength(4);
  });
});
