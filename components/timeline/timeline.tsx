import { Section } from "@/components/comparison/section";
import { timelineOf } from "@/lib/comparison/timeline";
import type { MatterDocument } from "@/lib/record/document";
import { TimelineDrawing } from "./timeline-drawing";
import { TimelineList } from "./timeline-list";

/** Positions over time: a drawing for the eye, and the same as a list for the phone and for listening. */
export function Timeline({ document, readAt }: { document: MatterDocument; readAt: string }) {
  const timeline = timelineOf(document, readAt);
  return (
    <Section
      id="time"
      title="Positions over time"
      dek="A bar covers every moment the words may have been said."
    >
      {timeline.isLegible && (
        <TimelineDrawing timeline={timeline} parties={document.parties} readAt={readAt} />
      )}
      <TimelineList timeline={timeline} parties={document.parties} readAt={readAt} />
    </Section>
  );
}
