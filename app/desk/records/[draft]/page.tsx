import type { Metadata } from "next";
import { readForPage } from "@/app/desk/read-for-page";
import { contextOf, requireAccount } from "@/app/desk/session";
import { DraftOfRemoved } from "@/components/desk/draft-of-removed";
import { EntryScreen } from "@/components/desk/entry/entry-screen";
import { DeskMasthead } from "@/components/desk/shell";
import { readDraftBody, statementRemovedUnder } from "@/db/desk/queries/draft-bodies";
import { requireOwnDraft } from "@/db/desk/queries/drafts";
import {
  getDraftRefs,
  getScreenCapture,
  getScreenMatter,
  listOthersAtStatement,
} from "@/db/desk/queries/screen";
import { getSpeakers, listUpstreamSources } from "@/db/desk/queries/screen-choices";
import { seenIn } from "@/db/desk/visible";
import { formatInstant } from "@/lib/dates/format";
import { ownPassages } from "@/lib/desk/own-words";
import { readSuggestions } from "@/lib/desk/read-suggestions";
import type { ScreenCapture } from "@/lib/desk/screen";
import { urls } from "@/lib/urls";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Record" };

export default async function RecordPage({ params }: { params: Promise<{ draft: string }> }) {
  const { draft: id } = await params;
  const account = await requireAccount(urls.record(id));
  const db = seenIn(contextOf(account));
  const draft = readForPage(() => requireOwnDraft({ tx: db, actorId: account.id }, id));
  const { captureId, statementId } = getDraftRefs(db, draft);
  const body = readDraftBody(db, draft);
  const removed = statementRemovedUnder(db, draft, body);
  const matter = body.entry.matter ? getScreenMatter(db, body.entry.matter) : null;
  const capture = captureId ? getScreenCapture(db, captureId, matter) : null;
  const suggestions = capture && !draft.closedAt ? await suggestionsFor(capture) : null;
  const speakerIds = [
    body.entry.speaker,
    body.entry.onBehalfOf,
    body.entry.attributedBy,
    ...body.entry.coSpeakers.map(({ speaker }) => speaker),
    ...(matter?.statements ?? []).map(({ speakerId }) => speakerId),
  ].filter((one) => one !== null);
  const { saveEntry, readEntry, discardDraft, goOnAsNew, ...ofNone } = actions;
  const ofDraft = {
    ...ofNone,
    saveEntry: saveEntry.bind(null, id),
    readEntry: readEntry.bind(null, id),
    discardDraft: discardDraft.bind(null, id),
    goOnAsNew: goOnAsNew.bind(null, id),
  };

  return (
    <div className="flex min-h-screen flex-col wide:[@media(min-height:40rem)]:h-screen">
      <DeskMasthead account={account} isWide />
      {draft.closedAt ? (
        <main id="main" className="page-width max-w-120 py-section">
          <h1>This draft is closed</h1>
          <p>
            {statementId ? (
              <>
                It was saved as a record.{" "}
                <a
                  href={urls.newRecord({
                    statement: statementId,
                    ...(body.entry.matter && { matter: body.entry.matter }),
                  })}
                >
                  Open the record
                </a>
              </>
            ) : removed ? (
              <>
                <bdi>{removed.name}</bdi> removed the statement that it was of,{" "}
                {formatInstant(removed.at)}.
              </>
            ) : (
              "It was thrown away."
            )}{" "}
            <a href={urls.desk()}>Back to the queue</a>
          </p>
        </main>
      ) : removed ? (
        <main id="main" className="page-width max-w-120 py-section">
          <DraftOfRemoved
            removed={{ ...removed, at: formatInstant(removed.at) }}
            goOn={ofDraft.goOnAsNew}
            discard={ofDraft.discardDraft}
          />
        </main>
      ) : (
        <EntryScreen
          draft={{
            ...{ id, body, revision: draft.revision, at: draft.savedAt },
            isKept: JSON.stringify(body) === draft.body,
            statement: statementId,
          }}
          capture={capture}
          matter={matter}
          speakers={getSpeakers(db, [...new Set(speakerIds)])}
          sources={listUpstreamSources(db)}
          quotes={(capture && ownPassagesOf(capture)) ?? suggestions?.quotes ?? []}
          dates={suggestions?.dates ?? []}
          notices={suggestions?.notices ?? []}
          left={suggestions?.left ?? null}
          others={statementId ? listOthersAtStatement(db, statementId, account.id) : []}
          singleKeys={account.singleKeys}
          actions={ofDraft}
        />
      )}
    </div>
  );
}

const ownPassagesOf = ({ text, transcribed, source: { kind } }: ScreenCapture) =>
  ownPassages({ text, transcribed, kind });

/** What the text of the capture suggests; it is looked through in a thread of its own. */
function suggestionsFor({ text, textSha256, source }: ScreenCapture) {
  const { language, publishedAt, publishedZone } = source;
  return readSuggestions({ text, textSha256, language, publishedAt, publishedZone });
}
