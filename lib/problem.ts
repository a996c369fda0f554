/** An error answer of the API after RFC 9457. */
export function problem(status: number, title: string, detail: string): Response {
  return Response.json(
    { type: "about:blank", status, title, detail },
    { status, headers: { "content-type": "application/problem+json; charset=utf-8" } },
  );
}
