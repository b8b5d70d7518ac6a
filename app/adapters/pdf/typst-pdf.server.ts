import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, dirname } from "node:path";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { PrintPdf } from "~/modules/documents/index.server";
import template from "./sheet.typ?raw";

/** A fixed instant inside the file: the day is on the sheet, and the same sheet must give the same bytes. */
const STAMP = 1_767_225_600;
const KEPT_SHEETS = 10;

let compiler: Promise<NodeCompiler> | null = null;

/** Opened by the first document: 50 MB that a process which prints nothing never loads. */
async function openCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler: Compiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const fonts = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/ibm-plex-sans-arabic/package.json"));
  const font = (weight: string) => readFileSync(join(fonts, weight, `IBMPlexSansArabic_${weight}.ttf`));
  return Compiler.create({ fontArgs: [{ fontBlobs: [font("400Regular"), font("600SemiBold"), font("700Bold")] }] });
}

/** Prints by Typst, which shapes and orders Arabic. Throws when the template does not compile. */
export const typstPdf: PrintPdf = async (sheet) => {
  compiler ??= openCompiler();
  const printer = await compiler;
  const compiled = printer.compile({ mainFileContent: template, inputs: { sheet: JSON.stringify(sheet) } });
  if (!compiled.result) throw new Error(`a sheet did not compile: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? compiled)}`);
  const pdf = printer.pdf(compiled.result, { creationTimestamp: STAMP });
  printer.evictCache(KEPT_SHEETS);
  return Buffer.from(pdf);
};
