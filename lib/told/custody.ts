/** How words reached us, step by step, in words. Pure. */
import { wayOfCapture } from "@/lib/capture/way";
import { formatSourceDate } from "@/lib/dates/format";
import { voiceInText } from "@/lib/people/voice";
import { typedMeaning } from "@/lib/quotes/transcribed";
import type { RungView, WayView } from "@/lib/views/way";
import { custodyHops } from "@/lib/vocabulary";

export interface ToldStep {
  step: RungView["kind"];
  /** Whether anything of it is held. */
  held: boolean;
  is: string;
  /** Of a source. */
  sourceId?: string;
  /** Of a copy: of the text drawn from it. */
  sha256?: string;
}

/** The steps of a way, from whoever spoke down to what is held. */
export const toldWay = ({ rungs }: WayView): ToldStep[] => rungs.map(toldStep);

function toldStep(rung: RungView): ToldStep {
  const { kind: step, held } = rung;
  switch (rung.kind) {
    case "speaker":
      return { step, held, is: voiceInText(rung.voice) };
    case "occasion":
      return {
        step,
        held,
        is: [rung.occasion.title, rung.occasion.venue].filter(Boolean).join(", "),
      };
    case "missing_primary":
      return { step, held, is: "First publication not stated: the source does not name it." };
    case "source": {
      const { id, title, publishedAt, publishedZone } = rung.source;
      const parts = [
        rung.hop && `${custodyHops[rung.hop].label} the source before`,
        held ? formatSourceDate(publishedAt, publishedZone) : "known of, not held",
        ...(rung.takedowns ?? []),
      ];
      return { step, held, is: `${title} (${parts.filter(Boolean).join("; ")})`, sourceId: id };
    }
    case "capture": {
      const { transcribed, note, textSha256 } = rung.capture;
      const parts = [wayOfCapture(rung.capture), transcribed && typedMeaning[transcribed], note];
      return {
        ...{ step, held, is: parts.filter(Boolean).join(". ") },
        ...(textSha256 && { sha256: textSha256 }),
      };
    }
    case "translation":
      return {
        ...{ step, held },
        is: `Translation: ${rung.translator}; the original is ${rung.original ? "" : "not "}held`,
      };
    case "paraphrase":
      return { step, held, is: "Gainsay’s paraphrase" };
  }
}
