/** How much of a large matter one page shows, so that it stays light; the rest is on the pages of all statements. Pure. */
import type { MatterDocument } from "@/lib/document/document";
import type { PointSection } from "./points";

export interface Room {
  /** Claims of one section with their answers, and again as many without. */
  claims: number;
  /** Repeated claims of one section that are drawn. */
  repeated: number;
  /** Occasions that a repeated claim lists. */
  occasions: number;
}

const within = (least: number, value: number, most: number) =>
  Math.min(most, Math.max(least, Math.floor(value)));

/** Shares out some 80 claims and 180 occasions among the sections. */
export function roomOf(sections: PointSection[]): Room {
  const repeated = sections.length > 4 ? 2 : 6;
  const drawn = sections.reduce(
    (sum, section) => sum + Math.min(repeated, section.repeated.length),
    0,
  );
  return {
    repeated,
    claims: within(3, 80 / Math.max(1, sections.length), 12),
    occasions: within(5, 180 / Math.max(1, drawn), 60),
  };
}

/** Statements on one of the pages that list them all. */
const statementsOnPage = 50;

/** How many pages the statements of a document fill; one at least. */
export function statementPages({ statements }: MatterDocument): number {
  return Math.max(1, Math.ceil(statements.length / statementsOnPage));
}

/** The statements of a page, from 1. */
export function onPage<T>(statements: T[], page: number): T[] {
  return statements.slice((page - 1) * statementsOnPage, page * statementsOnPage);
}

/** The page, from 1, that lists the statement with a number. */
export function pageOfStatement({ statements }: MatterDocument, number: number): number {
  const index = statements.findIndex((row) => row.number === number);
  return Math.floor(Math.max(0, index) / statementsOnPage) + 1;
}
