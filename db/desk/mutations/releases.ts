/** Releases as the desk keeps them: that one was made, and what an archive calls it. */
import { desc } from "drizzle-orm";
import { z } from "zod";
import type { DeskDatabase } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import { releases } from "@/db/desk/schema";
import { mutation } from "@/db/desk/write";
import type { KeptRelease } from "@/lib/release/release";
import { releaseName } from "@/lib/release/release";
import { id } from "./fields";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Keeps that a release lies in its folder. The log thereby holds the hash that stands for all its files. */
export const keepRelease = mutation(
  "make release",
  "make_release",
  z.object({
    name: z.string().regex(releaseName),
    madeAt: z.iso.datetime(),
    head: z.number().int().nonnegative(),
    sums: sha256,
    replaces: z.string().regex(releaseName).nullable(),
  }),
  (writer, values) => writer.add("releases", { ...values, doi: null }),
);

/** "10.5281/zenodo.123" of whatever somebody pastes: the DOI, or an address of it. */
const doi = z
  .string({ error: "The DOI is missing." })
  .overwrite((text) => text.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ""))
  .max(200, "The DOI is longer than 200 characters.")
  .regex(
    /^(?:10\.\d{4,9}\/[^\s"<>]+)?$/,
    "A DOI begins with 10. and a number, such as 10.5281/zenodo.123.",
  );

/** Enters the DOI that an archive gave to a release; empty takes it out. */
export const giveDoi = mutation(
  "give doi",
  "give_doi",
  z.object({ release: id("The release"), doi }),
  (writer, { release, doi }) => {
    const { revision } = requireRecord(writer.tx, "releases", release);
    return writer.change("releases", release, revision, { doi: doi || null });
  },
);

/** All of them, newest first, each with its public id. */
export const listKeptReleases = (db: DeskDatabase): (KeptRelease & { publicId: string })[] =>
  db
    .select({
      publicId: releases.publicId,
      name: releases.name,
      madeAt: releases.madeAt,
      head: releases.head,
      sums: releases.sums,
      replaces: releases.replaces,
      doi: releases.doi,
    })
    .from(releases)
    .orderBy(desc(releases.id))
    .all();
