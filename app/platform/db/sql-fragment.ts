/** A piece of SQL with its values: nests in other pieces, becomes $1, $2… at the end. */
export class SqlFragment {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}

  /** The statement text and the values in order, ready for a PostgreSQL driver. */
  flatten(): { text: string; values: unknown[] } {
    const values: unknown[] = [];
    const write = (fragment: SqlFragment): string =>
      fragment.strings.reduce((text, string, index) => {
        if (index === 0) return string;
        const value = fragment.values[index - 1];
        const piece = value instanceof SqlFragment ? write(value) : `$${values.push(value)}`;
        return text + piece + string;
      }, "");
    return { text: write(this), values };
  }
}

/** Builds a fragment that can be placed inside another: `sql\`where a = ${1}\``. */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): SqlFragment {
  return new SqlFragment(strings, values);
}

/** Joins fragments with a separator of ours, `, ` unless told. An empty list gives an empty fragment. */
export function joinSql(fragments: readonly SqlFragment[], separator: ", " | " and " | " or " = ", "): SqlFragment {
  if (fragments.length === 0) return new SqlFragment([""], []);
  const strings = ["", ...fragments.slice(1).map(() => separator), ""];
  return new SqlFragment(strings, fragments);
}
