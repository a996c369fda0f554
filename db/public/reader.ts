import { existsSync } from "node:fs";
import { readSettings } from "@/lib/env";
import { type PublicRecord, publicPath, publicReader } from "./files";

/** Opens the public record where there is one; whoever reads first will otherwise. */
export function openEarly(): void {
  if (existsSync(publicPath(readSettings().dataFolder))) publicRecord();
}

/** The public record of this installation, for reader pages and the API. */
export function publicRecord(): PublicRecord {
  return publicReader(readSettings().dataFolder);
}
