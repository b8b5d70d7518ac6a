/** The pattern of LIKE that finds this text anywhere: its own % and _ mean themselves. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
