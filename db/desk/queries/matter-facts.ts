/**
 * What a mutation has to know of a whole matter: of a long one that takes a second, so it is worked out in a thread
 * beforehand (see apart.ts), and taken as it is where nobody wrote anything since. Reads only.
 */
import { max } from "drizzle-orm";
import { commitmentLookup } from "@/db/desk/commit-text";
import type { DeskDatabase } from "@/db/desk/desk";
import { requireRecord } from "@/db/desk/logged-tables";
import { logEntries } from "@/db/desk/schema";
import type { MatterDocument } from "@/lib/document/document";
import { recordIdsOf } from "@/lib/document/ids";
import { type GateProblem, NotFoundError } from "@/lib/errors";
import { ourWordsProblems } from "@/lib/our-words";
import { lostWords } from "@/lib/versions/carry";
import { sharedFingerprints, withFormer } from "@/lib/versions/fingerprints";
import { type SealedDocument, sealDocument } from "@/lib/versions/version";
import { keysOf, type ReviewCheck, reviewChecks } from "@/lib/vocabulary";
import { wrotePartOf } from "./authorship";
import { getMatterDocument } from "./document";
import { getEvidence, publicDocument, ticksThatHold } from "./evidence";
import { documentProblems, gateOf } from "./gate";
import { carriedVersions } from "./publication";
import { sealAsRead } from "./sealed";
import { latestSubmission, type SubmissionCheck } from "./submissions";

/** The shared records that a document shows, and with them those that went into one of them. */
export interface Shown {
  fingerprints: Map<string, string>;
  all: Map<string, string>;
}

/** Each is worked out when it is asked for. */
export interface MatterFacts {
  sealed: () => SealedDocument;
  shown: () => Shown;
  /** What keeps it from being published. */
  problems: () => GateProblem[];
  /** Where changed words would take away what a stance of another matter rests on. */
  elsewhere: () => GateProblem[];
  /** Its speakers and topics, which have addresses. */
  named: () => Pick<MatterDocument, "speakers"> & { topics: MatterDocument["matter"]["topics"] };
  /** Whether the account wrote any part of it. */
  isOwn: () => boolean;
  /** The checks that it asks for. */
  asked: () => ReviewCheck[];
  /** Ticks of the newest submission that hold for it as it stands. */
  ticks: () => SubmissionCheck[];
}

export type Fact = keyof MatterFacts;

/** Some facts of a matter, as the desk had them when its log ended there. */
export interface PreparedFacts {
  matter: string;
  accountId: string;
  head: number;
  facts: { [K in Fact]?: ReturnType<MatterFacts[K]> };
}

/** How far the log has come: as long as it stands there, nobody has written anything. */
export const headOfLog = (db: DeskDatabase): number =>
  db
    .select({ head: max(logEntries.id) })
    .from(logEntries)
    .get()?.head ?? 0;

/** What there is to know of a matter, for an account. Throws NotFoundError. */
export function factsOf(
  db: DeskDatabase,
  matter: string,
  accountId: string,
  seal: (document: MatterDocument) => SealedDocument,
): MatterFacts {
  const { id: matterId } = requireRecord(db, "matters", matter);
  const document = onceAsked(() => getMatterDocument(db, matter));
  const sealed = onceAsked(() => seal(document()));
  const shown = onceAsked(() => shownIn(sealed()));
  return {
    ...{ sealed, shown },
    problems: () => [...gateOf({ tx: db }, document()), ...ourWordsProblems(document())],
    elsewhere: () => problemsElsewhere(db, matterId, document(), shown().all),
    named: () => ({ speakers: document().speakers, topics: document().matter.topics }),
    isOwn: () => wrotePartOf(db, accountId, document(), matterId),
    asked() {
      const evidence = getEvidence(db, publicDocument(db, matterId), document());
      return keysOf(reviewChecks).filter((check) => evidence[check].length > 0);
    },
    ticks() {
      const submission = latestSubmission(db, matterId);
      if (!submission || submission.state === "published") return [];
      return ticksThatHold(db, submission, publicDocument(db, matterId), document());
    },
  };
}

/**
 * Works out some facts of a matter without writing. Undefined where there is no such matter, or where a text of it has
 * no commitment yet: then it has to be written first.
 */
export function prepareFacts(
  db: DeskDatabase,
  matter: string,
  accountId: string,
  wanted: Fact[],
): PreparedFacts | undefined {
  let isCommitted = true;
  const seal = (document: MatterDocument) => {
    const known = commitmentLookup(db, recordIdsOf(document));
    return sealDocument(document, (place, text) => {
      const held = known(place, text);
      isCommitted &&= held !== undefined;
      return held ?? "";
    });
  };
  try {
    const facts = factsOf(db, matter, accountId, seal);
    const known = Object.fromEntries(wanted.map((fact) => [fact, facts[fact]()]));
    return isCommitted ? { matter, accountId, head: headOfLog(db), facts: known } : undefined;
  } catch (error) {
    if (error instanceof NotFoundError) return;
    throw error;
  }
}

export function shownIn({ skeleton }: SealedDocument): Shown {
  const fingerprints = sharedFingerprints(skeleton);
  return { fingerprints, all: withFormer(fingerprints, skeleton) };
}

function problemsElsewhere(
  db: DeskDatabase,
  matterId: number,
  document: MatterDocument,
  shown: Map<string, string>,
): GateProblem[] {
  const statements = new Set(
    document.statements.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]),
  );
  const said = new Map([...shown].filter(([id]) => statements.has(id)));
  return [...carriedVersions(db, matterId, document, said, sealAsRead(db))].flatMap((carried) => [
    ...documentProblems({ tx: db }, carried.document),
    ...lostWords(carried.published, carried.document),
  ]);
}

function onceAsked<T>(make: () => T): () => T {
  let held: { is: T } | undefined;
  return () => {
    held ??= { is: make() };
    return held.is;
  };
}
