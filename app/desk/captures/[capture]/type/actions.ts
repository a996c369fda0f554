"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { asDeskForm } from "@/app/desk/form";
import { getToType } from "@/db/desk/queries/type-words";
import { typeFrom } from "@/db/desk/type-words";
import { seenIn } from "@/db/desk/visible";
import type { FormAnswer } from "@/lib/desk/form";
import { InputError } from "@/lib/errors";
import { asTyped, several, typed } from "@/lib/form/read";
import { readMediaTime } from "@/lib/quotes/media-time";
import { urls } from "@/lib/urls";

const schema = z.object({
  capture: typed,
  matter: typed,
  time: typed,
  next: asTyped,
  page: several,
});

/** Keeps what was typed from a picture or a scan as a capture of its own, and goes on to its source or the record screen. */
export async function saveTyped(
  _: FormAnswer<never> | null,
  form: FormData,
): Promise<FormAnswer<never> | null> {
  const answer = await asDeskForm(form, schema, (context, { capture, time, page, ...rest }) => {
    if (time && readMediaTime(time) === null)
      throw new InputError([{ field: "time", message: "Give the time as 12:31 or 1:02:03." }]);
    const { source } = getToType(seenIn(context), capture);
    const pages = time && page[0]?.trim() ? [`[${time}] ${page[0].trim()}`] : page;
    return { ...rest, source: source.publicId, made: typeFrom(context, { capture, pages }) };
  });
  if (!answer.ok) return answer;
  const { source, made, matter, next } = answer.value;
  const from = { ...(/^[\w-]{12}$/.test(matter) && { matter }) };
  redirect(
    next === "log"
      ? urls.newRecord({ capture: made.publicId, ...from })
      : urls.deskSource(source, from),
  );
}
