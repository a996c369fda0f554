import type { RemovalOf } from "@/components/desk/matter/remove";
import type { RemovableKind } from "@/lib/desk/removal";

/** What takes a part out of a matter, once what readers would see of it was looked at. */
export type RemovalOfPart = (kind: RemovableKind, record: string) => RemovalOf;
