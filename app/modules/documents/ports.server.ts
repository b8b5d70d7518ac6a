/** A page to print: every text ready in one language, numbers and dates written out. */
export interface Sheet {
  lang: "fr" | "ar";
  title: string;
  reference: string;
  meta: { label: string; value: string }[];
  parties: { heading: string; name: string; lines: string[] }[];
  columns: string[];
  rows: string[][];
  totals: { label: string; value: string; strong: boolean }[];
  mentions: string[];
  footer: string;
}

/** Prints a sheet: the same sheet gives the same bytes. */
export type PrintPdf = (sheet: Sheet) => Promise<Buffer>;
