import { expect, test } from "vitest";
import { contextOf, demoHouse } from "@/db/test-support";
import { comparisonView } from "@/lib/comparison/view";
import { removeStance } from "./mutations/stances";
import { getMatterDocument } from "./queries/document";
import { matters } from "./schema";

test("points that nobody speaks to come last, so that readers’ numbers start at 1 and have no holes", () => {
  const { desk } = demoHouse();
  const matter = desk.db.select().from(matters).get()?.publicId ?? "";
  const before = getMatterDocument(desk.db, matter);
  const [first] = before.points;
  const reporter = contextOf(desk, "reporter");
  for (const stance of before.stances.filter((row) => row.pointId === first?.id)) {
    removeStance(reporter, { stance: stance.id, revision: 1 });
  }
  const after = getMatterDocument(desk.db, matter);
  expect(after.points.map((row) => row.id)).toEqual([
    ...before.points.slice(1).map((row) => row.id),
    first?.id,
  ]);
  const numbers = comparisonView(after).pairs.flatMap((pair) => pair.rows.map((row) => row.number));
  expect([...new Set(numbers)].toSorted((a, b) => a - b)).toEqual(
    before.points.slice(1).map((_, index) => index + 1),
  );
});
