"use server";
import { revalidatePath } from "next/cache";
import { asDesk } from "@/app/desk/action";
import {
  addCommentRequest,
  addReplySearch,
  recordRequestOutcome,
} from "@/db/desk/mutations/replies";
import type { DeskContext } from "@/db/desk/write";
import { urls } from "@/lib/urls";
import type { RequestOutcome } from "@/lib/vocabulary";

type Values = Record<string, string>;

/** A time as it is typed, in UTC: "2026-02-03 09:00". What is none is left for the field to say so. */
function inUtc(typed = ""): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?$/.exec(typed.trim());
  return match ? `${match[1]}T${match[2] ?? "00:00"}:00Z` : typed;
}

async function change(write: (context: DeskContext) => unknown) {
  const result = await asDesk((context) => {
    write(context);
  });
  if (result.ok) revalidatePath(urls.requests());
  return result;
}

export async function askForComment(matter: string, values: Values) {
  const { statement = "", speaker = "", channel = "", askedAt, deadline } = values;
  return change((context) =>
    addCommentRequest(context, {
      ...{ matter, statement, speaker, channel, outcome: "pending" },
      askedAt: inUtc(askedAt),
      deadline: deadline ? inUtc(deadline) : null,
    }),
  );
}

export async function recordSearch(matter: string, values: Values) {
  const { statement = "", party = "", where = "", searchedAt } = values;
  return change((context) =>
    addReplySearch(context, {
      ...{ matter, statement, party, where, outcome: "no_reply" },
      searchedAt: inUtc(searchedAt),
    }),
  );
}

export async function recordOutcome(request: string, revision: number, values: Values) {
  const { outcome = "", reply, checkedAt } = values;
  return change((context) =>
    recordRequestOutcome(context, {
      ...{ request, revision, outcome: outcome as RequestOutcome },
      reply: reply || null,
      checkedAt: inUtc(checkedAt),
    }),
  );
}
