/** Shapes the working records of a matter into the document that a version of it holds. */
import type { DeskDatabase } from "@/db/desk/desk";
import { type PageMark, pageAt } from "@/lib/capture/pages";
import type { MatterDocument } from "@/lib/document/document";
import { groupBy } from "@/lib/group";
import { accountOf } from "@/lib/people/account";
import type { CustodyHop } from "@/lib/vocabulary";
import { getMatterRows, type MatterRows } from "./matter-rows";

/** The document of a matter as it stands at the desk. Throws NotFoundError. */
export function getMatterDocument(db: DeskDatabase, matterPublicId: string): MatterDocument {
  return documentOf(getMatterRows(db, matterPublicId));
}

/** Public ids behind inner keys. */
function idsOf(rows: { id: number; publicId: string }[]) {
  const ids = new Map(rows.map((row) => [row.id, row.publicId]));
  const of = (key: number): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`Inner key ${key} is not among the records read.`);
    return id;
  };
  return Object.assign(of, { maybe: (key: number | null) => (key === null ? null : of(key)) });
}

/**
 * Points in their order, those last that no statement of the matter takes a stance on: readers number them by place, and
 * what nobody speaks to leaves no hole.
 */
function takenFirst({ points, stances, statements }: MatterRows): MatterRows["points"] {
  const shown = new Set(statements.map((row) => row.id));
  const taken = new Set(
    stances.filter((row) => shown.has(row.statementId)).map((row) => row.pointId),
  );
  return points.toSorted((a, b) => Number(!taken.has(a.id)) - Number(!taken.has(b.id)));
}

