import { readSettings } from "@/lib/env";

/**
 * Whether this installation tells readers by mail: it has a mail server, and a desk that keeps who is to be told. Pages ask as
 * they are rendered, and all are rendered anew when the server starts, which is when settings change.
 */
export function mailIsOffered(): boolean {
  const { mail, isReader } = readSettings();
  return mail !== null && !isReader;
}
