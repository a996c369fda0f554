"use server";
import { revalidatePath } from "next/cache";
import { asDesk } from "@/app/desk/action";
import * as matters from "@/db/desk/mutations/matters";
import * as people from "@/db/desk/mutations/people";
import {
  removeMatter,
  removeParty,
  removePoint,
  removeStatement,
} from "@/db/desk/mutations/removals";
import { submitForReview } from "@/db/desk/mutations/review";
import { planRemoval } from "@/db/desk/queries/removals";
import type { DeskContext } from "@/db/desk/write";
import { textsOf } from "@/lib/desk/form";
import { type RemovableKind, type RemovalPlan, removableKinds } from "@/lib/desk/removal";
import { InputError } from "@/lib/errors";
import { urls } from "@/lib/urls";
import type { CorrectionKind, SpeakerKind } from "@/lib/vocabulary";

type Values = Record<string, string>;

/** Writes, and shows the matter's page as it is then. */
async function change(matter: string, write: (context: DeskContext) => unknown) {
  const result = await asDesk((context) => {
    write(context);
  });
  if (result.ok) revalidatePath(urls.deskMatter(matter));
  return result;
}

export async function changeMatter(record: string, revision: number, values: Values) {
  return change(record, (context) =>
    matters.changeMatter(context, { record, revision, fields: values }),
  );
}

export async function addParty(matter: string, values: Values) {
  const { name = "", positionInShort = "" } = textsOf(values);
  return change(matter, (context) => matters.addParty(context, { matter, name, positionInShort }));
}

export async function changeParty(
  matter: string,
  record: string,
  revision: number,
  values: Values,
) {
  return change(matter, (context) =>
    matters.changeParty(context, { record, revision, fields: values }),
  );
}

export async function addPoint(matter: string, values: Values) {
  const { proposition = "", opposite, note } = textsOf(values);
  return change(matter, (context) =>
    matters.addPoint(context, { matter, proposition, opposite, note }),
  );
}

export async function changePoint(
  matter: string,
  record: string,
  revision: number,
  values: Values,
) {
  return change(matter, (context) =>
    matters.changePoint(context, { record, revision, fields: values }),
  );
}

export async function addTopic(matter: string, values: Values) {
  return change(matter, (context) =>
    matters.addTopic(context, { matter, name: textsOf(values).name ?? "" }),
  );
}

export async function removeTopic(matter: string, record: string, revision: number) {
  return change(matter, (context) => matters.removeTopic(context, { record, revision }));
}

export async function addEvent(matter: string, values: Values) {
  const { source = "", title = "", edtf, phrase, quotation } = textsOf(values);
  return change(matter, (context) =>
    matters.addEvent(context, { matter, source, title, edtf: edtf || null, phrase, quotation }),
  );
}

export async function removeEvent(matter: string, record: string, revision: number) {
  return change(matter, (context) => matters.removeEvent(context, { record, revision }));
}

export async function sendToReview(matter: string, isPublished: boolean, values: Values) {
  const { kind = "", what = "", reason = "" } = textsOf(values);
  return change(matter, (context) =>
    submitForReview(context, {
      matter,
      change: isPublished ? { kind: kind as CorrectionKind, what, reason } : null,
    }),
  );
}

/** Corrects a speaker, wherever they are shown; other spellings stand one a line. */
export async function changeSpeaker(
  matter: string,
  record: string,
  revision: number,
  values: Values,
) {
  const { name = "", kind, otherNames = "" } = textsOf(values);
  const spellings = otherNames.split("\n").map((line) => line.trim());
  return change(matter, (context) =>
    people.changeSpeaker(context, {
      ...{ record, revision },
      fields: { name, kind: kind as SpeakerKind, otherNames: spellings.filter(Boolean) },
    }),
  );
}

function requireKind(kind: string): RemovableKind {
  const known = removableKinds.find((one) => one === kind);
  if (!known) throw new InputError([{ field: "", message: "Nothing of this kind is removed." }]);
  return known;
}

/** What would go with a part of a matter, or with all of it. */
export async function lookAtRemoval(kind: string, matter: string, record: string) {
  return asDesk(({ desk }): RemovalPlan => {
    const plan = planRemoval(desk.db, requireKind(kind), matter, record);
    const { refused, goes, stays, unused, seen } = plan;
    return { refused, goes, stays, unused, seen };
  });
}

/** Removes what was looked at. */
export async function removeFromMatter(
  kind: string,
  matter: string,
  record: string,
  seen: string,
  also: string[],
) {
  const given = { matter, seen, also };
  const write = (context: DeskContext) => {
    const known = requireKind(kind);
    if (known === "matter") removeMatter(context, given);
    else if (known === "point") removePoint(context, { ...given, point: record });
    else if (known === "party") removeParty(context, { ...given, party: record });
    else removeStatement(context, { ...given, statement: record });
  };
  // The page of a matter that is gone is not shown anew: whoever removed it leaves it.
  return kind === "matter" ? asDesk(write) : change(matter, write);
}