/** Shapes rows into a document. A quotation without a source gets the source id "", which the gate refuses. */
export function documentOf(rows: MatterRows): MatterDocument {
  const statementId = idsOf(rows.statements);
  const speakerId = idsOf(rows.speakers);
  const sourceId = idsOf(rows.sources);
  const partyId = idsOf(rows.parties);
  const pointId = idsOf(rows.points);
  const occasionId = idsOf(rows.occasions);
  const captureId = idsOf(rows.captures);
  const quotationId = idsOf(rows.quotations);
  const topics = new Map(rows.topics.map((row) => [row.id, row]));
  const statements = new Map(rows.statements.map((row) => [row.id, row]));
  const offices = groupBy(rows.offices, (row) => row.speakerId);
  const datings = groupBy(rows.datings, (row) => row.occasionId);
  const takedowns = groupBy(rows.takedowns, (row) => row.sourceId);
  const together = groupBy(rows.coSpeakers, (row) => row.statementId);
  const lead = rows.rebuttals.find((row) => row.id === rows.matter.leadRebuttalId);
  const upstream = (row: { upstreamId: number | null; upstreamHop: CustodyHop | null }) =>
    row.upstreamId !== null && row.upstreamHop
      ? { sourceId: sourceId(row.upstreamId), hop: row.upstreamHop }
      : null;

  const pageOf = pagesOf(rows.captures);
  const transcribedOf = transcriptionsOf(rows.captures);
  const wholeOf = wholeTextsOf(rows.wholeTexts);
  /** What went into a record; nothing where nothing did. */
  const former = (publicId: string) => rows.former.get(publicId);
  const formerIds = (publicId: string) => {
    const found = former(publicId);
    return found && { formerIds: found.ids };
  };

  return {
    format: "gainsay-matter/1",
    matter: {
      id: rows.matter.publicId,
      slug: rows.matter.slug,
      question: rows.matter.question,
      summary: rows.matter.summary,
      topics: rows.matterTopics.flatMap(({ topicId }) => {
        const topic = topics.get(topicId);
        return topic ? [{ id: topic.publicId, slug: topic.slug, name: topic.name }] : [];
      }),
      ...(lead && { leadRebuttalId: lead.publicId }),
    },
    parties: rows.parties.map(({ publicId, name, positionInShort }) => ({
      id: publicId,
      name,
      positionInShort,
    })),
    points: takenFirst(rows).map(({ publicId, proposition, opposite, note }) => ({
      id: publicId,
      proposition,
      opposite,
      note,
      ...formerIds(publicId),
    })),
    speakers: rows.speakers.map((row) => {
      const {
        id,
        publicId,
        revision: _,
        platform,
        handle,
        heldBy,
        anonymity,
        formerNames,
        ...fields
      } = row;
      const account = accountOf(row);
      const merged = former(publicId);
      return {
        id: publicId,
        ...fields,
        ...(formerNames && { formerNames }),
        ...(account && { account }),
        ...(anonymity && { anonymity }),
        ...(merged && { formerIds: merged.ids, formerSlugs: merged.slugs }),
        offices: (offices.get(id) ?? []).map((office) => ({
          id: office.publicId,
          title: office.title,
          organisation: office.organisation,
          from: office.from,
          to: office.to,
        })),
      };
    }),
    occasions: rows.occasions.map(({ id, publicId, kind, title, venue }) => ({
      id: publicId,
      kind,
      title,
      venue,
      ...formerIds(publicId),
      datings: (datings.get(id) ?? []).map((dating) => ({
        id: dating.publicId,
        edtf: dating.edtf,
        phrase: dating.phrase,
        earliest: dating.earliest,
        latest: dating.latest,
        preferred: dating.preferred,
        sourceId: sourceId(dating.sourceId),
        note: dating.note,
      })),
    })),
    statements: rows.memberships.flatMap((membership) => {
      const row = statements.get(membership.statementId);
      if (!row) return [];
      return {
        id: row.publicId,
        number: membership.number,
        partyId: partyId(membership.partyId),
        speakerId: speakerId(row.speakerId),
        speakerRole: row.speakerRole,
        ...(together.has(row.id) && {
          coSpeakers: (together.get(row.id) ?? []).map((one) => ({
            id: one.publicId,
            speakerId: speakerId(one.speakerId),
            role: one.role,
          })),
        }),
        onBehalfOfId: speakerId.maybe(row.onBehalfOfId),
        ...(row.attributedById !== null && { attributedById: speakerId(row.attributedById) }),
        occasionId: occasionId(row.occasionId),
        summary: row.summary,
        language: row.language,
        ...formerIds(row.publicId),
      };
    }),
    quotations: rows.quotations.map((row) => ({
      id: row.publicId,
      statementId: statementId(row.statementId),
      form: row.form,
      text: row.text,
      language: row.language,
      translatedBy: row.translatedBy,
      originalId: quotationId.maybe(row.originalId),
      sourceId: sourceId.maybe(row.sourceId) ?? "",
      upstream: upstream(row),
      position:
        row.captureId === null || row.start === null || row.end === null
          ? null
          : {
              captureId: captureId(row.captureId),
              start: row.start,
              end: row.end,
              prefix: row.prefix ?? "",
              suffix: row.suffix ?? "",
              ...pageOf(row.captureId, row.start),
              ...transcribedOf(row.captureId),
            },
      mediaTime: row.mediaTime,
      ...(row.mediaEnd !== null && { mediaEnd: row.mediaEnd }),
      ...formerIds(row.publicId),
    })),
    stances: rows.stances
      .filter((row) => statements.has(row.statementId))
      .map((row) => ({
        id: row.publicId,
        statementId: statementId(row.statementId),
        pointId: pointId(row.pointId),
        position: row.position,
        quotationId: quotationId.maybe(row.quotationId),
        span:
          row.spanStart === null || row.spanEnd === null
            ? null
            : { start: row.spanStart, end: row.spanEnd },
        reason: row.reason,
      })),
    rebuttals: orderedRebuttals(rows).map(({ row, heading }) => ({
      id: row.publicId,
      claimId: statementId(row.claimId),
      replyId: statementId(row.replyId),
      type: row.type,
      addressedVia: row.addressedVia,
      heading,
      note: row.note,
      reviewerRating: row.reviewerRating
        ? { rating: row.reviewerRating, scale: row.reviewerScale }
        : null,
      ...formerIds(row.publicId),
    })),
    sources: rows.sources.map(
      ({ id, publicId, revision: _, upstreamId, upstreamHop, ...fields }) => ({
        id: publicId,
        ...fields,
        upstream: upstream({ upstreamId, upstreamHop }),
        ...(takedowns.has(id) && {
          takedowns: (takedowns.get(id) ?? []).map((row) => ({
            ...{ id: row.publicId, kind: row.kind, by: row.by, note: row.note },
            ...{ edtf: row.edtf, phrase: row.phrase, earliest: row.earliest, latest: row.latest },
            seenAt: row.seenAt,
            shownById: sourceId.maybe(row.shownById),
            captureId: captureId.maybe(row.captureId),
          })),
        }),
        ...formerIds(publicId),
      }),
    ),
    captures: rows.captures.map((row) => ({
      id: row.publicId,
      sourceId: sourceId(row.sourceId),
      method: row.method,
      extent: row.extent,
      status: row.status,
      failure: row.failure,
      capturedAt: row.capturedAt,
      finalUrl: row.finalUrl,
      mediaType: row.mediaType,
      bytesSha256: row.bytesSha256,
      textSha256: row.textSha256,
      byteLength: row.byteLength,
      ...transcribedOf(row.id),
      ...(row.note !== null && { note: row.note }),
      ...wholeOf(row),
    })),
    events: rows.events.map((row) => ({
      id: row.publicId,
      title: row.title,
      edtf: row.edtf,
      phrase: row.phrase,
      earliest: row.earliest,
      latest: row.latest,
      sourceId: sourceId(row.sourceId),
      quotation: row.quotation,
    })),
    replySearches: rows.replySearches.map((row) => ({
      id: row.publicId,
      statementId: statementId(row.statementId),
      partyId: partyId(row.partyId),
      searchedAt: row.searchedAt,
      where: row.where,
      outcome: row.outcome,
      replyId: statementId.maybe(row.replyId),
    })),
    ...(rows.nonReplies.length > 0 && {
      reportedNonReplies: rows.nonReplies.map((row) => ({
        id: row.publicId,
        statementId: statementId(row.statementId),
        speakerId: speakerId(row.speakerId),
        kind: row.kind,
        sourceId: sourceId(row.sourceId),
        words: row.words,
        language: row.language,
        position:
          row.captureId === null || row.start === null || row.end === null
            ? null
            : {
                captureId: captureId(row.captureId),
                start: row.start,
                end: row.end,
                prefix: row.prefix ?? "",
                suffix: row.suffix ?? "",
              },
        ...{ edtf: row.edtf, phrase: row.phrase, earliest: row.earliest, latest: row.latest },
      })),
    }),
    commentRequests: rows.commentRequests.map((row) => ({
      id: row.publicId,
      statementId: statementId(row.statementId),
      speakerId: speakerId(row.speakerId),
      askedAt: row.askedAt,
      channel: row.channel,
      deadline: row.deadline,
      outcome: row.outcome,
      checkedAt: row.checkedAt,
      replyId: statementId.maybe(row.replyId),
    })),
  };
}

