import { OccasionPlot } from "@/components/comparison/points/occasion-plot";
import { Section } from "@/components/comparison/section";
import { Icon } from "@/components/ui/sign";
import { timelineOf } from "@/lib/comparison/timeline";
import type { ComparisonView } from "@/lib/comparison/view";
import { TimelineDrawing } from "./timeline-drawing";
import { TimelineList } from "./timeline-list";

/** Positions over time: a drawing for the eye, and the same as a list for the phone and for listening. */
export function Timeline({ view, readAt }: { view: ComparisonView; readAt: string }) {
  const { document } = view;
  const timeline = timelineOf(document, readAt);
  const list = <TimelineList timeline={timeline} parties={document.parties} readAt={readAt} />;
  if (timeline.isLegible) {
    return (
      <Section
        id="time"
        title="Positions over time"
        dek="A bar covers every moment the words may have been said."
      >
        <TimelineDrawing timeline={timeline} parties={document.parties} readAt={readAt} />
        {list}
      </Section>
    );
  }
  return (
    <Section
      id="time"
      title="Over time"
      dek="One mark for each statement; a dashed one stands amid the time when it may have been made."
    >
      <OccasionPlot
        id="time"
        label="All statements by day, drawn"
        statements={view.statements}
        laneOf={({ party }) => party.name}
      />
      <details className="occ">
        <summary>
          <Icon name="down" />
          The same as a list
        </summary>
        {list}
      </details>
    </Section>
  );
}
