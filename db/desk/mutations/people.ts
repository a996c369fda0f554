import { eq } from "drizzle-orm";
import { z } from "zod";
import { requireRecord } from "@/db/desk/records";
import { speakers } from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import { boundsOf } from "@/lib/dates/edtf";
import { compareBounds } from "@/lib/dates/order";
import { newPublicId } from "@/lib/public-id";
import { freeSlug } from "@/lib/slug";
import { speakerKinds } from "@/lib/vocabulary";
import { changeMutation } from "./change";
import { edtf, id, listed, maybeWords, words } from "./fields";

const speakerFields = z.object({
  kind: listed("The kind of speaker", speakerKinds),
  name: words("The name", 300),
  otherNames: z.array(words("Another spelling", 300)).default([]),
  nativeName: maybeWords("The name in its own script", 300),
  description: maybeWords("The description", 1_000),
  wikidataId: z
    .string()
    .regex(/^Q[1-9]\d*$/, "A Wikidata id looks like Q42.")
    .nullish()
    .transform((text) => text ?? null),
});

export const addSpeaker = mutation("add speaker", "record", speakerFields, (writer, values) =>
  writer.add("speakers", { ...values, slug: freeSpeakerSlug(writer, values.name) }),
);

export const changeSpeaker = changeMutation(
  "change speaker",
  "speakers",
  "The speaker",
  speakerFields,
);

export const addOffice = mutation(
  "add office",
  "record",
  z
    .object({
      speaker: id("The speaker"),
      title: words("The title", 300),
      organisation: maybeWords("The organisation", 300),
      from: edtf,
      to: edtf,
    })
    .refine(({ from, to }) => !(from && to) || isInOrder(from, to), {
      path: ["to"],
      message: "The office ends before it begins.",
    }),
  (writer, { speaker, ...values }) =>
    writer.add("offices", {
      ...values,
      speakerId: requireRecord(writer.tx, "speakers", speaker).id,
    }),
);

/** Whether a date may lie before or on another. */
function isInOrder(from: string, to: string): boolean {
  return compareBounds(boundsOf(from), boundsOf(to)) !== "after";
}

/** Two people may share a name: the second one's address ends in 2, and so on. */
function freeSpeakerSlug({ tx }: Writer, name: string): string {
  return freeSlug(name, newPublicId().toLowerCase(), (slug) =>
    Boolean(tx.select().from(speakers).where(eq(speakers.slug, slug)).get()),
  );
}
