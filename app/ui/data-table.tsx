/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- laid out as a list, a table loses its own roles */
import type { ReactNode } from "react";
import { classes } from "./locale";

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** The buttons of the row: on a phone they take its whole width, last. */
  act?: boolean;
  /** Amounts and counts stand at the end of their column. */
  toEnd?: boolean;
  /** The cell speaks for itself: no label before it on a phone. */
  bare?: boolean;
}

export interface DataTableProps<Row> {
  caption: string;
  showCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
}

/** A table that becomes a list under 768 px. The roles keep it a table for screen readers there. */
export function DataTable<Row>({ caption, showCaption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <table className="data-table" role="table">
      <caption className={showCaption ? undefined : "sr-only"}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" className={classes(column.toEnd && "to-end")}>
              {column.act ? <span className="sr-only">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column, index) => (
              <td
                key={column.key}
                role="cell"
                className={classes(column.toEnd && "to-end") || undefined}
                data-l={index === 0 || column.act || column.bare ? undefined : column.label}
                data-act={column.act || undefined}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
