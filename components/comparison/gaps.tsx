import { Section } from "@/components/ui/section";
import { Sign } from "@/components/ui/sign";
import { Timed } from "@/components/ui/timed";
import { formatInstant } from "@/lib/dates/format";
import type { Gap } from "@/lib/gap";

/** What nobody answered, what is not held, what is in doubt. */
export function Gaps({ gaps, readAt }: { gaps: Gap[]; readAt: string }) {
  return (
    <Section id="missing" title="Gaps and doubts" dek={`As of ${formatInstant(readAt)}.`}>
      {gaps.length === 0 ? (
        <p className="none">None is on record.</p>
      ) : (
        <div className="cols3">
          {gaps.map((gap) => (
            <div
              className="sil"
              key={`${gap.kind}-${gap.recordId}`}
              // What dates link to; the other kinds may name one record twice.
              id={gap.kind === "dating" ? `gap-${gap.recordId}` : undefined}
            >
              <Sign name={gap.sign} />
              <h3 dir="auto">{gap.title}</h3>
              <div className="small" dir="auto">
                <Timed>{gap.sentence}</Timed>
              </div>
            </div>
          ))}
        </div>
      )}
    </Section>
  );
}
