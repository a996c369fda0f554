"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { asDeskForm } from "@/app/desk/form";
import { assertMay } from "@/app/desk/session";
import { giveDoi } from "@/db/desk/mutations/releases";
import { beginRelease } from "@/db/releases/begin";
import { tellReleases } from "@/db/releases/make";
import type { FormState } from "@/lib/desk/form";
import { readSettings } from "@/lib/env";
import { InputError } from "@/lib/errors";
import { typed } from "@/lib/form/read";

const ofRelease = z.object({ sure: typed });
const ofDoi = z.object({ release: typed, doi: typed });

/** Makes a release of the record as it is now. A large one is still being written when this answers. */
export async function release(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofRelease, async (context, { sure }, account) => {
    assertMay(account, "make_release");
    if (!sure) {
      const message = "Say that the record is as it should be: a release is for good.";
      throw new InputError([{ field: "", message }]);
    }
    const made = await beginRelease(context, readSettings());
    refresh();
    const told = made
      ? `Release ${made.name} is made.`
      : "It is being written, and stands here when all of its files are there.";
    return { told };
  });
}

/** Enters the DOI that an archive gave to a release. */
export async function enterDoi(_: FormState, form: FormData): Promise<FormState> {
  return asDeskForm(form, ofDoi, (context, fields, account) => {
    assertMay(account, "give_doi");
    giveDoi(context, fields);
    tellReleases(context.desk, readSettings().dataFolder);
    refresh();
    return { told: fields.doi ? "Kept. Readers find it in the citation." : "Taken out." };
  });
}
