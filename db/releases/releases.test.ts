/** Releases, from the desk to the files that readers are served, and back. */
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import jsonld from "jsonld";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { catchUp } from "@/db/catch-up";
import { openDesk } from "@/db/desk/desk";
import { giveDoi, listKeptReleases } from "@/db/desk/mutations/releases";
import { publicReader } from "@/db/public/files";
import { getRelease, listReleases } from "@/db/public/queries/releases";
import { contextOf, demoFolder, thrownBy } from "@/db/test-support";
import { verify } from "@/db/verify";
import { examined } from "@/db/verify/examined";
import { releaseProblems } from "@/db/verify/releases";
import { withhold } from "@/db/withholding.fixture";
import { InputError, NotAllowedError } from "@/lib/errors";
import { datasets } from "@/lib/export/datasets";
import { formatsOf } from "@/lib/export/formats";
import { wholeFiles } from "@/lib/export/whole";
import { foreignKeysOf, primaryKeys } from "@/lib/release/keys";
import { releaseFolder, releasesFolder } from "./files";
import { makeRelease, releasing, tellReleases } from "./make";
import { reissueWithheld } from "./reissue";

/** One house for all: nothing here takes back what another test made. */
const folder = demoFolder();
const desk = openDesk(folder);
const installation = { dataFolder: folder, url: "https://gainsay.example", licence: "CC BY 4.0" };
const at = (instant: string) => () => new Date(instant);
const editor = { ...contextOf(desk, "editor"), now: at("2099-11-30T10:00:00.000Z") };
const administrator = contextOf(desk, "administrator");
const read = (name: string, file: string) =>
  readFileSync(join(releaseFolder(folder, name), file), "utf8");
// biome-ignore lint/suspicious/noExplicitAny: a file is whatever was written.
const readJson = (file: string): any => JSON.parse(read("2099-11-30", file));

beforeAll(async () => {
  await makeRelease(editor, installation);
}, 60_000);
afterAll(async () => {
  await releasing.end();
  desk.connection.close();
  rmSync(folder, { recursive: true });
});

const shown = (name: string) => getRelease(name, folder, publicReader(folder));

describe("a release", () => {
  test("holds every dataset in every format, and what explains them", async () => {
    const { manifest, gone } = (await shown("2099-11-30")) ?? {};
    const names = manifest?.files.map(({ name }) => name) ?? [];
    const data = (Object.keys(datasets) as (keyof typeof datasets)[]).flatMap((dataset) =>
      formatsOf(dataset).map((format) => `${dataset}.${format}`),
    );
    expect(names.slice(0, data.length)).toEqual(data);
    expect(names.slice(data.length)).toEqual([
      ...Object.keys(wholeFiles),
      ...["changes.jsonl", "head.json", "CODEBOOK.md", "LICENCE.txt", "README.md", "CITATION.cff"],
      ...["datapackage.json", "croissant.json", "ro-crate-metadata.json", "datacite.json"],
      "SHA256SUMS",
    ]);
    expect(readdirSync(releaseFolder(folder, "2099-11-30")).sort()).toEqual(
      [...names, "release.json"].sort(),
    );
    expect(gone).toBeNull();
    expect(manifest?.rows.pairs).toBe(2);
    expect(manifest?.changes).toEqual({ publication: 1 });
  });

  test("is whole by its checksums, as other programs count them", () => {
    const checked = execFileSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], {
      cwd: releaseFolder(folder, "2099-11-30"),
      encoding: "utf8",
    });
    expect(checked.split("\n").filter((line) => line.endsWith(": OK"))).toHaveLength(
      readdirSync(releaseFolder(folder, "2099-11-30")).length - 2,
    );
  });

  test("names the entry of the log that it stands for, and the log holds the hash of its files", () => {
    const { entry, sha256 } = readJson("head.json");
    const logged = desk.connection.prepare("select hash from log_entries where id = ?").pluck();
    expect(logged.get(entry)).toBe(sha256);
    expect(listKeptReleases(desk.db)[0]).toMatchObject({ name: "2099-11-30", head: entry });
    expect([...verify(folder)]).toEqual([]);
  });

  test("is written whole or not at all", async () => {
    const call = vi.spyOn(releasing, "call").mockRejectedValueOnce(new Error("No room is left."));
    await expect(makeRelease(editor, installation)).rejects.toThrow("No room is left.");
    call.mockRestore();
    expect(readdirSync(releasesFolder(folder)).sort()).toEqual(["2099-11-30", "index.json"]);
  });

  test("is not for a reporter to make, and leaves nothing where one tries", async () => {
    await expect(makeRelease(contextOf(desk, "reporter"), installation)).rejects.toThrow(
      NotAllowedError,
    );
    expect(readdirSync(releasesFolder(folder)).sort()).toEqual(["2099-11-30", "index.json"]);
  });
});

