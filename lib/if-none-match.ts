/** Whether whoever asks has the answer of that name, by what `If-None-Match` says. */
export const hasAnswer = (etag: string, ifNoneMatch: string | null | undefined): boolean =>
  (ifNoneMatch ?? "")
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""))
    .includes(etag);
