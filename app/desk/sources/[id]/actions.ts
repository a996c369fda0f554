"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { changeSource, type SourceFields } from "@/db/desk/mutations/sources";
import { metadataDate } from "@/lib/capture/printed-date";
import {
  type SourceState,
  type SourceValues,
  sourceTextFields,
  textValuesOf,
} from "@/lib/desk/source";
import { urls } from "@/lib/urls";
import { asDesk } from "../../action";

/** Saves what the form says of a source, at the revision that was read, and goes on to the record screen where asked. */
export async function saveSource(_: SourceState, form: FormData): Promise<SourceState> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
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

/** "2026-02-02 23:52" as it is kept; another way of writing a day ("2 Feb 2026") as that day, where it is one. */
function stampOf(typed: string): string {
  const stamp = typed.replace(/(?<=\d)\s+(?=\d)/, "T");
  return /^\d{4}-\d{2}-\d{2}/.test(stamp) ? stamp : (metadataDate(typed)?.at ?? typed);
}

function fieldsOf({ upstreamSource, upstreamHop, ...values }: SourceValues): Partial<SourceFields> {
  return {
    // What the lists hold is checked where it is written.
    ...(values as SourceValues & Pick<SourceFields, "kind" | "level">),
    url: values.url || null,
    publishedAt: stampOf(values.publishedAt) || null,
    language: values.language || "und",
    upstream: upstreamSource
      ? { source: upstreamSource, hop: upstreamHop as NonNullable<SourceFields["upstream"]>["hop"] }
      : null,
  };
}
