import type { DeskDatabase } from "@/db/desk/desk";
import type { MatterDocument } from "@/lib/document/document";
import type { NameOf } from "./names";
import { type latestVersion, versionDocument } from "./versions";

/** A version as readers have it. */
export interface PublicVersion {
  number: number;
  publishedAt: string;
  /** The name of who approved it. */
  approvedBy: string | null;
  withdrawal: string | null;
  document: MatterDocument;
}

/** A stored version with its document and the name of who approved it. */
export function publicVersionOf(
  db: DeskDatabase,
  version: NonNullable<ReturnType<typeof latestVersion>>,
  nameOf: NameOf,
): PublicVersion {
  const { number, publishedAt, approvedBy, withdrawal } = version;
  return {
    ...{ number, publishedAt, withdrawal },
    approvedBy: approvedBy && nameOf(approvedBy),
    document: versionDocument(db, version.document),
  };
}
