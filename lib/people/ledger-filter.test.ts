import { expect, test } from "vitest";
import { filterQuery, readLedgerFilter, wholeLedger } from "./ledger-filter";

test("an address without a query, or with empty fields, asks for everything", () => {
  expect(readLedgerFilter({})).toEqual(wholeLedger);
  expect(readLedgerFilter({ point: "", sign: "", show: "", year: "" })).toEqual(wholeLedger);
  expect(filterQuery(wholeLedger)).toEqual({});
});

test.each([
  { show: "answered" },
  { year: "2017", order: "oldest" },
  { year: "2017-03", sign: "denied" },
  { year: "-44" },
  { year: "none", point: "jyBP39K7H77a" },
])("%j is read and written alike", (query) => {
  const filter = readLedgerFilter(query);
  expect(filter && filterQuery(filter)).toEqual(query);
});

test.each([
  { show: "nonsense" },
  { year: "2017-13" },
  { year: "soon" },
  { sign: "wrong" },
  { sign: "unclassified" },
  { sign: "constructor" },
  { show: "toString" },
  { order: "random" },
  { point: "a'b" },
  { show: ["all", "answered"] },
])("%j asks for nothing that there is", (query) => {
  expect(readLedgerFilter(query)).toBeNull();
});
