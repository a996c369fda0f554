/** What is published reaches readers, whoever publishes, and whatever happens in between. */
import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { forgetOfProcess, ofProcess } from "@/lib/of-process";
import { catchUp, projectPublished, rebuild } from "./catch-up";
import { addParty, openMatter, placeStatement } from "./desk/mutations/matters";
import { changeSpeaker } from "./desk/mutations/people";
import { publishMatter, withdrawMatter } from "./desk/mutations/publish";
import { submitForReview } from "./desk/mutations/review";
import { getMatterDocument } from "./desk/queries/document";
import { matters, pendingVersions, speakers } from "./desk/schema";
import { publicPath, publicReader } from "./public/files";
import { getMatter } from "./public/queries/matters";
import { carryOver, planning, publishing, takeRenewals, workOffPending } from "./publisher";
import { contextOf, demoHouse, soloEditor, type TestHouse } from "./test-support";
import { verify } from "./verify";

const slug = "us-cuba-negotiations";
const change = { kind: "correction", what: "The name.", reason: "It was misspelt." } as const;

let house: TestHouse;
beforeEach(() => {
  house = demoHouse();
  vi.stubEnv("GAINSAY_DATA", house.folder);
  // One writer of the desk in a process.
  ofProcess("desk", () => ({ opened: { folder: house.folder, desk: house.desk } }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  forgetOfProcess("desk");
  forgetOfProcess("publisher");
});
afterAll(() => Promise.all([planning.end(), publishing.end()]));

/** A second published matter that shows a statement of the demo, and the statement's speaker under another name at the desk. */
function sharedSpeakerRenamed(name: string): { second: string; speaker: string } {
  const context = soloEditor(house);
  const { db } = house.desk;
  const first = db.select().from(matters).get()?.publicId ?? "";
  const statement = getMatterDocument(db, first).statements[0];
  const second = openMatter(context, { slug: "second", question: "And?", summary: "So." }).publicId;
  const party = addParty(context, { matter: second, name: "U.S.", positionInShort: "Yes." });
  placeStatement(context, {
    ...{ matter: second, statement: statement?.id ?? "", party: party.publicId },
  });
  submitForReview(context, { matter: second });
  publishMatter(context, { matter: second });
  catchUp(house.desk, house.folder);
  const speaker = statement?.speakerId ?? "";
  rename(speaker, name);
  submitForReview(context, { matter: second, change });
  return { second, speaker };
}

function rename(speaker: string, name: string): void {
  const { db } = house.desk;
  const revision = db
    .select()
    .from(speakers)
    .all()
    .find((row) => row.publicId === speaker)?.revision;
  changeSpeaker(soloEditor(house), { record: speaker, revision: revision ?? 0, fields: { name } });
}

/** The name of the demo's first speaker as readers have it, and which version that is. */
async function shown(of = slug): Promise<[string | undefined, number | undefined]> {
  const version = (await getMatter(of, publicReader(house.folder)))?.version;
  const [statement] = version?.document.statements ?? [];
  const speaker = version?.document.speakers.find((row) => row.id === statement?.speakerId);
  return [speaker?.name, version?.number];
}

const pending = () => house.desk.db.select().from(pendingVersions).all();

describe("versions that follow another matter's", { timeout: 600_000 }, () => {
  test("are queued with it, and made one by one, by whoever published it", async () => {
    const { second } = sharedSpeakerRenamed("D. Trump");
    publishMatter(soloEditor(house), { matter: second });
    expect(pending()).toHaveLength(1);
    expect(await carryOver(house.folder)).toBe(true);
    expect(await shown("second")).toEqual(["D. Trump", 2]);
    expect(await shown()).toEqual(["Donald Trump", 1]);
    await workOffPending(house.folder);
    expect(pending()).toEqual([]);
    await carryOver(house.folder);
    expect(await shown()).toEqual(["D. Trump", 2]);
    expect([...verify(house.folder)]).toEqual([]);
    // The rebuilt record is the same.
    rebuild(house.desk, house.folder);
    expect(await shown()).toEqual(["D. Trump", 2]);
  });

  test("follow after a kill between the desk's transaction and all that comes after", async () => {
    const { second } = sharedSpeakerRenamed("D. Trump");
    const script = `
      import { openDesk } from "@/db/desk/desk";
      import { publishMatter } from "@/db/desk/mutations/publish";
      publishMatter(
        { desk: openDesk(${JSON.stringify(house.folder)}), actorId: "test-editor", solo: true },
        { matter: ${JSON.stringify(second)} },
      );
      process.kill(process.pid, "SIGKILL");`;
    const child = spawnSync(
      process.execPath,
      ["node_modules/tsx/dist/cli.mjs", "--input-type=module", "--eval", script],
      { encoding: "utf8" },
    );
    expect(child.stderr).toBe("");
    expect(child.signal ?? child.status).not.toBe(0);
    expect([await shown("second"), await shown()]).toEqual([
      ["Donald Trump", 1],
      ["Donald Trump", 1],
    ]);
    await carryOver(house.folder);
    await workOffPending(house.folder);
    await carryOver(house.folder);
    expect([await shown("second"), await shown()]).toEqual([
      ["D. Trump", 2],
      ["D. Trump", 2],
    ]);
    expect([...verify(house.folder)]).toEqual([]);
  });

  test("never bring back what was published since of their own matter", async () => {
    const { second, speaker } = sharedSpeakerRenamed("D. Trump");
    const context = soloEditor(house);
    publishMatter(context, { matter: second });
    rename(speaker, "Donald J. Trump");
    const first = house.desk.db.select().from(matters).get()?.publicId ?? "";
    submitForReview(context, { matter: first, change });
    publishMatter(context, { matter: first });
    catchUp(house.desk, house.folder);
    expect([await shown(), await shown("second")]).toEqual([
      ["Donald J. Trump", 2],
      ["Donald J. Trump", 3],
    ]);
  });

  test("come to what was published last, where a change is taken back before they are made", async () => {
    const { second, speaker } = sharedSpeakerRenamed("D. Trump");
    const context = soloEditor(house);
    publishMatter(context, { matter: second });
    rename(speaker, "Donald Trump");
    submitForReview(context, { matter: second, change });
    publishMatter(context, { matter: second });
    catchUp(house.desk, house.folder);
    expect([(await shown())[0], await shown("second")]).toEqual([
      "Donald Trump",
      ["Donald Trump", 3],
    ]);
  });

  test("are dropped where their matter is withdrawn", async () => {
    const { second } = sharedSpeakerRenamed("D. Trump");
    publishMatter(soloEditor(house), { matter: second });
    const first = house.desk.db.select().from(matters).get()?.publicId ?? "";
    withdrawMatter(contextOf(house.desk, "editor"), { matter: first, reason: "Mistaken." });
    expect(pending()).toEqual([]);
    catchUp(house.desk, house.folder);
    expect((await getMatter(slug, publicReader(house.folder)))?.version).toMatchObject({
      ...{ number: 2, withdrawal: "Mistaken." },
    });
  });
});

test("what could not be carried over to readers follows once it can", {
  timeout: 600_000,
}, async () => {
  const told = vi.spyOn(console, "error").mockReturnValue();
  const matter = house.desk.db.select().from(matters).get()?.publicId ?? "";
  withdrawMatter(contextOf(house.desk, "editor"), { matter, reason: "Mistaken." });
  const path = publicPath(house.folder);
  renameSync(path, `${path}.aside`);
  mkdirSync(path);
  expect(await carryOver(house.folder)).toBe(false);
  expect(await carryOver(house.folder)).toBe(false);
  expect(told).toHaveBeenCalledOnce();
  rmSync(path, { recursive: true });
  renameSync(`${path}.aside`, path);
  expect(await carryOver(house.folder)).toBe(true);
  expect((await getMatter(slug, publicReader(house.folder)))?.version.withdrawal).toBe("Mistaken.");
  told.mockRestore();
});

test("pages are rendered anew of what was published, here or elsewhere, and of nothing else", {
  timeout: 600_000,
}, async () => {
  // What pages hold that a server before this one rendered, nobody knows.
  expect(await takeRenewals(house.folder)).toBe("all");
  expect(await takeRenewals(house.folder)).toEqual([]);

  const { second } = sharedSpeakerRenamed("D. Trump");
  const published = await takeRenewals(house.folder);
  expect(published).toEqual(
    expect.arrayContaining(["/", "/matters/second", "/people/donald-trump"]),
  );
  expect(published).not.toContain(`/matters/${slug}`);
  expect(await takeRenewals(house.folder)).toEqual([]);

  publishMatter(soloEditor(house), { matter: second });
  projectPublished(house.desk, house.folder);
  expect(await takeRenewals(house.folder)).toContain("/matters/second/v/2");
  rebuild(house.desk, house.folder);
  expect(await takeRenewals(house.folder)).toBe("all");
});
