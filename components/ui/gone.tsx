import { Instant } from "@/components/ui/timed";
import type { GoneRecord } from "@/lib/document/gone";
import { urls } from "@/lib/urls";
import { TombstoneFrame } from "./tombstone";

/** What stands at the address of a record that left the public record: that it was there, and why it is not any more. */
export function Gone({
  gone,
  what,
  title = "This record was withdrawn.",
  lastHref,
}: {
  gone: GoneRecord;
  what: string;
  title?: string;
  lastHref: string;
}) {
  return (
    <div className="page-width">
      <TombstoneFrame label={<>Withdrawn {what}</>} title={title}>
        <p dir="auto">{gone.reason}</p>
        <p className="text-s/[1.5] text-ink-2">
          Since <Instant at={gone.goneAt} /> it is no longer part of{" "}
          <bdi>
            <a href={urls.matter(gone.matter.slug)}>{gone.matter.question}</a>
          </bdi>{" "}
          This address stays. <a href={lastHref}>Version {gone.lastVersion} as published</a>
        </p>
      </TombstoneFrame>
    </div>
  );
}