/** The page of a capture that a code point lies on. */
function pagesOf(captures: MatterRows["captures"]) {
  const marks = new Map(
    captures.flatMap(({ id, pages }): [number, PageMark[]][] =>
      pages ? [[id, JSON.parse(pages)]] : [],
    ),
  );
  return (captureId: number, point: number) => {
    const page = pageAt(marks.get(captureId) ?? [], point);
    if (!page) return {};
    return { pageIndex: page.index, ...(page.label !== null && { pageLabel: page.label }) };
  };
}

/** The text of a capture that may be published whole, and on what terms. */
function wholeTextsOf(rows: MatterRows["wholeTexts"]) {
  const allowed = new Map(
    rows.flatMap((row) => (row.isPublic ? [[row.captureId, row.terms]] : [])),
  );
  return ({ id, extractedText }: MatterRows["captures"][number]) => {
    const terms = allowed.get(id);
    return terms === undefined || !extractedText ? {} : { whole: { terms, text: extractedText } };
  };
}

/** What the text of a capture was typed from, where the newsroom typed it. */
function transcriptionsOf(captures: MatterRows["captures"]) {
  const typed = new Map(captures.map(({ id, transcribed }) => [id, transcribed]));
  return (captureId: number) => {
    const transcribed = typed.get(captureId);
    return transcribed ? { transcribed } : {};
  };
}

/** Rebuttals in the order of the page: headed ones first as headed, then by the numbers of claim and reply. */
function orderedRebuttals({ rebuttals, headings, memberships }: MatterRows) {
  const numbers = new Map(memberships.map((row) => [row.statementId, row.number]));
  const headingOf = new Map(headings.map((row) => [row.rebuttalId, row]));
  const rank = (row: (typeof rebuttals)[number]) => [
    headingOf.get(row.id)?.order ?? Number.MAX_SAFE_INTEGER,
    numbers.get(row.claimId) ?? 0,
    numbers.get(row.replyId) ?? 0,
  ];
  return rebuttals
    .map((row) => ({ row, rank: rank(row), heading: headingOf.get(row.id)?.heading ?? null }))
    .sort((a, b) => a.rank.map((value, index) => value - (b.rank[index] ?? 0)).find(Boolean) ?? 0);
}
