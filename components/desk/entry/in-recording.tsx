"use client";
import { TwoFields } from "@/components/ui/form/plain";
import type { EntryQuotation } from "@/lib/desk/entry";
import { changeWords } from "@/lib/desk/entry-changes";
import { FoldedFields } from "./folded-fields";
import { LineField } from "./line-field";
import { useScreen } from "./screen";

/** Where the words begin and end in a recording. */
export function InRecording({ quotation }: { quotation: EntryQuotation }) {
  const { change } = useScreen();
  const { key, mediaTime, mediaEnd } = quotation;
  const field = (name: string) => `quotations.${key}.${name}`;
  return (
    <FoldedFields title="Time in a recording" isOpen={Boolean(mediaTime || mediaEnd)}>
      <TwoFields upTo="laptop">
        <LineField
          label="Begins at"
          field={field("mediaTime")}
          value={mediaTime}
          hint="Minutes and seconds: 26:14"
          onChange={(typed) => change(changeWords, key, { mediaTime: typed })}
        />
        <LineField
          label="Ends at"
          field={field("mediaEnd")}
          value={mediaEnd}
          hint="Empty: not stated"
          onChange={(typed) => change(changeWords, key, { mediaEnd: typed })}
        />
      </TwoFields>
    </FoldedFields>
  );
}
