/** For tests of merging: the demo, which readers have, and short ways to make what is merged. */

import { expect } from "vitest";
import { catchUp } from "@/db/catch-up";
import { loggedTables, type RowOf, requireRecord } from "@/db/desk/logged-tables";
import { makeAllPending } from "@/db/desk/mutations/carry";
import { addParty, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { lookAtMerge, mergeRecords } from "@/db/desk/mutations/merges";
import { addDating, addOccasion } from "@/db/desk/mutations/occasions";
import { addSpeaker } from "@/db/desk/mutations/people";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { addQuotation, logStatement } from "@/db/desk/mutations/statements";
import { getMatterDocument } from "@/db/desk/queries/document";
import * as t from "@/db/desk/schema";
import { publicReader } from "@/db/public/files";
import { contextOf, loggedHouse, soloEditor } from "@/db/test-support";
import { verify } from "@/db/verify";
import type { MergeKind } from "@/lib/desk/merging";

/** The demo, which readers have. */
export function house() {
  const held = loggedHouse();
  const { desk, folder } = held;
  const { db } = desk;
  const reporter = contextOf(desk, "reporter", "Ann");
  const editor = soloEditor(held);
  const matter = db.select().from(t.matters).get()?.publicId ?? "";
  const read = (id = matter) => getMatterDocument(db, id);
  const change = { kind: "correction", what: "They were two.", reason: "A slip." } as const;
  function publish(id = matter) {
    submitForReview(editor, { matter: id, change });
    const published = publishMatter(editor, { matter: id, change });
    makeAllPending(desk);
    catchUp(desk, folder);
    return published;
  }
  const merge = (kind: MergeKind, keep: string, gone: string, by = editor) =>
    mergeRecords(by, { kind, keep, gone });
  const look = (kind: MergeKind, keep: string, gone: string) =>
    lookAtMerge(editor, { kind, keep, gone });
  const readers = () => publicReader(folder);
  const holds = () => expect([...verify(folder)]).toEqual([]);
  const speakerOf = (name: string, fields = {}) =>
    addSpeaker(reporter, { kind: "person", name, description: `Told apart as ${name}`, ...fields });
  /** A statement with words of its own, which stands in a matter. */
  function said(speaker: string, words: string, of: { matter?: string; party?: string } = {}) {
    const { sources, parties } = read();
    const occasion = addOccasion(reporter, { kind: "speech", title: `On ${words}` }).publicId;
    const source = sources[0]?.id ?? "";
    addDating(reporter, { occasion, source, edtf: "2026-01-01", preferred: true });
    const statement = logStatement(reporter, { speaker, occasion, summary: words }).publicId;
    addQuotation(reporter, { statement, form: "paraphrase", text: words, source, language: "en" });
    const party = of.party ?? parties[0]?.id ?? "";
    placeStatement(reporter, { matter: of.matter ?? matter, statement, party });
    return statement;
  }
  /** A second matter with a party. */
  function other() {
    const opened = openMatter(reporter, { question: "Is it so elsewhere?", summary: "Elsewhere." });
    const positionInShort = "It is so.";
    const party = addParty(reporter, { matter: opened.publicId, name: "They", positionInShort });
    return { matter: opened.publicId, party: party.publicId };
  }
  const row = <N extends keyof typeof loggedTables>(name: N, id: string): RowOf<N> =>
    requireRecord(db, name, id);
  const versions = () => db.select().from(t.versions).orderBy(t.versions.id).all();
  return {
    ...{ desk, db, folder, reporter, editor, matter, read, publish, merge, look, readers, holds },
    ...{ speakerOf, said, other, row, versions },
  };
}

/** Every record as the log would hash it, without revisions: what merging and undoing leaves as it was. */
export function everything(db: ReturnType<typeof house>["db"]) {
  const skipped = ["rearrangements", "former_ids", "versions", "corrections", "submissions"];
  return Object.fromEntries(
    Object.entries(loggedTables)
      .filter(([name]) => !skipped.includes(name))
      .map(([name, table]) => [
        name,
        db
          .select()
          .from(table)
          .orderBy(table.id)
          .all()
          .map(({ revision: _, ...row }) => row),
      ]),
  );
}
