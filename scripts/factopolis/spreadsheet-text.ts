import { withoutMarkdown } from "@/lib/markdown";
import { codePointLength } from "@/lib/quotes/code-points";

/** The text of a table as it is kept for quoting, and where each cell stands in it. */
export interface SpreadsheetText {
  text: string;
  /** The cells as they stand in it. */
  rows: string[][];
  /** Start of the cell in code points of `text`, by row and column from 0. */
  startOf(row: number, column: number): number;
}

/**
 * Cells parted by tabs, rows by line feeds, without the quoting of the file format, and without the marks of links and
 * emphasis: as with the tags of a page, what is quoted is the text. The bytes of the capture keep them.
 */
export function spreadsheetText(table: string[][]): SpreadsheetText {
  const rows = table.map((cells) => cells.map((cell) => withoutMarkdown(cell)));
  const starts: number[][] = [];
  let at = 0;
  const lines = rows.map((cells) => {
    starts.push(
      cells.map((cell) => {
        const start = at;
        at += codePointLength(cell) + 1;
        return start;
      }),
    );
    return cells.join("\t");
  });
  return {
    text: lines.join("\n"),
    rows,
    startOf(row, column) {
      const start = starts[row]?.[column];
      if (start === undefined) throw new RangeError(`There is no cell in row ${row}, ${column}.`);
      return start;
    },
  };
}
