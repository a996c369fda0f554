/** Error answers of the API after RFC 9457. */

/** What is wrong with one thing that was sent: where it stands, and a sentence. */
export interface ProblemPart {
  /** A JSON pointer into the request (RFC 9457): "#/query/limit". */
  pointer: string;
  /** Name of the query parameter, where it is one. */
  parameter?: string;
  detail: string;
}

/** A query parameter that is not understood. */
interface WrongParameter {
  parameter: string;
  detail: string;
}

const pointerTo = (parameter: string) =>
  `#/query/${encodeURIComponent(parameter.replaceAll("~", "~0").replaceAll("/", "~1"))}`;

/** What was asked is not understood: each part that is wrong, in the sentence too. */
export const notUnderstood = (errors: WrongParameter[]): Response =>
  problem(
    400,
    "Not understood",
    errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join(" "),
    errors.map((error) => ({ pointer: pointerTo(error.parameter), ...error })),
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
