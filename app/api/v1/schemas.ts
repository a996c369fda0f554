/** The shapes of answers, made of the lists of columns: what is not in them is in no answer. */
import { z } from "@hono/zod-openapi";
import type { Column } from "@/lib/export/column";
import { type DatasetName, datasets } from "@/lib/export/datasets";

const shapeOf = ({ name, type, description }: Column) => {
  const value =
    type === "integer"
      ? z.number().int()
      : z.string().openapi(type === "date" ? { format: "date" } : {});
  return [name, value.nullable().openapi({ description })] as const;
};

/** A row of a dataset, by the names of its columns. */
export const rowSchema = (dataset: DatasetName) =>
  z.object(Object.fromEntries(datasets[dataset].columns.map(shapeOf))).openapi(`${dataset}Row`, {
    description: datasets[dataset].description,
  });

/** What is said of a version beside its document. */
export const versionSchema = z.object({
  number: z.number().int(),
  publishedAt: z.iso.datetime(),
  hash: z.string().openapi({ description: "SHA-256 of the version." }),
  approvedBy: z
    .string()
    .nullable()
    .openapi({ description: "Null: not checked by a second person." }),
  correction: z.looseObject({}).nullable(),
  withheld: z.array(z.looseObject({})),
});

const problemSchema = z
  .object({
    type: z.string(),
    status: z.number().int(),
    title: z.string(),
    detail: z.string(),
    errors: z
      .array(
        z.object({
          pointer: z.string().openapi({ description: "Into the request: `#/query/limit`." }),
          parameter: z.string().optional(),
          detail: z.string(),
        }),
      )
      .optional()
      .openapi({ description: "Each part of the request that is not understood." }),
  })
  .openapi("Problem", { description: "What is wrong (RFC 9457)." });

const problemOf = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemSchema } },
});

/** What any address may answer instead. */
export const problems = {
  304: { description: "Nothing changed since the answer with the `ETag` of If-None-Match." },
  400: problemOf("A parameter is not understood."),
  401: problemOf("The key that was given is not good. Leave it out to read without."),
  404: problemOf("There is no such record."),
  410: problemOf("It was on the record, and was taken off it; says when and why."),
  429: problemOf("Too many requests; says when to ask again."),
};

const { 410: gone, ...always } = problems;

/** What a list or a file may answer instead. */
export const problemsOfRows = always;

/** What it may answer besides where filters narrow it to a matter. */
export const ofWithdrawn = { 410: gone };

/** What the search may answer besides. */
export const tooLong = {
  503: problemOf("Looking for it took too long; says when to ask again."),
};

/** What a file may answer besides. */
export const busy = { 503: problemOf("Many files are sent just now; says when to ask again.") };
