"use server";
import { refresh, revalidatePath } from "next/cache";
import { z } from "zod";
import { asDesk, readArgument } from "@/app/desk/action";
import { asDeskForm } from "@/app/desk/form";
import { toReaders } from "@/app/desk/to-readers";
import { prepared } from "@/db/desk/apart";
import * as archive from "@/db/desk/mutations/archive";
import * as front from "@/db/desk/mutations/front";
import * as leads from "@/db/desk/mutations/leads";
import { lookAtRemovals } from "@/db/desk/mutations/looks";
import * as matters from "@/db/desk/mutations/matters";
import * as moves from "@/db/desk/mutations/moves";
import * as people from "@/db/desk/mutations/people";
import { removals, removeStatements } from "@/db/desk/mutations/removals";
import { submitForReview } from "@/db/desk/mutations/review";
import { listPlacesToChoose } from "@/db/desk/queries/screen-choices";
import { seenIn } from "@/db/desk/visible";
import type { DeskContext } from "@/db/desk/write";
import { changeIn } from "@/lib/desk/change";
import type { FormState } from "@/lib/desk/form";
import { type RemovableKind, removableKinds } from "@/lib/desk/removal";
import { InputError } from "@/lib/errors";
import { oneOf, parted, readForm, several, typed, typedDate } from "@/lib/form/read";
import { urls } from "@/lib/urls";
import type { SpeakerKind } from "@/lib/vocabulary";

/** Writes what a form says, and shows the matter's page as it is then. */
async function change<S extends z.ZodObject>(
  matter: string,
  form: FormData,
  schema: S,
  write: (context: DeskContext, fields: z.output<S>) => unknown,
) {
  const answer = await asDeskForm(form, schema, async (context, fields) => {
    await write(context, fields);
  });
  if (answer.ok) revalidatePath(urls.deskMatter(matter));
  return answer;
}

const text = z.string().max(1_000);
const ids = z.array(z.string().max(40)).max(200);
const nothing = z.object();
const ofMatter = z.object({ question: typed, summary: typed });
const ofAddress = z.object({ slug: typed });
const ofParty = z.object({ name: typed, positionInShort: typed });
const ofPoint = z.object({ proposition: typed, opposite: typed, note: typed });
const ofLead = z.object({ rebuttal: typed.transform((id) => id || null) });
const ofHeading = z.object({ heading: typed });
const headingShown = z.object({ id: text, revision: z.int() }).nullable();
const ofTopics = z.object({ topics: parted(",") });
const topicsShown = z.array(z.object({ id: text, revision: z.int(), name: text }));
const ofEvent = z.object({
  ...{ title: typed, source: typed, phrase: typed, quotation: typed },
  edtf: typedDate.transform((edtf) => edtf || null),
});
const ofSpeaker = z.object({
  name: typed,
  kind: oneOf<SpeakerKind>(),
  otherNames: parted("\n"),
  ...{ platform: typed, handle: typed, heldBy: typed, anonymity: typed },
});

const ofRemoval = z.object({ seen: several, also: several });

export async function changeMatter(record: string, revision: number, form: FormData) {
  return change(record, form, ofMatter, (context, fields) =>
    matters.changeMatter(context, { record, revision, fields }),
  );
}

export async function changeAddress(record: string, revision: number, form: FormData) {
  return change(record, form, ofAddress, (context, { slug }) =>
    matters.changeAddress(context, { record, revision, slug }),
  );
}

/** Puts a matter away at the desk, or takes it out again. */
export async function archiveMatter(record: string, revision: number, form: FormData) {
  return change(record, form, nothing, (context) =>
    archive.archiveMatter(context, { record, revision }),
  );
}

export async function reopenMatter(record: string, revision: number, form: FormData) {
  return change(record, form, nothing, (context) =>
    archive.reopenMatter(context, { record, revision }),
  );
}

export async function addParty(matter: string, form: FormData) {
  return change(matter, form, ofParty, (context, fields) =>
    matters.addParty(context, { matter, ...fields }),
  );
}

export async function changeParty(
  matter: string,
  record: string,
  revision: number,
  form: FormData,
) {
  return change(matter, form, ofParty, (context, fields) =>
    matters.changeParty(context, { record, revision, fields }),
  );
}

export async function addPoint(matter: string, form: FormData) {
  return change(matter, form, ofPoint, (context, fields) =>
    matters.addPoint(context, { matter, ...fields }),
  );
}

export async function changePoint(
  matter: string,
  record: string,
  revision: number,
  form: FormData,
) {
  return change(matter, form, ofPoint, (context, fields) =>
    matters.changePoint(context, { record, revision, fields }),
  );
}

/** Heads an exchange, changes its heading, or takes it off where nothing is typed; `shown` is the one that was read. */
export async function headExchange(
  matter: string,
  rebuttal: string,
  shown: unknown,
  form: FormData,
) {
  return change(matter, form, ofHeading, (context, { heading }) => {
    const held = readArgument(headingShown, shown);
    if (!held && heading) return matters.headRebuttal(context, { matter, rebuttal, heading });
    if (!held) return;
    const at = { record: held.id, revision: held.revision };
    return heading
      ? matters.changeHeading(context, { ...at, fields: { heading } })
      : matters.removeHeading(context, at);
  });
}

