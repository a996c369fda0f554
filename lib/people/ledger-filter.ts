/** What a person's ledger is narrowed to, as its address says. Pure. */
import { isLedgerSign, type LedgerSign } from "./ledger-signs";

export const ledgerShows = {
  all: "All",
  answered: "Answered",
  unanswered: "No reply",
  "taken-back": "Taken back",
} as const;
export type LedgerShow = keyof typeof ledgerShows;

export interface LedgerFilter {
  show: LedgerShow;
  /** "none": what is dated to no one year. */
  year: number | "none" | null;
  /** Of the year, 1 to 12. */
  month: number | null;
  /** A point's id. */
  point: string | null;
  sign: LedgerSign | null;
  order: "newest" | "oldest";
}

/** The whole ledger, newest first. */
export const wholeLedger: LedgerFilter = {
  ...{ show: "all", year: null, month: null, point: null, sign: null, order: "newest" },
};

type Query = Record<string, string | string[] | undefined>;

const isShow = (text: string): text is LedgerShow => Object.hasOwn(ledgerShows, text);

/** The filter of an address; null where it asks for something that there is not. A field left empty asks for nothing. */
export function readLedgerFilter(query: Query): LedgerFilter | null {
  const { show = "", year = "", point = "", sign = "", order = "" } = query;
  const texts = [show, year, point, sign, order];
  if (!texts.every((text) => typeof text === "string")) return null;
  const [shown, dated, at, signed, ordered] = texts as [string, string, string, string, string];
  const when = readWhen(dated);
  if (!when || (shown && !isShow(shown)) || (signed && !isLedgerSign(signed))) return null;
  if (ordered && ordered !== "oldest" && ordered !== "newest") return null;
  if (at && !/^[\w-]{1,40}$/.test(at)) return null;
  return {
    ...when,
    show: isShow(shown) ? shown : "all",
    point: at || null,
    sign: isLedgerSign(signed) ? signed : null,
    order: ordered === "oldest" ? "oldest" : "newest",
  };
}

function readWhen(text: string): Pick<LedgerFilter, "year" | "month"> | null {
  if (text === "") return { year: null, month: null };
  if (text === "none") return { year: "none", month: null };
  const [, year, month] = /^(-?\d{1,6})(?:-(0[1-9]|1[0-2]))?$/.exec(text) ?? [];
  return year === undefined ? null : { year: Number(year), month: month ? Number(month) : null };
}

/** The same filter as an address has it, without what is not narrowed. */
export function filterQuery(filter: LedgerFilter): Record<string, string> {
  const { show, year, month, point, sign, order } = filter;
  const when = month === null ? `${year}` : `${year}-${String(month).padStart(2, "0")}`;
  return {
    ...(show !== "all" && { show }),
    ...(year !== null && { year: when }),
    ...(point && { point }),
    ...(sign && { sign }),
    ...(order !== "newest" && { order }),
  };
}
