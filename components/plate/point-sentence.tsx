import { TextOrWithheld } from "@/components/ui/withheld";
import type { PointSentence as Sentence } from "@/lib/views/point-sentence";

/** "Denied: that talks have begun." */
export function PointSentence({ sentence: { lead, joint, proposition } }: { sentence: Sentence }) {
  return (
    <>
      {lead}: {joint && `${joint} `}
      <bdi>
        <TextOrWithheld>{proposition}</TextOrWithheld>
      </bdi>
    </>
  );
}
