/** What a person's work can run into. Each message is a sentence for that person. */
import type { z } from "zod";

/** A value that cannot be kept; `problems` names each field ("datings.0.edtf") with its sentence. */
export class InputError extends Error {
  override name = "InputError";
  constructor(readonly problems: { field: string; message: string }[]) {
    super(
      problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join("\n"),
    );
  }
}

/** All that zod found wrong, each at its field. */
export function inputErrorOf(error: z.ZodError): InputError {
  return new InputError(
    error.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message })),
  );
}

/** What may be there once, is. */
export class AlreadyThereError extends InputError {}

/** Somebody else changed the record since it was read; `current` is what stands there now. */
export class ConflictError extends Error {
  override name = "ConflictError";
  constructor(
    readonly recordId: string,
    readonly expectedRevision: number,
    readonly current: { revision: number } & Record<string, unknown>,
  ) {
    super(
      `Record ${recordId} was changed by somebody else: you read revision ${expectedRevision}, it is now revision ${current.revision}.`,
    );
  }
}

/** The actor may not do this. */
export class NotAllowedError extends Error {
  override name = "NotAllowedError";
}

/** What is asked for needs a sign-in of the last minutes. */
export class StaleSignInError extends Error {
  override name = "StaleSignInError";
  constructor(minutes: number) {
    super(
      `Sign in again: this needs a sign-in of the last ${minutes} minutes. Nothing you wrote is lost.`,
    );
  }
}

/** A record that is named does not exist. */
export class NotFoundError extends Error {
  override name = "NotFoundError";
  constructor(table: string, publicId: string) {
    super(`There is no record ${publicId} in ${table.replaceAll("_", " ")}.`);
  }
}

/** What keeps a matter from being published, all of it at once. */
export interface GateProblem {
  recordId: string;
  rule: string;
  message: string;
}

export class GateError extends Error {
  override name = "GateError";
  constructor(readonly problems: GateProblem[]) {
    super(problems.map((problem) => problem.message).join("\n"));
  }
}

/** A database file that SQLite cannot read. */
export class DamagedFileError extends Error {
  override name = "DamagedFileError";

  constructor(
    readonly path: string,
    cause: unknown,
  ) {
    super(`${path} is damaged, or is no database.`, { cause });
  }
}

/** The desk's database is gone where its public record or its captures are still there. */
export class LostDeskError extends Error {
  override name = "LostDeskError";
}
