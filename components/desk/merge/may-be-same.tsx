import { PartList } from "@/components/desk/part-list";
import type { Duplicate } from "@/lib/desk/merging";
import { type DuplicateActions, DuplicateRow } from "./duplicate-row";

/** Where a record stands: what looks like it. Nothing where nothing does. */
export function MayBeSame({
  duplicates,
  actions,
}: {
  duplicates: Duplicate[];
  actions: DuplicateActions;
}) {
  if (duplicates.length === 0) return null;
  return (
    <PartList className="mt-4">
      {duplicates.map((duplicate) => (
        <DuplicateRow
          key={duplicate.sides.map(({ id }) => id).join()}
          {...{ duplicate, actions }}
        />
      ))}
    </PartList>
  );
}
