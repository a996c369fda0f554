import type { SpeakerRecord } from "@/lib/document/document";
import { isNamed } from "@/lib/people/unnamed";

/** A speaker's name. Who is not named is told by the source's description, in its marks. */
export function SpeakerText({ speaker }: { speaker: Pick<SpeakerRecord, "kind" | "name"> }) {
  if (isNamed(speaker)) return <bdi>{speaker.name}</bdi>;
  return (
    <>
      <span className="font-normal text-ink-2">described by the source as</span> “
      <bdi>{speaker.name}</bdi>”
    </>
  );
}
