import { Instant } from "@/components/ui/timed";
import type { GoneRecord } from "@/lib/document/gone";
import { urls } from "@/lib/urls";

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
    <div className="wrap">
      <div className="tomb">
        <p className="lab">Withdrawn {what}</p>
        <h1 className="nf" dir="auto">
          {title}
        </h1>
        <p dir="auto">{gone.reason}</p>
        <p className="small">
          Since <Instant at={gone.goneAt} /> it is no longer part of{" "}
          <bdi>
            <a href={urls.matter(gone.matter.slug)}>{gone.matter.question}</a>
          </bdi>{" "}
          This address stays. <a href={lastHref}>Version {gone.lastVersion} as published</a>
        </p>
      </div>
    </div>
  );
}
