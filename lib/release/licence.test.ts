import { expect, test } from "vitest";
import { licenceOf } from "./licence";

test.each([
  [null, null],
  ["", null],
  ["CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"],
  ["https://example.org/授權 <1>", "https://example.org/%E6%8E%88%E6%AC%8A%20%3C1%3E"],
  ["Licence: ask the editors", null],
  ["javascript:alert(1)", null],
])("the address of %j is %j, as a header can hold it", (stated, href) => {
  expect(licenceOf(stated)?.href ?? null).toBe(href);
});