describe("what describes it", () => {
  test("as a Data Package names every column, and keys that hold", () => {
    const { resources } = readJson("datapackage.json");
    const rows = (dataset: string) => readJson(`${dataset}.json`) as Record<string, unknown>[];
    const valuesOf = (row: Record<string, unknown>, fields: string[]) =>
      JSON.stringify(fields.map((field) => row[field]));
    for (const dataset of Object.keys(datasets) as (keyof typeof datasets)[]) {
      const resource = resources.find((one: { name: string }) => one.name === dataset);
      expect(resource.schema.fields.map(({ name }: { name: string }) => name)).toEqual(
        datasets[dataset].columns.map(({ name }) => name),
      );
      const key = primaryKeys[dataset];
      if (key) {
        const keys = rows(dataset).map((row) => valuesOf(row, key));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.join()).not.toContain("null");
      }
      for (const { fields, dataset: other, references } of foreignKeysOf(dataset)) {
        const known = new Set(rows(other).map((row) => valuesOf(row, references)));
        const named = rows(dataset).filter((row) => fields.every((field) => row[field] !== null));
        for (const row of named) expect(known).toContain(valuesOf(row, fields));
      }
    }
    const names = resources.map(({ name }: { name: string }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test("as a research object lists every file that is there", () => {
    const { "@graph": graph } = readJson("ro-crate-metadata.json");
    const find = (id: string) => graph.find((one: { "@id": string }) => one["@id"] === id);
    const root = find(find("ro-crate-metadata.json").about["@id"]);
    for (const key of ["name", "description", "datePublished", "license"])
      expect(root[key]).toBeTruthy();
    for (const { "@id": id } of [...root.hasPart, root.license, root.author])
      expect(find(id)).toBeDefined();
    for (const { "@id": id } of root.hasPart)
      expect(existsSync(join(releaseFolder(folder, "2099-11-30"), id))).toBe(true);
  });

  test("as Croissant is read as linked data, each field with its column", async () => {
    const crumbs = readJson("croissant.json");
    const graph = (await jsonld.expand(crumbs, {
      ...{ safe: true, base: installation.url },
    })) as Record<string, unknown>[];
    expect(graph[0]?.["http://purl.org/dc/terms/conformsTo"]).toEqual([
      { "@value": "http://mlcommons.org/croissant/1.1", "@language": "en" },
    ]);
    expect(graph[0]?.["http://mlcommons.org/croissant/recordSet"]).toHaveLength(
      Object.keys(datasets).length,
    );
    const objects = new Set(crumbs.distribution.map((one: { "@id": string }) => one["@id"]));
    const fields = new Set(
      crumbs.recordSet.flatMap((set: { field: { "@id": string }[] }) =>
        set.field.map((field) => field["@id"]),
      ),
    );
    for (const { field } of crumbs.recordSet)
      for (const { source, references } of field) {
        expect(objects).toContain(source.fileObject["@id"]);
        if (references) expect(fields).toContain(references.field["@id"]);
      }
  });

  test("in the Citation File Format is YAML that says who, what and when", () => {
    expect(load(read("2099-11-30", "CITATION.cff"))).toMatchObject({
      ...{ "cff-version": "1.2.0", type: "dataset", license: "CC-BY-4.0" },
      ...{ authors: [{ name: "Gainsay" }], version: "2099-11-30", "date-released": "2099-11-30" },
    });
  });

  test("for an archive says what DataCite cannot do without", () => {
    expect(readJson("datacite.json")).toMatchObject({
      schemaVersion: "http://datacite.org/schema/kernel-4",
      creators: [{ name: "Gainsay" }],
      titles: [{ title: expect.stringContaining("2099-11-30") }],
      publisher: { name: "Gainsay" },
      publicationYear: "2099",
      types: { resourceTypeGeneral: "Dataset" },
      rightsList: [{ rightsIdentifier: "CC-BY-4.0" }],
    });
  });
});

test("an administrator enters the DOI that an archive gave, and nobody something else", async () => {
  const release = listKeptReleases(desk.db)[0]?.publicId ?? "";
  for (const doi of ["10.1/x", "zenodo.123", "https://gainsay.example"])
    expect(
      thrownBy(InputError, () => giveDoi(administrator, { release, doi })).problems[0]?.message,
    ).toContain("such as 10.5281/zenodo.123");
  expect(() => giveDoi(editor, { release, doi: "10.5281/zenodo.123" })).toThrow(NotAllowedError);
  giveDoi(administrator, { release, doi: " https://doi.org/10.5281/zenodo.123 " });
  tellReleases(desk, folder);
  expect((await shown("2099-11-30"))?.kept.doi).toBe("10.5281/zenodo.123");
});

test("a second one of a day has a name of its own, and tells what changed since the first", async () => {
  await makeRelease({ ...editor, now: at("2099-11-30T11:00:00.000Z") }, installation);
  const second = await shown("2099-11-30-2");
  expect(second?.manifest).toMatchObject({
    ...{ previous: { name: "2099-11-30" }, changes: {}, replaces: null },
  });
  expect(read("2099-11-30-2", "changes.jsonl")).toBe("");
  expect((await listReleases(folder, publicReader(folder))).map(({ kept }) => kept.name)).toEqual([
    ...["2099-11-30-2", "2099-11-30"],
  ]);
});

/** What an examination finds among the releases. */
const found = () =>
  [...releaseProblems(examined(desk.connection), folder)].flatMap((one) =>
    "problem" in one ? one.problem : [],
  );

test("one of which a file was changed or taken away is found by verify", () => {
  const path = (file: string) => join(releaseFolder(folder, "2099-11-30"), file);
  const [rows, sums] = [read("2099-11-30", "pairs.csv"), read("2099-11-30", "SHA256SUMS")];
  expect(found()).toEqual([]);
  writeFileSync(path("pairs.csv"), rows.replace("denies", "concedes"));
  expect(found()).toEqual(["pairs.csv of release 2099-11-30 was changed."]);
  rmSync(path("pairs.csv"));
  expect(found()).toEqual(["pairs.csv of release 2099-11-30 is missing."]);
  // A list that fits the files is no help to whoever changed them.
  writeFileSync(path("SHA256SUMS"), sums.replace(/^.*pairs\.csv\n/m, ""));
  expect(found()).toEqual(["SHA256SUMS of release 2099-11-30 was changed."]);
  rmSync(path("SHA256SUMS"));
  expect(found()).toEqual(["Release 2099-11-30 is missing its SHA256SUMS."]);
  writeFileSync(path("pairs.csv"), rows);
  writeFileSync(path("SHA256SUMS"), sums);
  expect(found()).toEqual([]);
});

test("what was left by a process that ended goes after a day; what is whole stays, and is told of", async () => {
  const left = join(releasesFolder(folder), ".making-abc");
  writeFileSync(left, "half");
  const whole = releaseFolder(folder, "2098-01-01");
  mkdirSync(whole);
  for (const path of [left, whole]) utimesSync(path, new Date(0), new Date(0));
  // As when it ended before readers were told.
  rmSync(join(releasesFolder(folder), "index.json"));
  expect(await listReleases(folder, publicReader(folder))).toEqual([]);
  tellReleases(desk, folder);
  expect((await listReleases(folder, publicReader(folder))).length).toBe(2);
  const call = vi.spyOn(releasing, "call").mockRejectedValueOnce(new Error("No room is left."));
  await expect(makeRelease(editor, installation)).rejects.toThrow("No room is left.");
  call.mockRestore();
  expect([existsSync(left), existsSync(whole)]).toEqual([false, true]);
});

test("one that holds words which are withheld goes, and comes again without them", async () => {
  await makeRelease(administrator, installation);
  const [made] = await listReleases(folder, publicReader(folder));
  const { name = "", head } = made?.kept ?? {};
  const words = "they have started talks with Cuba";
  expect(read(name, "statements.csv")).toContain(words);
  const commitment = publicReader(folder)
    .connection.prepare("select commitment from texts where text = ?")
    .pluck()
    .get(words) as string;
  withhold(desk, commitment, administrator.actorId);
  catchUp(desk, folder);
  // Also by a clock that was set back.
  const early = { ...administrator, now: at("2001-01-01T00:00:00.000Z") };
  const issued = await reissueWithheld(early, installation);
  // Those whose clocks say that they were made later have them, too.
  expect(issued.map(({ replaces }) => replaces)).toEqual([name, "2099-11-30-2", "2099-11-30"]);
  expect(issued[0]?.head).toBe(head);
  const reissue = issued[0]?.name ?? "";
  expect((await shown(name))?.gone).toMatchObject({ reissue, reason: "A court ordered it." });
  expect(readdirSync(releaseFolder(folder, name))).toEqual(["release.json"]);
  const anew = await shown(reissue);
  expect(anew?.gone).toBeNull();
  expect(anew?.manifest.rows).toEqual(made?.manifest.rows);
  for (const file of anew?.manifest.files ?? [])
    expect(readFileSync(join(releaseFolder(folder, reissue), file.name), "latin1")).not.toContain(
      words,
    );
  expect(await reissueWithheld(early, installation)).toEqual([]);
  expect(found()).toEqual([]);
}, 60_000);
