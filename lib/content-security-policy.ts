const dev = process.env.NODE_ENV === "development";

/**
 * What a page's browser may load: nothing from outside, no inline event handlers, objects or frames.
 * @param scripts sources of scripts; React's development build needs 'unsafe-eval' besides
 * @param framedBy sites that may frame the page
 */
export function contentSecurityPolicy(
  scripts: string,
  framedBy: "'none'" | "*" = "'none'",
): string {
  return [
    "default-src 'self'",
    `script-src ${scripts}${dev ? " 'unsafe-eval'" : ""}`,
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
    "form-action 'self'",
  ].join("; ");
}
