"use server";
import { revalidatePath } from "next/cache";
import { asDesk } from "@/app/desk/action";
import {
  addCommentRequest,
  addReplySearch,
  recordRequestOutcome,
} from "@/db/desk/mutations/replies";
import type { DeskContext } from "@/db/desk/write";
import { readTypedDate } from "@/lib/dates/typed";
import { textsOf } from "@/lib/desk/form";
import { InputError } from "@/lib/errors";
import { urls } from "@/lib/urls";
import type { RequestOutcome } from "@/lib/vocabulary";

type Values = Record<string, string>;

/** A time as it is typed, in UTC where it names no zone: "3 Feb 2026, 09:00". Throws InputError at the field. */
function instantOf(field: string, typed = ""): string {
  const read = readTypedDate(typed, null);
  if (!read.ok) throw new InputError([{ field, message: read.message }]);
  const [, day, time = "T00:00:00", zone = "Z"] =
    /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(read.edtf) ?? [];
  if (!day) throw new InputError([{ field, message: "Give the day: 3 February 2026, 09:00." }]);
  return day + time + zone;
}

async function change(write: (context: DeskContext) => unknown) {
  const result = await asDesk((context) => {
    write(context);
  });
  if (result.ok) revalidatePath(urls.requests());
  return result;
}

export async function askForComment(matter: string, values: Values) {
  const { statement = "", speaker = "", channel = "", askedAt, deadline } = textsOf(values);
  return change((context) =>
    addCommentRequest(context, {
      ...{ matter, statement, speaker, channel, outcome: "pending" },
      askedAt: instantOf("askedAt", askedAt),
      deadline: deadline ? instantOf("deadline", deadline) : null,
    }),
  );
}

export async function recordSearch(matter: string, values: Values) {
  const { statement = "", party = "", where = "", searchedAt } = textsOf(values);
  return change((context) =>
    addReplySearch(context, {
      ...{ matter, statement, party, where, outcome: "no_reply" },
      searchedAt: instantOf("searchedAt", searchedAt),
    }),
  );
}

export async function recordOutcome(request: string, revision: number, values: Values) {
  const { outcome = "", reply, checkedAt } = textsOf(values);
  return change((context) =>
    recordRequestOutcome(context, {
      ...{ request, revision, outcome: outcome as RequestOutcome },
      reply: reply || null,
      checkedAt: instantOf("checkedAt", checkedAt),
    }),
  );
}
