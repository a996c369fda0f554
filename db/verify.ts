/**
 * Examines an installation: that nothing at the desk, among the captures and releases or on the public record was changed
 * behind the log's back. Opens the files itself and writes nothing; docs/what-verify-finds.md says what is found and what is not.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Connection, openScratch } from "@/db/connect";
import { migratedDesk } from "@/db/desk/desk";
import { publicPath, publicRecordIn } from "@/db/public/files";
import { captureProblems, strayProblems } from "./verify/captures";
import { lastChangeProblems, sentProblems, shownProblems, wordProblems } from "./verify/derived";
import { type Examined, examined } from "./verify/examined";
import { fileProblems, openFile, reading, schemaProblems } from "./verify/file";
import { type Finding, problem } from "./verify/finding";
import { continuityProblems, counterProblems, logProblems } from "./verify/log";
import { publicProblems } from "./verify/public";
import { accountProblems, recordProblems, tableNames, textProblems } from "./verify/records";
import { releaseProblems } from "./verify/releases";
import { versionLogProblems } from "./verify/version-log";
import { documentProblems, numberProblems, quotationProblems } from "./verify/versions";

/** Every problem found, one sentence each, naming what it is in. */
export function* verify(dataFolder: string): Generator<string> {
  for (const finding of examine(dataFolder)) if ("problem" in finding) yield finding.problem;
}

/** The same with what is odd and harmless, and with how far the examination has come. */
export function* examine(dataFolder: string): Generator<Finding> {
  const scratch = mkdtempSync(join(tmpdir(), "gainsay-verify-"));
  const open: Connection[] = [];
  const kept = <C extends Connection | undefined>(connection: C): C => {
    if (connection) open.push(connection);
    return connection;
  };
  try {
    const deskPath = join(dataFolder, "desk.db");
    const live = kept(yield* openPublic(dataFolder));
    const connection = kept(yield* openFile(deskPath));
    const expectedPath = join(scratch, "expected.db");
    const expected = publicRecordIn(openScratch(expectedPath));
    kept(expected.connection);
    const fresh = kept(migratedDesk(openScratch(":memory:")));

    // The moment of the public record comes first: the desk is never behind it.
    live?.prepare("attach ? as expected").run(expectedPath);
    const publicCanBeRead =
      live && (yield* structure(publicPath(dataFolder), live, expected.connection));
    if (!connection || !(yield* structure(deskPath, connection, fresh))) return;
    const desk = examined(connection);
    for (const part of deskParts(desk, dataFolder)) yield* reading(deskPath, part);
    if (publicCanBeRead)
      yield* reading(publicPath(dataFolder), publicProblems(desk, live, expected));
  } finally {
    for (const connection of open.reverse()) connection.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function* openPublic(dataFolder: string): Generator<Finding, Connection | undefined> {
  if (existsSync(publicPath(dataFolder))) return yield* openFile(publicPath(dataFolder));
  yield problem(
    "The public record is missing; make it anew: npm run gainsay -- project --rebuild.",
  );
  return;
}

/** Examines a file as such. Returns whether its rows can be read, and holds the moment of them. */
function* structure(
  path: string,
  connection: Connection,
  fresh: Connection,
): Generator<Finding, boolean> {
  yield* reading(path, fileProblems(connection, path));
  const isOfThisRelease = yield* reading(path, schemaProblems(connection, path, fresh));
  return isOfThisRelease ?? false;
}

/** All that is examined at the desk, each part by itself. */
function* deskParts(desk: Examined, dataFolder: string): Generator<Generator<Finding>> {
  const captureFolder = join(dataFolder, "captures");
  yield* loggedParts(desk, captureFolder);
  if (desk.secondFormatSince === undefined) yield earlierFormat();
  yield continuityProblems(desk);
  yield counterProblems(desk);
  yield numberProblems(desk);
  yield quotationProblems(desk);
  yield shownProblems(desk);
  yield lastChangeProblems(desk);
  yield sentProblems(desk);
  yield wordProblems(desk);
  yield strayProblems(desk, captureFolder);
  yield releaseProblems(desk, dataFolder);
  yield versionLogProblems(desk, dataFolder);
}

/** Those on which it rests that the log can be believed: they hold before its format is brought up. */
export function* loggedParts(desk: Examined, captureFolder: string): Generator<Generator<Finding>> {
  yield logProblems(desk);
  yield textProblems(desk);
  for (const name of tableNames) yield recordProblems(desk, name);
  yield accountProblems(desk);
  yield captureProblems(desk, captureFolder);
  yield documentProblems(desk);
}

function* earlierFormat(): Generator<Finding> {
  yield problem("The log is of an earlier release. Bring it up: npm run gainsay -- prepare.");
}
