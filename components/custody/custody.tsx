import { Hash } from "@/components/ui/hash";
import { isTable } from "@/lib/capture/media-type";
import { custodyLadder, type Rung } from "@/lib/custody";
import { formatSourceDate } from "@/lib/dates/format";
import type { QuotationRecord } from "@/lib/document/document";
import type { RecordSet } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import { urls } from "@/lib/urls";
import { captureExtents, captureMethods, custodyHops } from "@/lib/vocabulary";

/** How a statement's words reached us: in short, and hop by hop when opened. One strip for quotations of one way. */
export function Custody({
  quotations,
  document,
}: {
  quotations: QuotationRecord[];
  document: RecordSet;
}) {
  const ways = groupBy(
    quotations.map((quotation) => custodyLadder(document, quotation)),
    (rungs) => rungs.map(shortOf).join(" > "),
  );
  return [...ways].map(([key, [rungs = []]]) => (
    <details key={key} className="way">
      <summary aria-label="How these words reached us, hop by hop">
        <ol className="mini">
          {rungs
            .filter((rung) => rung.kind !== "speaker" && rung.kind !== "occasion")
            .map((rung) => (
              <li key={shortOf(rung)}>
                <Node held={rung.held} />
                <bdi>{shortOf(rung)}</bdi>
              </li>
            ))}
        </ol>
        <span className="way__more">Custody</span>
      </summary>
      <Ladder rungs={rungs} />
    </details>
  ));
}

/** Hop by hop, from who spoke down to what is held. */
export function Ladder({ rungs }: { rungs: Rung[] }) {
  return (
    <ol className="ladder">
      {rungs.map((rung) => (
        <li
          key={rung.kind === "source" ? rung.source.id : rung.kind}
          className={rung.held ? "" : "gap"}
        >
          <Node held={rung.held} />
          <Hop rung={rung} />
        </li>
      ))}
    </ol>
  );
}

/** Filled: held by Gainsay; dashed: known of, not held. The words beside it say so too. */
export function Node({ held }: { held: boolean }) {
  return <i className={`node ${held ? "node--held" : "node--miss"}`} />;
}

function shortOf(rung: Rung): string {
  switch (rung.kind) {
    case "speaker":
      return rung.speaker.name;
    case "occasion":
      return rung.occasion.title;
    case "missing_primary":
      return "first source not named";
    case "source":
      return rung.source.publisher ?? rung.source.kind;
    case "capture":
      return `${captureExtents[rung.capture.extent].label.toLowerCase()} held`;
    case "translation":
      return "translation";
    case "paraphrase":
      return "our words";
  }
}

function Hop({ rung }: { rung: Rung }) {
  switch (rung.kind) {
    case "speaker":
      return (
        <b>
          <bdi>
            <a href={urls.person(rung.speaker.slug)}>{rung.speaker.name}</a>
          </bdi>
        </b>
      );
    case "occasion":
      return (
        <>
          <b>
            <bdi>{rung.occasion.title}</bdi>
          </b>
          {rung.occasion.venue && (
            <span>
              <bdi>{rung.occasion.venue}</bdi>
            </span>
          )}
        </>
      );
    case "missing_primary":
      return (
        <>
          <b>First publication not stated</b>
          <span>The source does not name it, and no copy is held</span>
        </>
      );
    case "source":
      return (
        <>
          <b>
            <bdi>
              <a href={urls.source(rung.source.id)}>{rung.source.title}</a>
            </bdi>
          </b>
          <span>
            {rung.hop && `${custodyHops[rung.hop].label} the source above. `}
            {rung.held
              ? formatSourceDate(rung.source.publishedAt, rung.source.publishedZone)
              : "Known of, not held"}
          </span>
        </>
      );
    case "capture":
      return (
        <>
          <b>
            {captureExtents[rung.capture.extent].label},{" "}
            {captureMethods[rung.capture.method].label.toLowerCase()}
          </b>
          {isTable(rung.capture) && (
            <span>Read as a table, without the marks of links and emphasis</span>
          )}
          {rung.capture.textSha256 && <Hash of={rung.capture.textSha256} />}
        </>
      );
    case "translation":
      return (
        <>
          <b>Translation</b>
          <span>
            <bdi>{rung.translator}</bdi>;{" "}
            {rung.original ? "the original is held" : "the original is not held"}
          </span>
        </>
      );
    case "paraphrase":
      return <b>In Gainsay’s words</b>;
  }
}
