import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/dates/format";
import type { Gap as GapRecord } from "@/lib/gap";
import { Gap } from "./gap";

/** What nobody answered, what is not held, what is in doubt. */
export function Gaps({ gaps, readAt }: { gaps: GapRecord[]; readAt: string }) {
  return (
    <Section id="missing" title="Gaps and doubts" dek={`As of ${formatInstant(readAt)}.`}>
      {gaps.length === 0 ? (
        <NoneBox>None is on record.</NoneBox>
      ) : (
        <div className="grid grid-cols-3 gap-x-part gap-y-6 max-laptop:grid-cols-2 max-tablet:grid-cols-1 max-tablet:gap-0">
          {gaps.map(({ kind, recordId, sign, title, sentence }) => (
            <Gap
              key={`${kind}-${recordId}`}
              // What dates link to; the other kinds may name one record twice.
              id={kind === "dating" ? `gap-${recordId}` : undefined}
              sign={sign}
              title={title}
            >
              {sentence}
            </Gap>
          ))}
        </div>
      )}
    </Section>
  );
}
