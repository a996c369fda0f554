/** Input fields that several mutations share, each with the sentence a person reads. */
import { z } from "zod";
import { readTypedDate } from "@/lib/dates/typed";
import { languageGiven } from "@/lib/language";
import { cleanName } from "@/lib/names";
import { withoutTurns } from "@/lib/turns";
import { custodyHops, keysOf, type Term } from "@/lib/vocabulary";

const needed = (what: string, max: number, kept: (text: string) => string) =>
  z
    .string({ error: `${what} is missing.` })
    .overwrite(kept)
    .min(1, `${what} is missing.`)
    .max(max, `${what} is longer than ${max} characters.`);

const mayLack = (what: string, max: number, kept: (text: string) => string) =>
  z
    .string()
    .overwrite(kept)
    .max(max, `${what} is longer than ${max} characters.`)
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);

const ownWords = (text: string) => withoutTurns(text).trim();

/** Text of ours that must be there, at most `max` characters; marks that turn writing round are taken out. */
export const words = (what: string, max = 2_000) => needed(what, max, ownWords);

/** Text of ours that may be absent; blank counts as absent. */
export const maybeWords = (what: string, max = 2_000) => mayLack(what, max, ownWords);

/** A name, a title, anything on one line: without marks that nobody sees. */
export const oneLine = (what: string, max = 300) => needed(what, max, cleanName);

export const maybeOneLine = (what: string, max = 300) => mayLack(what, max, cleanName);

/** Words as a source has them, which are looked up there: as they are. */
export const maybeSourceWords = (what: string, max = 2_000) =>
  mayLack(what, max, (text) => text.trim());

/** The public id of another record. */
export const id = (what: string) =>
  z.string({ error: `${what} is not chosen.` }).regex(/^[\w-]{12}$/, `${what} is not chosen.`);

export const maybeId = (what: string) => id(what).nullish();

/** One of a closed list. */
export const listed = <T extends Record<string, Term>>(what: string, terms: T) =>
  z.enum(keysOf(terms), {
    error: `${what} must be one of: ${keysOf(terms).join(", ")}.`,
  }) as unknown as z.ZodType<keyof T & string, keyof T & string>;

/** A date as EDTF (ISO 8601-2), or as people write it; null: not stated. */
export const edtf = z
  .string()
  .trim()
  .transform((text, context) => {
    const read = readTypedDate(text, null);
    if (read.ok) return read.edtf;
    context.addIssue({ code: "custom", message: read.message });
    return z.NEVER;
  })
  .nullish()
  .transform((text) => text ?? null);

/** A language, by its tag (BCP 47) or its name; "und" where not known. */
export const language = z
  .string()
  .trim()
  .default("und")
  .transform((text, context) => {
    const tag = text === "und" ? text : languageGiven(text);
    if (tag !== undefined) return tag || "und";
    const message = `No language is called “${text}”. Type its name, such as Spanish, and choose it.`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

/** An instant, as ISO 8601 or as people write it; in UTC where no zone is written, at midnight where no time is. */
export const instant = (what: string) =>
  z.string({ error: `${what} is missing.` }).transform((text, context) => {
    const written = z.iso.datetime({ offset: true }).safeParse(text);
    if (written.success) return new Date(text).toISOString();
    const read = readTypedDate(text, null);
    const [, day, time = "T00:00:00", zone = "Z"] =
      /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(read.ok ? read.edtf : "") ??
      [];
    if (day) return new Date(day + time + zone).toISOString();
    const message = read.ok ? `${what} needs its day: 3 February 2026, 09:00.` : read.message;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

export const revision = z.number({ error: "The revision that was read is missing." }).int().min(1);

/** Where the words came from before the source that carries them. */
export const upstream = z
  .object({ source: id("The upstream source"), hop: listed("The hop", custodyHops) })
  .nullish();

/** A span of text in code points, half open. */
export const span = z
  .object({ start: z.number().int().min(0), end: z.number().int() })
  .refine(({ start, end }) => start < end, "The span is empty.")
  .nullish();
