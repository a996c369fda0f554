/** The type and subtype of a Content-Type, without parameters, in lower case. */
export function mediaTypeOf(contentType: string): string {
  return (contentType.split(";")[0] ?? "").trim().toLowerCase();
}

export const htmlTypes = new Set(["text/html", "application/xhtml+xml"]);

/** What text is read from. */
export const readableTypes = new Set([...htmlTypes, "text/plain", "application/pdf"]);
