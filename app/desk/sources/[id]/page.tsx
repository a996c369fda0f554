import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CaptureForm } from "@/components/desk/capture/capture-form";
import { Captures } from "@/components/desk/capture/captures";
import { PostAnswered } from "@/components/desk/capture/post-answered";
import { Rechecks } from "@/components/desk/capture/rechecks";
import { Row } from "@/components/desk/capture/row";
import { SourceForm } from "@/components/desk/capture/source-form";
import { SourceText } from "@/components/desk/capture/source-text";
import { Takedowns } from "@/components/desk/capture/takedowns";
import { WholeText } from "@/components/desk/capture/whole-text";
import { MayBeSame } from "@/components/desk/merge/may-be-same";
import { MergeWith } from "@/components/desk/merge/merge-with";
import { DeskPage } from "@/components/desk/shell";
import { Crumb } from "@/components/layout/crumb";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import { Title } from "@/components/ui/title";
import { readApart } from "@/db/desk/apart";
import { readBytes } from "@/db/desk/capture-bytes";
import type { Desk, DeskDatabase } from "@/db/desk/desk";
import { findRecord } from "@/db/desk/logged-tables";
import { recheckerId } from "@/db/desk/machine-accounts";
import { leadingFrom } from "@/db/desk/queries/former-ids";
import { listAskedAgain, listFindings, listRechecks } from "@/db/desk/queries/rechecks";
import { getCapture, getDeskSource, listNewestSources } from "@/db/desk/queries/sources";
import { listTakedowns } from "@/db/desk/queries/takedowns";
import { getWholeText } from "@/db/desk/queries/whole-texts";
import { seenIn, visibleTo } from "@/db/desk/visible";
import { mayDo } from "@/lib/auth/permissions";
import { CaptureFailure } from "@/lib/capture/failure";
import { limits } from "@/lib/capture/limits";
import { isPicture } from "@/lib/capture/media-type";
import { isShownAsFile } from "@/lib/capture/picture";
import { readSource } from "@/lib/capture/read-source";
import { turnsOf } from "@/lib/capture/transcript";
import { type FoundFields, foundFieldsOf, textValuesOf } from "@/lib/desk/source";
import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";
import type { Role } from "@/lib/vocabulary";
import { takeIn } from "../../capture/actions";
import { merging } from "../../duplicates/merging";
import { postAnswered } from "../../post-answered";
import { readForPage } from "../../read-for-page";
import { contextOf, requireAccount } from "../../session";
import {
  checkNow,
  lookAtFinding,
  recordTakedown,
  removeTakedownOf,
  saveSource,
  saveWhole,
} from "./actions";

export const metadata: Metadata = { title: "Source" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ captured?: string; matter?: string }>;
}

