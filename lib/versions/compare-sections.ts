/** Changes in the order in which the matter's page is read. Pure. */

import type { MatterDocument } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import type { Change } from "./change";

export interface ChangeSection {
  title: string;
  changes: Change[];
}

interface Place {
  title: string;
  /** Records of the section, in reading order; a record may be named again and counts once. */
  ids: string[];
}

/** Sections with changes, each change once; what no section names comes last. */
export function changeSections(
  changes: Change[],
  from: MatterDocument,
  to: MatterDocument,
): ChangeSection[] {
  const left = groupBy(changes, (change) => change.recordId);
  const sections = placesOf(from, to).map(({ title, ids }) => ({
    title,
    changes: ids.flatMap((id) => {
      const found = left.get(id) ?? [];
      left.delete(id);
      return found;
    }),
  }));
  const rest = { title: "Other records", changes: [...left.values()].flat() };
  return [...sections, rest].filter((section) => section.changes.length > 0);
}

function placesOf(from: MatterDocument, to: MatterDocument): Place[] {
  const documents = [to, from];
  const idsOf = (rows: (document: MatterDocument) => { id: string }[]) =>
    documents.flatMap((document) => rows(document).map((row) => row.id));
  const head = [
    to.matter.id,
    ...idsOf((document) => document.parties),
    ...idsOf((document) => document.points),
  ];
  return [
    { title: "The question and its points", ids: head },
    ...pairPlaces(documents),
    {
      title: "Statements answering no claim",
      ids: idsOf((document) => document.statements).flatMap((id) => idsAround(id, documents)),
    },
    {
      title: "Speakers",
      ids: documents.flatMap((document) =>
        document.speakers.flatMap((row) => [row.id, ...row.offices.map((office) => office.id)]),
      ),
    },
    { title: "Events", ids: idsOf((document) => document.events) },
    {
      title: "Replies looked for and asked for",
      ids: [
        ...idsOf((document) => document.replySearches),
        ...idsOf((document) => document.commentRequests),
        ...idsOf((document) => document.reportedNonReplies ?? []),
      ],
    },
    {
      title: "Sources and custody",
      ids: [
        ...idsOf((document) => document.sources),
        ...idsOf((document) => document.sources.flatMap((row) => row.takedowns ?? [])),
        ...idsOf((document) => document.captures),
      ],
    },
  ];
}

/** The pairs of the later version, then those that it lacks. */
function pairPlaces(documents: MatterDocument[]): Place[] {
  const pairs = documents.flatMap((document) =>
    document.rebuttals.map((row) => ({
      row,
      numbers: [row.claimId, row.replyId].map(
        (id) => `S${document.statements.find((statement) => statement.id === id)?.number ?? "?"}`,
      ),
    })),
  );
  return [...groupBy(pairs, ({ row }) => row.id).values()].flatMap(([pair]) =>
    pair
      ? {
          title: pair.row.heading ?? pair.numbers.join(" and "),
          ids: [
            pair.row.id,
            ...idsAround(pair.row.claimId, documents),
            ...idsAround(pair.row.replyId, documents),
          ],
        }
      : [],
  );
}

/** A statement with its occasion, dates, quotations and stances. */
function idsAround(statementId: string, documents: MatterDocument[]): string[] {
  const of = (document: MatterDocument) => {
    const occasionId = document.statements.find((row) => row.id === statementId)?.occasionId;
    return {
      occasions: document.occasions
        .filter((row) => row.id === occasionId)
        .flatMap((row) => [row.id, ...row.datings.map((dating) => dating.id)]),
      quotations: document.quotations.filter((row) => row.statementId === statementId),
      stances: document.stances.filter((row) => row.statementId === statementId),
    };
  };
  const found = documents.map(of);
  return [
    statementId,
    ...found.flatMap((row) => row.occasions),
    ...found.flatMap((row) => row.quotations.map(({ id }) => id)),
    ...found.flatMap((row) => row.stances.map(({ id }) => id)),
  ];
}
