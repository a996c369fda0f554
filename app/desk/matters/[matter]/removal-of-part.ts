import type { RemovalOf } from "@/components/desk/matter/remove";
import type { RemovableKind } from "@/lib/desk/removal";

/** What removes a part of a matter that was entered by mistake; null of what readers have. */
export type RemovalOfPart = (kind: RemovableKind, record: string) => RemovalOf;
