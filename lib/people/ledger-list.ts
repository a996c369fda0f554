/** How the rows of a ledger stand in its list. */

/** Where a row stands in the order: the same key on every page of one list. */
export type LedgerKey = [
  ...[year: number, moment: number, number: number],
  ...[sequence: string, turn: number, place: number],
];

/** So many statements stand in one list, without years and filters. */
export const fewStatements = 12;
