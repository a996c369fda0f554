"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { changeSource, type SourceFields } from "@/db/desk/mutations/sources";
import { readTypedDate } from "@/lib/dates/typed";
import { textOf } from "@/lib/desk/form";
import {
  type SourceState,
  type SourceValues,
  sourceTextFields,
  textValuesOf,
} from "@/lib/desk/source";
import { InputError } from "@/lib/errors";
import { urls } from "@/lib/urls";
import { asDesk } from "../../action";

/** Saves what the form says of a source, at the revision that was read, and goes on to the record screen where asked. */
export async function saveSource(_: SourceState, form: FormData): Promise<SourceState> {
  const text = (name: string) => textOf(form, name);
  const names = [...sourceTextFields, "upstreamSource", "upstreamHop"] as const;
  const values = Object.fromEntries(names.map((name) => [name, text(name)])) as SourceValues;
  const revision = Number(text("revision"));
  const result = await asDesk((context) =>
    changeSource(context, { source: text("source"), revision, fields: fieldsOf(values) }),
  );
  if (!result.ok) {
    if (result.kind === "conflict") {
      const { current } = result;
      const standing = textValuesOf(current as unknown as SourceValues);
      return { values, revision: current.revision, kind: result.kind, problems: [], standing };
    }
    const found = result.kind === "input" ? result.problems : [];
    const problems = found.map(({ field, message }) => ({
      field: field.replace(/^fields\.(upstream\b.*)?/, (_, up) => (up ? "upstreamSource" : "")),
      message,
    }));
    const { kind, message } = result;
    return { values, revision, kind, problems, ...(found.length === 0 && { message }) };
  }
  if (text("then") === "log") {
    const matter = text("matter");
    redirect(urls.newRecord({ capture: text("capture"), ...(matter && { matter }) }));
  }
  refresh();
  return { values, revision: result.value.revision, problems: [], saved: true };
}

/** A day, or a day and a time, as it is kept, with the zone where one is written. Throws InputError. */
function stampOf(typed: string, language: string): { at: string; zone: string } {
  const field = "fields.publishedAt";
  const read = readTypedDate(typed, language || null);
  if (!read.ok) throw new InputError([{ field, message: read.message }]);
  const [, day, time, second, zone = ""] =
    /^(\d{4}-\d\d-\d\d)(?:(T\d\d:\d\d)(:\d\d)(Z|[+-]\d\d:\d\d)?)?$/.exec(read.edtf) ?? [];
  if (!day) {
    const message =
      "A source is published on one day; where only the month is known, leave it empty.";
    throw new InputError([{ field, message }]);
  }
  const clock = time ? time + (second === ":00" ? "" : second) : "";
  return { at: day + clock, zone: zone === "Z" ? "UTC" : zone };
}

function fieldsOf({ upstreamSource, upstreamHop, ...values }: SourceValues): Partial<SourceFields> {
  const { publishedAt, publishedZone, language } = values;
  const stamp = publishedAt ? stampOf(publishedAt, language) : null;
  return {
    // What the lists hold is checked where it is written.
    ...(values as SourceValues & Pick<SourceFields, "kind" | "level">),
    url: values.url || null,
    publishedAt: stamp?.at ?? null,
    publishedZone: publishedZone || stamp?.zone || null,
    language: values.language || "und",
    upstream: upstreamSource
      ? { source: upstreamSource, hop: upstreamHop as NonNullable<SourceFields["upstream"]>["hop"] }
      : null,
  };
}
