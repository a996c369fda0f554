import { expect, test } from "vitest";
import { contextOf, emptyHouse, thrownBy } from "@/db/test-support";
import { InputError } from "@/lib/errors";
import { addOffice, addSpeaker } from "./mutations/people";

test("an office does not end before it begins; dates that may be in order pass", () => {
  const context = contextOf(emptyHouse().desk, "reporter");
  const speaker = addSpeaker(context, { kind: "person", name: "A speaker" }).publicId;
  const office = (from: string | null, to: string | null) =>
    addOffice(context, { speaker, title: "Mayor", from, to });
  const { problems } = thrownBy(InputError, () => office("2017-01-14", "2017-01-09"));
  expect(problems).toEqual([{ field: "to", message: "The office ends before it begins." }]);
  for (const [from, to] of [
    ["2017-01-14", "2017"],
    ["2017", "2017-01-09"],
    ["2017-01-09", null],
    [null, null],
  ] as const) {
    expect(office(from, to).title).toBe("Mayor");
  }
});
