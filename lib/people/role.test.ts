import { expect, test } from "vitest";
import { boundsOf } from "@/lib/dates/edtf";
import { officeAt } from "./office";
import { latestRole } from "./role";

const office = (title: string, from: string | null, to: string | null) => ({
  ...{ id: title, title, organisation: "Cuba", from, to },
});
const undated = { earliest: null, latest: null };
const offices = [office("Clerk", "1960", "1980"), office("Minister", "2020", null)];

test("no office is held at a time that is not known", () => {
  expect(officeAt(offices, undated)).toBeUndefined();
  expect(officeAt(offices, boundsOf("1970-06-01"))?.title).toBe("Clerk");
  expect(officeAt(offices, boundsOf("2026-02-01"))?.title).toBe("Minister");
});

const said = (edtf: string | null, title: string | null = null) => ({
  ...{ edtf, title },
  ...(edtf === null ? undated : boundsOf(edtf)),
});
const roleAt = (newest: ReturnType<typeof said>, held = offices) =>
  latestRole({ newest, newestWithRole: said("2012-03-01", "Envoy"), offices: held });

test("a role is the one given last, an office held then before one given earlier", () => {
  expect(roleAt(said("2026-02-01", "Spokesman"))).toEqual({
    ...{ title: "Spokesman", from: "statement", edtf: "2026-02-01" },
  });
  expect(roleAt(said("2026-02-01"))).toEqual({
    ...{ title: "Minister, Cuba", from: "office", edtf: "2026-02-01" },
  });
  const given = { title: "Envoy", from: "statement", edtf: "2012-03-01" };
  expect(roleAt(said("2026-02-01"), [])).toEqual(given);
  expect(roleAt(said(null))).toEqual(given);
  expect(
    latestRole({ newest: said(null), newestWithRole: undefined, offices: offices }),
  ).toBeNull();
});
