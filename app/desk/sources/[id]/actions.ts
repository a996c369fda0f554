"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { lookAtRecheck } from "@/db/desk/mutations/rechecks";
import { changeSource, type SourceFields } from "@/db/desk/mutations/sources";
import { addTakedown, removeTakedown } from "@/db/desk/mutations/takedowns";
import { sayWhole } from "@/db/desk/mutations/whole-texts";
import { recheckDue } from "@/db/desk/recheck";
import { seenIn } from "@/db/desk/visible";
import type { FormState } from "@/lib/desk/form";
import { type SourceState, sourceNames, textValuesOf } from "@/lib/desk/source";
import { stampOf } from "@/lib/desk/stamp";
import { eachOf } from "@/lib/each-of";
import { readSettings } from "@/lib/env";
import { InputError } from "@/lib/errors";
import { oneOf, typed, typedDate } from "@/lib/form/read";
import { urls } from "@/lib/urls";
import {
  type CustodyHop,
  type RecheckFinding,
  recheckOutcomes,
  type SourceKind,
  type SourceLevel,
  type TakedownKind,
} from "@/lib/vocabulary";
import { asDesk, readArgument } from "../../action";
import { asDeskForm } from "../../form";
import { toReaders } from "../../to-readers";

const orNull = (value: string) => value || null;

const values = z.object({
  ...eachOf(sourceNames, () => typed),
  ...{ kind: oneOf<SourceKind>(), level: oneOf<SourceLevel>(), upstreamHop: oneOf<CustodyHop>() },
});
const schema = values.extend({
  ...{ source: typed, revision: typed.transform(Number) },
  ...{ capture: typed, matter: typed, next: typed },
});

/** Saves what the form says of a source, at the revision that was read, and goes on to the record screen where asked. */
export async function saveSource(_: SourceState, form: FormData): Promise<SourceState> {
  const answer = await asDeskForm(form, schema, (context, given) => {
    const { source, revision, next: asked, capture, matter, ...said } = given;
    const saved = changeSource(context, { source, revision, fields: fieldsOf(said) });
    const next = asked === "log" && urls.newRecord({ capture, ...(matter && { matter }) });
    return { told: "Saved.", revision: saved.revision, next };
  });
  if (answer.ok) {
    if (answer.value.next) redirect(answer.value.next);
    refresh();
    return answer;
  }
  if (answer.kind === "conflict") {
    // The form says it beside what stands now.
    const standing = textValuesOf(answer.current);
    return { ...answer, message: "", standing };
  }
  if (answer.kind !== "input") return answer;
  const problems = answer.problems.map(({ field, message }) => ({
    field: field.replace(/^upstream\b.*/, "upstreamSource"),
    message,
  }));
  return { ...answer, problems };
}

const whole = z.object({
  ...{ capture: typed, terms: typed, revision: typed.transform(Number) },
  isPublic: typed.transform(Boolean),
});

/** Says whether a transcript may be published whole. */
export async function saveWhole(_: FormState, form: FormData): Promise<FormState> {
  const answer = await asDeskForm(form, whole, (context, given) => {
    sayWhole(context, given);
    const told = given.isPublic
      ? "It goes to readers with the next version of each matter that quotes it."
      : "Readers lose it with the next version of each matter that quotes it.";
    return { told };
  });
  if (answer.ok) refresh();
  return answer;
}

/** Asks the address of a source at once whether the quoted words are still there. */
export async function checkNow(source: string, _: FormState, form: FormData): Promise<FormState> {
  const answer = await asDeskForm(form, z.object(), async (context) => {
    requireRecord(seenIn(context), "sources", readArgument(z.string(), source));
    const options = { contact: readSettings().url, everyDays: 1, limit: 1, source };
    const outcomes = [];
    for await (const { found } of recheckDue(context, options)) outcomes.push(...found);
    const [first] = outcomes;
    if (!first) throw new InputError([{ field: "", message: "It has no address to ask." }]);
    const { label, definition } = recheckOutcomes[first.outcome];
    return { told: `${label}. ${first.reason ?? definition}` };
  });
  refresh();
  return answer;
}

const lookSchema = z.object({ finding: oneOf<RecheckFinding>(), note: typed });

/** Says whether a finding holds; where it does, readers are told. */
export async function lookAtFinding(
  recheck: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const answer = await toReaders("look_at_recheck", form, lookSchema, (context, fields) => {
    lookAtRecheck(context, { recheck, ...fields });
  });
  refresh();
  return answer.ok ? { ...answer, value: { told: "Saved." } } : answer;
}

/** All of them: none is left as it is. */
function fieldsOf(given: z.output<typeof values>): Required<SourceFields> {
  const { upstreamSource, upstreamHop, ...texts } = given;
  const { publishedAt, publishedZone, language } = texts;
  const stamp = publishedAt ? stampOf(publishedAt, language, "fields.publishedAt") : null;
  return {
    ...texts,
    url: texts.url || null,
    publishedAt: stamp?.at ?? null,
    publishedZone: publishedZone || stamp?.zone || null,
    language: language || "und",
    upstream: upstreamSource ? { source: upstreamSource, hop: upstreamHop } : null,
  };
}

const ofTakedown = z.object({
  ...{ kind: oneOf<TakedownKind>(), by: typed, note: typed },
  ...{ edtf: typedDate.transform(orNull), seenAt: typedDate.transform(orNull) },
  shownBy: typed.transform(orNull),
});

/** Records that a source was retracted, or is gone from where it stood. */
export async function recordTakedown(source: string, form: FormData) {
  const answer = await asDeskForm(form, ofTakedown, (context, fields) => {
    addTakedown(context, { source, ...fields });
  });
  if (answer.ok) refresh();
  return answer;
}

export async function removeTakedownOf(record: string, revision: number) {
  const answer = await asDesk((context) => {
    removeTakedown(context, { record, revision });
  });
  if (answer.ok) refresh();
  return answer;
}
