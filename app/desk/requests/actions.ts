"use server";
import { revalidatePath } from "next/cache";
import { asDesk } from "@/app/desk/action";
import {
  addCommentRequest,
  addReplySearch,
  recordRequestOutcome,
} from "@/db/desk/mutations/replies";
import type { DeskContext } from "@/db/desk/write";
import { textsOf } from "@/lib/desk/form";
import { urls } from "@/lib/urls";
import type { RequestOutcome } from "@/lib/vocabulary";

type Values = Record<string, string>;

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
      askedAt: askedAt ?? "",
      deadline: deadline || null,
    }),
  );
}

export async function recordSearch(matter: string, values: Values) {
  const { statement = "", party = "", where = "", searchedAt } = textsOf(values);
  return change((context) =>
    addReplySearch(context, {
      ...{ matter, statement, party, where, outcome: "no_reply" },
      searchedAt: searchedAt ?? "",
    }),
  );
}

export async function recordOutcome(request: string, revision: number, values: Values) {
  const { outcome = "", reply, checkedAt } = textsOf(values);
  return change((context) =>
    recordRequestOutcome(context, {
      ...{ request, revision, outcome: outcome as RequestOutcome },
      reply: reply || null,
      checkedAt: checkedAt ?? "",
    }),
  );
}
