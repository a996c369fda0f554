/** Whom a page offers as alike is looked for among those that can be, and is the same as among all. */
import { expect, test } from "vitest";
import { contextOf, emptyHouse } from "@/db/test-support";
import { addSpeaker, changeSpeaker } from "./mutations/people";
import { addSource } from "./mutations/sources";
import { listDuplicates, listDuplicatesOf } from "./queries/duplicates";

const idsOf = (pairs: ReturnType<typeof listDuplicates>) =>
  pairs.map(({ sides }) => sides.map(({ id }) => id).toSorted());

test("speakers: by any name or their item in Wikidata, also after names change", () => {
  const { desk } = emptyHouse();
  const context = contextOf(desk, "reporter");
  const add = (name: string, more = {}) =>
    addSpeaker(context, { kind: "person", name, ...more }).publicId;
  const nunez = add("José Núñez");
  const other = add("Ana Ruiz", { wikidataId: "Q1" });
  add("Somebody else");
  const of = (id: string) => idsOf(listDuplicatesOf(desk.db, "speakers", [id]));
  expect(of(nunez)).toEqual([]);
  const again = add("J. Núñez", { otherNames: ["jose nunez"] });
  const item = add("A. R.", { wikidataId: "Q1" });
  expect(of(nunez)).toEqual([[nunez, again].toSorted()]);
  expect(of(item)).toEqual([[other, item].toSorted()]);
  expect([...of(again), ...of(other)].toSorted()).toEqual(
    idsOf(listDuplicates(desk.db, "speakers")).toSorted(),
  );
  changeSpeaker(context, { record: again, revision: 1, fields: { otherNames: ["Jo N."] } });
  expect(of(nunez)).toEqual([]);
});

test("sources: by their address, however it is written", () => {
  const { desk } = emptyHouse();
  const context = contextOf(desk, "reporter");
  const add = (title: string, url: string) =>
    addSource(context, { kind: "article", level: "secondary", title, url }).publicId;
  const one = add("One", "https://www.paper.org/a?page=2&utm_source=x#top");
  const two = add("Two", "http://paper.org/a?page=2");
  add("Three", "http://paper.org/a?page=3");
  for (const id of [one, two]) {
    expect(idsOf(listDuplicatesOf(desk.db, "sources", [id]))).toEqual([[one, two].toSorted()]);
  }
});
