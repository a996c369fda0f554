import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type RowOf, requireRecord } from "@/db/desk/logged-tables";
import { wasPublished } from "@/db/desk/queries/ever-published";
import { speakers } from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import { boundsOf } from "@/lib/dates/edtf";
import { compareBounds } from "@/lib/dates/order";
import { InputError } from "@/lib/errors";
import { isSameName } from "@/lib/names";
import { isSameAccount } from "@/lib/people/account";
import { isNamed } from "@/lib/people/unnamed";
import { slugOf } from "@/lib/slug";
import { speakerKinds } from "@/lib/vocabulary";
import { edtf, id, listed, maybeOneLine, maybeWords, oneLine, revision } from "./fields";
import { madeUpSlug, slugFor } from "./given-addresses";
import { namesBefore, spellings } from "./merging/speakers";
import { checkUnnamed, requireNamed } from "./unnamed";

const accountOnly = ["platform", "handle", "heldBy"] as const;

const speakerFields = z.object({
  kind: listed("The kind of speaker", speakerKinds),
  name: oneLine("The name"),
  otherNames: z.array(oneLine("Another spelling")).default([]),
  nativeName: maybeOneLine("The name in its own script"),
  description: maybeWords("The description", 1_000),
  wikidataId: z
    .string()
    .regex(/^Q[1-9]\d*$/, "A Wikidata id looks like Q42.")
    .nullish()
    .transform((text) => text ?? null),
  platform: maybeOneLine("The platform"),
  handle: maybeOneLine("The handle"),
  heldBy: maybeOneLine("Who holds it"),
  anonymity: maybeOneLine("Why they are not named", 500),
});

export const addSpeaker = mutation(
  "add speaker",
  "record",
  speakerFields,
  (writer, values, { name: typed }) => {
    checkKind(writer, values);
    refuseOtherSpelling(writer, values, typed);
    // Nothing leads to who is not named; two described alike must not share what would be an address.
    const slug = isNamed(values) ? slugFor(writer, speakers, values.name) : madeUpSlug();
    return writer.add("speakers", { ...values, slug });
  },
);

/**
 * Two people may share a name, and then it is typed as it stands on record. Typed in another way (capitals, spaces,
 * marks that nobody sees) it is the one on record, unless a description tells them apart.
 */
function refuseOtherSpelling(
  { tx, hidden }: Writer,
  { name, kind, description }: z.output<typeof speakerFields>,
  typed: string,
): void {
  // Accounts are told apart by their handles, and the unnamed not at all.
  if (kind === "account" || kind === "unnamed") return;
  const slug = slugOf(name);
  const alike = tx
    .select({ id: speakers.publicId, name: speakers.name })
    .from(speakers)
    .where(
      and(
        eq(speakers.kind, kind),
        // The address tells most; names without Latin letters have none that does, nor has what is kept with a matter.
        slug
          ? sql`(${speakers.slug} >= ${slug} and ${speakers.slug} < ${`${slug}.`}
              or ${speakers.publicId} in (select record_id from restricted_records))`
          : undefined,
      ),
    )
    .all();
  const namesakes = alike.filter((row) => !hidden.has(row.id) && isSameName(row.name, name));
  if (description || namesakes.length === 0 || namesakes.some((row) => row.name === typed)) return;
  const message = `${namesakes[0]?.name} is on record already: choose that one, or describe how this one differs.`;
  throw new InputError([{ field: "name", message }]);
}

/**
 * Changes what is given of a speaker, and nothing else. A name that readers had is kept: they find the speaker by it as
 * before. It is no other spelling, unless somebody says so.
 */
export const changeSpeaker = mutation(
  "change speaker",
  "record",
  z.object({ record: id("The speaker"), revision, fields: speakerFields.partial() }),
  (writer, { record, revision: read, fields }, input) => {
    const before = requireRecord(writer.tx, "speakers", record);
    const given = Object.fromEntries(
      Object.entries(fields).filter(([field]) => field in input.fields),
    ) as typeof fields;
    const changed = { ...before, ...given };
    checkKind(writer, changed);
    const isRenamed = changed.name !== before.name && isNamed(before);
    const former = isRenamed && wasPublished(writer.tx, record) ? [before.name] : [];
    const otherNames = spellings(changed, []);
    const formerNames = namesBefore({ ...changed, otherNames }, former);
    return writer.change("speakers", record, read, {
      ...given,
      ...(given.otherNames && { otherNames }),
      formerNames,
    });
  },
);

/** What only speakers of one kind have, and what each of them must have. */
function checkKind(
  writer: Writer,
  speaker: Parameters<typeof checkAccount>[1] & Parameters<typeof checkUnnamed>[1],
) {
  checkUnnamed(writer.tx, speaker);
  checkAccount(writer, speaker);
}

/** An account says where it is and how it is called there, and stands on record once; nobody else has a handle. */
function checkAccount(
  { tx, hidden }: Writer,
  speaker: Pick<RowOf<"speakers">, "kind" | (typeof accountOnly)[number]> & { id?: number },
): void {
  const { kind, platform, handle } = speaker;
  if (kind !== "account") {
    const strays = accountOnly.filter((field) => speaker[field] !== null);
    if (strays.length === 0) return;
    const message = "Only an account has a platform and a handle, and is held by somebody.";
    throw new InputError(strays.map((field) => ({ field, message })));
  }
  if (!platform || !handle) {
    throw new InputError([
      ...(platform ? [] : [{ field: "platform", message: "The platform is missing." }]),
      ...(handle ? [] : [{ field: "handle", message: "The handle is missing." }]),
    ]);
  }
  const accounts = tx.select().from(speakers).where(eq(speakers.kind, "account")).all();
  const same = accounts.find(
    (row) =>
      row.id !== speaker.id &&
      !hidden.has(row.publicId) &&
      isSameAccount(
        { platform, handle },
        { platform: row.platform ?? "", handle: row.handle ?? "" },
      ),
  );
  if (!same) return;
  const message = `This account is on record already, as ${same.name}: choose that one.`;
  throw new InputError([{ field: "handle", message }]);
}

export const addOffice = mutation(
  "add office",
  "record",
  z
    .object({
      speaker: id("The speaker"),
      title: oneLine("The title"),
      organisation: maybeOneLine("The organisation"),
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
      speakerId: requireNamed(writer.tx, speaker, "speaker").id,
    }),
);

/** Whether a date may lie before or on another. */
function isInOrder(from: string, to: string): boolean {
  return compareBounds(boundsOf(from), boundsOf(to)) !== "after";
}