/** Puts a point at another place, counted from 1; `seen` are all of them in the order that was looked at. */
export async function movePoint(matter: string, point: string, seen: string[], to: number) {
  const answer = await asDesk((context) => {
    matters.movePoint(context, { matter, point, to, seen });
  });
  if (answer.ok) revalidatePath(urls.deskMatter(matter));
  return answer;
}

export async function chooseLead(record: string, revision: number, form: FormData) {
  return change(record, form, ofLead, (context, { rebuttal }) =>
    leads.chooseLead(context, { record, revision, rebuttal }),
  );
}

/** Leads the front page with a matter, or with none. */
export async function chooseFront(matter: string | null, _: FormState, form: FormData) {
  const answer = await toReaders("choose_front", form, nothing, (context) => {
    front.chooseFront(context, { matter });
  });
  refresh();
  if (!answer.ok) return answer;
  const told = matter ? "It leads the front page." : "The newest matter leads the front page.";
  return { ...answer, value: { told } };
}

/** Puts a matter under the topics that are typed, parted by commas, in place of those that were shown. */
export async function changeTopics(
  matter: string,
  shown: z.input<typeof topicsShown>,
  form: FormData,
) {
  return change(matter, form, ofTopics, (context, { topics }) =>
    matters.changeTopics(context, {
      matter,
      before: readArgument(topicsShown, shown),
      names: topics,
    }),
  );
}

export async function addEvent(matter: string, form: FormData) {
  return change(matter, form, ofEvent, (context, fields) =>
    matters.addEvent(context, { matter, ...fields }),
  );
}

export async function removeEvent(
  matter: string,
  record: string,
  revision: number,
  form: FormData,
) {
  return change(matter, form, nothing, (context) =>
    matters.removeEvent(context, { record, revision }),
  );
}

export async function sendToReview(matter: string, form: FormData) {
  return change(matter, form, nothing, async (context) => {
    const read = readArgument(text, matter);
    submitForReview(await prepared(context, read, "sealed", "problems", "ticks"), {
      ...{ matter: read, change: changeIn(form) },
    });
  });
}

/** Corrects a speaker, wherever they are shown; other spellings stand one a line. */
export async function changeSpeaker(
  matter: string,
  record: string,
  revision: number,
  form: FormData,
) {
  return change(matter, form, ofSpeaker, (context, fields) =>
    people.changeSpeaker(context, { record, revision, fields }),
  );
}

function requireKind(kind: string): RemovableKind {
  const known = removableKinds.find((one) => one === kind);
  if (!known) throw new InputError([{ field: "", message: "Nothing of this kind is removed." }]);
  return known;
}

/** What would go with parts of a matter, or with all of it, and what readers would see of that. */
export async function lookAtRemoval(kind: string, matter: string, records: string[]) {
  return asDesk((context) =>
    lookAtRemovals(context, requireKind(kind), matter, readArgument(ids, records)),
  );
}

const ofMove = z.object({ to: typed, party: typed, from: typed.transform((id) => id || null) });

/** Matters that a statement may be put into, by the words of their question. */
export async function findPlaces(words: string, except: string) {
  return asDesk((context) =>
    listPlacesToChoose(seenIn(context), readArgument(text, words), readArgument(text, except)),
  );
}

/** What would become of statements that are put into another matter, and what readers would see. */
export async function lookAtMove(statements: string[], form: FormData) {
  return asDesk((context) => {
    const given = readForm(ofMove, form);
    return moves.lookAtMove(context, { statements: readArgument(ids, statements), ...given });
  });
}

/** Puts statements into another matter as they were looked at. */
export async function moveStatements(statements: string[], form: FormData) {
  const answer = await asDeskForm(form, ofMove.extend({ seen: several }), (context, fields) => {
    moves.moveStatements(context, { statements: readArgument(ids, statements), ...fields });
  });
  refresh();
  return answer;
}

/** Removes what was looked at: one record, or several statements. */
export async function removeFromMatter(
  kind: string,
  matter: string,
  records: string[],
  form: FormData,
) {
  const answer = await asDeskForm(form, ofRemoval, (context, { seen, also }) => {
    const known = requireKind(kind);
    const [record = "", ...more] = readArgument(ids, records);
    if (known === "statement" && more.length > 0) {
      return removeStatements(context, { matter, statements: records, seen, also });
    }
    const parts = { point: record, party: record, statement: record };
    removals[known](context, { ...parts, matter, seen: seen[0] ?? "", also });
  });
  // The page of a matter that is gone is not shown anew: whoever removed it leaves it.
  if (answer.ok && kind !== "matter") revalidatePath(urls.deskMatter(matter));
  return answer;
}
