/** Error answers of the API after RFC 9457. */

/** What is wrong with one thing that was sent: where it stands, and a sentence. */
export interface ProblemPart {
  /** Name of a query parameter. */
  parameter: string;
  detail: string;
}

/** What was asked is not understood: each part that is wrong, in the sentence too. */
export const notUnderstood = (errors: ProblemPart[]): Response =>
  problem(
    400,
    "Not understood",
    errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join(" "),
    errors,
  );

/** An answer that says what is wrong: a title of its kind, a sentence, and each part that is wrong. */
export function problem(
  status: number,
  title: string,
  detail: string,
  errors: ProblemPart[] = [],
): Response {
  return Response.json(
    { type: "about:blank", status, title, detail, ...(errors.length > 0 && { errors }) },
    { status, headers: { "content-type": "application/problem+json; charset=utf-8" } },
  );
}
