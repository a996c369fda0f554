import { expect, test } from "vitest";
import { officesAt } from "./offices";

const office = (title: string, from: string | null, to: string | null) => ({
  ...{ title, from, to },
  organisation: null,
});
const speaker = {
  offices: [office("Senator", "2009", "2017"), office("President", "2017-01-20", null)],
};

test.each([
  ["2012-05", ["Senator"]],
  ["2026-02-01", ["President"]],
  ["2017", ["Senator", "President"]],
  ["[..2026-02-02]", ["Senator", "President"]],
  ["", ["Senator", "President"]],
  ["2026-1", ["Senator", "President"]],
])("at %s", (edtf, expected) => {
  expect(officesAt(speaker, edtf)).toEqual(expected);
});
