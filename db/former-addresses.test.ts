/** A matter gets another address: readers who come to the old one find it, and nobody else gets that. */
import { beforeEach, expect, test } from "vitest";
import { ConflictError, InputError } from "@/lib/errors";
import { catchUp, rebuild } from "./catch-up";
import { changeAddress, openMatter } from "./desk/mutations/matters";
import { publishMatter, withdrawMatter } from "./desk/mutations/publish";
import { submitForReview } from "./desk/mutations/review";
import { getMatterDocument } from "./desk/queries/document";
import { matterAt } from "./desk/queries/slugs";
import { matters } from "./desk/schema";
import { publicReader } from "./public/files";
import { getVersionAsOf } from "./public/queries/as-of";
import { exportRows, hasMatter } from "./public/queries/export-rows";
import { findGone } from "./public/queries/gone";
import { currentSlug, getMatter, getMatterVersion } from "./public/queries/matters";
import { contextOf, demoHouse, soloEditor, type TestHouse, thrownBy } from "./test-support";
import { verify } from "./verify";

const old = "us-cuba-negotiations";

let house: TestHouse;
let matter: string;
beforeEach(() => {
  house = demoHouse();
  matter = row().publicId;
});

function row() {
  const found = house.desk.db.select().from(matters).get();
  if (!found) throw new Error("The demo has a matter.");
  return found;
}
const rename = (slug: string, revision = row().revision) =>
  changeAddress(contextOf(house.desk, "reporter"), { record: matter, revision, slug });
const open = (slug?: string, question = "Again?") =>
  openMatter(contextOf(house.desk, "reporter"), { slug, question, summary: "Again." });
function publish() {
  const change = { kind: "update", what: "The address.", reason: "It was wrong." } as const;
  submitForReview(soloEditor(house), { matter, change });
  publishMatter(soloEditor(house), { matter });
  catchUp(house.desk, house.folder);
}
const readers = () => publicReader(house.folder);
const holds = () => expect([...verify(house.folder)]).toEqual([]);

test("readers find it at both addresses, with all its versions; a rebuilt record says the same", async () => {
  const before = await getMatter(old, readers());
  rename("cuba-talks");
  // Nothing changes for readers until it is published.
  expect(await currentSlug(old, readers())).toBe(old);
  expect(await currentSlug("cuba-talks", readers())).toBeUndefined();
  publish();
  for (const again of [false, true]) {
    if (again) rebuild(house.desk, house.folder);
    const record = readers();
    for (const slug of [old, "cuba-talks"]) {
      expect(await currentSlug(slug, record)).toBe("cuba-talks");
      expect((await getMatter(slug, record))?.version.number).toBe(2);
      expect((await getMatterVersion(slug, 1, record))?.version).toEqual(before?.version);
      expect(await hasMatter(record, slug)).toBe(true);
      expect(await getVersionAsOf(slug, new Date().toISOString(), record)).toMatchObject({
        version: { slug: "cuba-talks", number: 2 },
      });
    }
  }
  holds();
});

test("an export of the old address has the rows of the new one", async () => {
  rename("cuba-talks");
  publish();
  const rowsOf = async (slug: string) => {
    const rows: unknown[] = [];
    for await (const batch of exportRows(readers(), "statements", { matter: slug }))
      rows.push(...batch);
    return rows;
  };
  expect(await rowsOf(old)).not.toEqual([]);
  expect(await rowsOf(old)).toEqual(await rowsOf("cuba-talks"));
});

test("what leaves the record says so after its matter moved; a report of the old address is the matter’s", async () => {
  const [statement] = getMatterDocument(house.desk.db, matter).statements;
  rename("cuba-talks");
  publish();
  withdrawMatter(soloEditor(house), { matter, reason: "It was wrong." });
  catchUp(house.desk, house.folder);
  expect(await findGone("statements", statement?.id ?? "", readers())).toMatchObject({
    ...{ matter: { slug: "cuba-talks" }, lastVersion: 2, reason: "It was wrong." },
  });
  expect(matterAt(house.desk.db, old)).toBe(row().id);
  holds();
});

test("no other matter gets an address that one has or had; its own it may take back", async () => {
  rename("cuba-talks");
  for (const taken of [old, "cuba-talks"]) {
    const { problems } = thrownBy(InputError, () => open(taken));
    expect(problems).toEqual([
      { field: "slug", message: "Another matter has this address, or had it; choose another one." },
    ]);
  }
  expect(open(undefined, "Us Cuba negotiations").slug).toBe(`${old}-2`);
  rename(old);
  expect(row().slug).toBe(old);
  thrownBy(InputError, () => rename(old));
  // It was never published there, but somebody may be about to.
  thrownBy(InputError, () => open("cuba-talks"));
  holds();
});

test("one that readers never had leaves its address to others", () => {
  const { publicId: record, revision } = open("a-slip");
  changeAddress(contextOf(house.desk, "reporter"), { record, revision, slug: "no-slip" });
  expect(open("a-slip").slug).toBe("a-slip");
});

test("what is no address is refused, and of two who change it the second is told", () => {
  for (const wrong of ["", "Talks", "a--b", "x".repeat(81)]) {
    thrownBy(InputError, () => rename(wrong));
  }
  const { revision } = row();
  rename("cuba-talks", revision);
  thrownBy(ConflictError, () => rename("talks-of-cuba", revision));
  expect(row().slug).toBe("cuba-talks");
});
