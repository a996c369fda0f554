/** Releases: the files of each as its list of checksums has them, and that list as the log vouches for it. */
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { releases } from "@/db/desk/schema";
import { releaseFolder } from "@/db/releases/files";
import { sumsFile } from "@/lib/release/release";
import type { Examined } from "./examined";
import { type Finding, problem } from "./finding";

/** Every file of every release, but of those that were issued anew: of these only what tells of them is kept. */
export function* releaseProblems({ db }: Examined, dataFolder: string): Generator<Finding> {
  const kept = db.select().from(releases).all();
  const issuedAnew = new Set(kept.map(({ replaces }) => replaces));
  for (const [done, { name, sums }] of kept.entries()) {
    yield { step: "the releases", done };
    const folder = releaseFolder(dataFolder, name);
    const path = join(folder, sumsFile);
    if (!existsSync(path)) {
      if (!issuedAnew.has(name)) yield problem(`Release ${name} is missing its ${sumsFile}.`);
    } else if (hashOf(path) !== sums) {
      yield problem(`${sumsFile} of release ${name} was changed.`);
    } else yield* fileProblems(name, folder, readFileSync(path, "utf8"));
  }
}

function* fileProblems(name: string, folder: string, sums: string): Generator<Finding> {
  for (const [, hash, file = ""] of sums.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)) {
    const path = join(folder, file);
    if (!existsSync(path)) yield problem(`${file} of release ${name} is missing.`);
    else if (hashOf(path) !== hash) yield problem(`${file} of release ${name} was changed.`);
  }
}

/** A file may be larger than what there is room for at once. */
function hashOf(path: string): string {
  const hash = createHash("sha256");
  const piece = Buffer.alloc(1024 * 1024);
  const file = openSync(path, "r");
  try {
    for (;;) {
      const length = readSync(file, piece);
      if (length === 0) return hash.digest("hex");
      hash.update(piece.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}