export default async function DeskSourcePage({ params, searchParams }: Props) {
  const [{ id }, { captured, matter }] = await Promise.all([params, searchParams]);
  const carried = { ...(matter && { matter }) };
  const account = await requireAccount(
    urls.deskSource(id, { ...(captured && { captured }), ...carried }),
  );
  const context = contextOf(account);
  const db = seenIn(context);
  const now = leadingFrom(db, [id]).get(id);
  if (now) redirect(urls.deskSource(now, carried));
  const { source, upstream, captures, statements, statementCount } = readForPage(() =>
    getDeskSource(db, id),
  );
  const capture = getCapture(db, source, captured) ?? getCapture(db, source);
  const found = captured && capture ? await foundIn(context.desk, capture) : {};
  const answered = capture ? await postAnswered(context, capture.publicId) : null;
  return (
    <DeskPage account={account} current="capture">
      <Crumb trail={[{ name: "Capture", href: urls.capture(carried) }, { name: "Source" }]} />
      <Title size="record">{source.title}</Title>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(22rem,30rem)] items-start gap-x-16 gap-y-part pt-6 pb-section max-laptop:grid-cols-[minmax(0,1fr)]">
        <SourceForm
          save={saveSource}
          source={id}
          revision={source.revision}
          values={{
            ...textValuesOf(source),
            upstreamSource: upstream?.publicId ?? "",
            upstreamHop: source.upstreamHop ?? "",
          }}
          found={found}
          capture={capture?.publicId}
          matter={matter}
          others={othersOf(db, id, upstream)}
          fresh={captured !== undefined}
        />
        <div className="grid gap-6">
          {answered && <PostAnswered post={answered} takeIn={takeIn} matter={matter} />}
          <SourceText
            text={capture?.extractedText ?? null}
            language={source.language}
            typing={capture && typingOf(capture, carried)}
          />
        </div>
      </div>
      <Section id="same" title="The same source twice?">
        <MergeWith
          kind="sources"
          record={{ id, name: source.title, hint: source.publisher ?? "" }}
          actions={merging}
        />
        <MayBeSame
          duplicates={await readApart("duplicatesOf", account.id, "sources", [id])}
          actions={merging}
        />
      </Section>
      <Section id="captures" title="Captures" dek="Every attempt, newest first.">
        {captures.length === 0 && <NoneBox>None was tried.</NoneBox>}
        <Captures captures={captures} source={id} shown={capture?.publicId} matter={matter} />
      </Section>
      <Section
        id="still-there"
        title="Is it still there?"
        dek="Its address is asked again for the words that are quoted, and for nothing else."
      >
        <StillThere desk={context.desk} db={db} source={id} role={account.role} />
      </Section>
      <Section
        id="gone"
        title="Retracted or gone?"
        dek="What its publisher, its author or a platform did; readers are told beside its words."
      >
        <Takedowns
          takedowns={listTakedowns(db, source.id)}
          others={othersOf(db, id, upstream)}
          record={recordTakedown.bind(null, id)}
          remove={removeTakedownOf}
        />
      </Section>
      <Section
        id="taken"
        title="Statements taken from it"
        dek={statementCount > statements.length ? `The newest of ${statementCount}.` : undefined}
      >
        {statements.length === 0 && <NoneBox>None yet.</NoneBox>}
        <ul>
          {statements.map(({ publicId, speaker, summary }) => (
            <Row key={publicId}>
              <p>
                <b>{speaker}</b>{" "}
                <a href={urls.newRecord({ statement: publicId })} dir="auto">
                  {summary}
                </a>
              </p>
            </Row>
          ))}
        </ul>
      </Section>
      {capture &&
        source.kind === "transcript" &&
        turnsOf(capture.extractedText ?? "").length > 0 && (
          <WholeText
            key={capture.publicId}
            capture={capture.publicId}
            source={id}
            said={getWholeText(db, capture.publicId)}
            action={saveWhole}
          />
        )}
      <Section id="again" title="Capture it again" dek="Each capture stays beside the others.">
        <CaptureForm
          takeIn={takeIn}
          source={id}
          url={source.url ?? ""}
          matter={matter}
          mostBytes={limits.bytes}
        />
      </Section>
    </DeskPage>
  );
}

/** Of a picture or a scan, where its words are typed. */
function typingOf(
  { publicId, mediaType, extractedText, transcribed }: NonNullable<ReturnType<typeof getCapture>>,
  carried: Record<string, string>,
) {
  if (!isShownAsFile(mediaType) || (extractedText && !transcribed)) return undefined;
  const href = urls.typeWords(publicId, carried);
  return { file: urls.captureFile(publicId), isPicture: isPicture(mediaType), href };
}

interface StillThereProps {
  desk: Desk;
  db: DeskDatabase;
  source: string;
  role: Role;
}

function StillThere({ desk, db, source, role }: StillThereProps) {
  const { recheckDays } = readSettings();
  const [asked] = listAskedAgain(db, { everyDays: recheckDays ?? 1, limit: 1, source });
  const next = asked && recheckDays !== null ? Math.max(asked.dueAt, Date.now()) : null;
  return (
    <Rechecks
      isAsked={asked !== undefined}
      nextAt={next === null ? null : new Date(next).toISOString()}
      isRestricted={!findRecord(visibleTo(desk, recheckerId), "sources", source)}
      lines={listRechecks(db, source)}
      findings={listFindings(db, { source })}
      checkNow={checkNow.bind(null, source)}
      look={mayDo(role, "look_at_recheck") ? (recheck) => lookAtFinding.bind(null, recheck) : null}
    />
  );
}

/** What the page of a capture says of itself, read from the bytes that are held. */
async function foundIn(
  { captureFolder }: Desk,
  { bytesSha256, mediaType }: { bytesSha256: string | null; mediaType: string | null },
): Promise<FoundFields> {
  if (!bytesSha256 || !mediaType) return {};
  try {
    const { metadata } = await readSource(readBytes(captureFolder, bytesSha256), mediaType);
    return foundFieldsOf(metadata);
  } catch (error) {
    // It was read when it came in; that it cannot be read again takes nothing away.
    if (error instanceof CaptureFailure) return {};
    throw error;
  }
}

/** Sources that this one may have its words from: the newest, and the one that it names. */
function othersOf(
  db: DeskDatabase,
  id: string,
  upstream: { publicId: string; title: string } | null,
) {
  const { sources } = listNewestSources(db, { limit: 100 });
  const others = new Map(sources.map((row) => [row.publicId, row.title]));
  if (upstream) others.set(upstream.publicId, upstream.title);
  others.delete(id);
  return [...others].map(([publicId, title]) => ({ id: publicId, title }));
}
