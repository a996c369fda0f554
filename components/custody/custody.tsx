import { TextHash } from "@/components/source/text-hash";
import { VoiceText } from "@/components/statement/voice";
import { FoldLine } from "@/components/ui/fold";
import { Timed } from "@/components/ui/timed";
import { isTable } from "@/lib/capture/media-type";
import { wayOfCapture } from "@/lib/capture/way";
import { custodyLadder, type Rung } from "@/lib/custody";
import { formatSourceDate } from "@/lib/dates/format";
import type { QuotationRecord } from "@/lib/document/document";
import type { RecordSet } from "@/lib/document/excerpt";
import { groupBy } from "@/lib/group";
import { voiceInText } from "@/lib/people/voice";
import { typedMeaning } from "@/lib/quotes/transcribed";
import { captureTold, type ToldRecheck, wordsTold } from "@/lib/recheck/told";
import { takedownInShort } from "@/lib/takedown";
import { urls } from "@/lib/urls";
import type { RungView } from "@/lib/views/way";
import { captureExtents, custodyHops } from "@/lib/vocabulary";
import styles from "./ladder.module.css";
import { Node } from "./node";

/** How a statement's words reached us: in short, and hop by hop when opened. One strip for quotations of one way. */
export function Custody({
  quotations,
  document,
  rechecks,
}: {
  quotations: QuotationRecord[];
  document: RecordSet;
  rechecks?: Rechecks | undefined;
}) {
  const ways = groupBy(
    quotations.map((quotation) => ({ quotation, rungs: custodyLadder(document, quotation) })),
    ({ rungs }) => rungs.map(shortOf).join(" > "),
  );
  return [...ways].map(([key, rows]) => (
    <FoldLine
      key={key}
      summary={
        <>
          <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5 text-s/[1.5] text-ink-2">
            {(rows[0]?.rungs ?? [])
              .filter((rung) => rung.kind !== "speaker" && rung.kind !== "occasion")
              .map((rung) => (
                <li
                  key={shortOf(rung)}
                  className="inline-flex items-center gap-1.5 not-first:before:w-3.5 not-first:before:border-t not-first:before:border-rule-2"
                >
                  <Node held={rung.held} />
                  <bdi>{shortOf(rung)}</bdi>
                </li>
              ))}
          </ol>
          {toldOf(rows, rechecks).map((told) => (
            <span key={told} className="order-last basis-full text-s/[1.5] text-ink-2">
              <Timed>{told}</Timed>
            </span>
          ))}
          <span className="ms-auto text-s underline decoration-rule-2 underline-offset-[0.2em] print:hidden">
            Custody
          </span>
        </>
      }
    >
      <Ladder rungs={rows[0]?.rungs ?? []} rechecks={rechecks} />
    </FoldLine>
  ));
}

/** What was found when addresses were asked again, by capture. */
type Rechecks = ReadonlyMap<string, ToldRecheck>;

/** Whether the words still stand where they were captured: a sentence for each capture that was asked for again. */
function toldOf(rows: { quotation: QuotationRecord }[], rechecks: Rechecks | undefined): string[] {
  const held = groupBy(rows, ({ quotation }) => quotation.position?.captureId ?? "");
  const told = [...held].flatMap(([capture, of]) => {
    const found = rechecks?.get(capture);
    const sentence =
      found &&
      wordsTold(
        found,
        of.map(({ quotation }) => quotation.id),
      );
    return sentence ?? [];
  });
  return [...new Set(told)];
}

/** Hop by hop, from who spoke down to what is held; `rechecks`, whether it still stands where it was captured. */
export function Ladder({
  rungs,
  rechecks,
}: {
  rungs: RungView[];
  rechecks?: Rechecks | undefined;
}) {
  return (
    <Steps>
      {rungs.map((rung) => (
        <Step key={rung.kind === "source" ? rung.source.id : rung.kind} held={rung.held}>
          <Hop rung={rung} />
          {rung.kind === "capture" && (
            <StillThere told={rechecks?.get(rung.capture.id)} mediaType={rung.capture.mediaType} />
          )}
        </Step>
      ))}
    </Steps>
  );
}

function StillThere({
  told,
  mediaType,
}: {
  told: ToldRecheck | undefined;
  mediaType: string | null;
}) {
  if (!told) return null;
  return (
    <span className="wrap-anywhere">
      <Timed>{captureTold(told, mediaType)}</Timed>
    </span>
  );
}

/** The steps of a way, the first on top. */
export function Steps({ children }: { children: React.ReactNode }) {
  return <ol className={styles.ladder}>{children}</ol>;
}

/** One step: in bold what it is, beneath it what is known of it. */
export function Step({
  held,
  isWhole = held,
  children,
}: {
  /** Whether anything of it is held. */
  held: boolean;
  /** Whether all of it is. */
  isWhole?: boolean;
  children: React.ReactNode;
}) {
  return (
    <li className={held ? "" : styles.gap}>
      <Node held={isWhole} className="absolute inset-s-0 top-[0.3rem]" />
      {children}
    </li>
  );
}

function shortOf(rung: Rung): string {
  switch (rung.kind) {
    case "speaker":
      return voiceInText(rung.voice);
    case "occasion":
      return rung.occasion.title;
    case "missing_primary":
      return "first source not named";
    case "source":
      return [rung.source.publisher ?? rung.source.kind, takedownInShort(rung.source.takedowns)]
        .filter(Boolean)
        .join(", ");
    case "capture":
      return rung.capture.transcribed
        ? "typed by the newsroom"
        : `${captureExtents[rung.capture.extent].label.toLowerCase()} held`;
    case "translation":
      return "translation";
    case "paraphrase":
      return "our words";
  }
}

function Hop({ rung }: { rung: RungView }) {
  switch (rung.kind) {
    case "speaker":
      return (
        <b>
          <VoiceText voice={rung.voice} statementId="" whole />
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
          {rung.takedowns?.map((told) => (
            <span key={told}>
              <bdi>{told}</bdi>
            </span>
          ))}
        </>
      );
    case "capture":
      return (
        <>
          <b>{wayOfCapture(rung.capture)}</b>
          {rung.capture.transcribed && <span>{typedMeaning[rung.capture.transcribed]}</span>}
          {rung.capture.note && (
            <span>
              <bdi>{rung.capture.note}</bdi>
            </span>
          )}
          {isTable(rung.capture) && (
            <span>Read as a table, without the marks of links and emphasis</span>
          )}
          <TextHash capture={rung.capture} size="step" />
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
