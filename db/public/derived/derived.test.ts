/** What is kept step by step is what the rows of the record say. */
import { expect, test } from "vitest";
import { demoHouse } from "@/db/test-support";
import { derivedAnew } from "./derived.fixture";

test("of the demo record, what was kept with each version is what is made of it from the beginning", () => {
  expect(derivedAnew(demoHouse().folder)).toEqual({});
});
