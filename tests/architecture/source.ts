import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

export interface Source {
  path: string;
  text: string;
}

/** Files that are or would be committed, by their path's beginning and end. */
export function projectFiles(beginning = "", ending = /(?:)/): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", beginning || "."], { encoding: "utf8", maxBuffer: 64 << 20 });
  return [...new Set(listed.split("\0"))].filter((path) => path !== "" && ending.test(path) && existsSync(path));
}

export function sources(beginning: string, ending: RegExp): Source[] {
  return projectFiles(beginning, ending).map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

/** Code without its comments, line by line as before. */
export const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, " "));

/** `path:line: what` for each match. */
export function findings({ path, text }: Source, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => `${path}:${String(text.slice(0, match.index).split("\n").length)}: ${match[0].trim()}`);
}
