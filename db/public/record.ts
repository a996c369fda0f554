import { readSettings } from "@/lib/env";
import { type PublicRecord, publicReader } from "./files";

/** The public record of this installation, for reader pages and the API. */
export function publicRecord(): PublicRecord {
  return publicReader(readSettings().dataFolder);
}
