import { getPairApart } from "@/db/public/pages-apart";
import { listPinned } from "@/db/public/queries/pinned";
import { getSource, listSourceStatements } from "@/db/public/queries/sources";
import { getStatement } from "@/db/public/queries/statements";
import { getTranscript } from "@/db/public/queries/transcripts";
import { absolute } from "@/lib/absolute";
import { wayOfCapture } from "@/lib/capture/way";
import { formatInstant, formatSourceDate } from "@/lib/dates/format";
import { nowhere } from "@/lib/nowhere";
import { numberOrNowhere } from "@/lib/number-in";
import { voiceInText } from "@/lib/people/voice";
import { textOfPieces } from "@/lib/pieces";
import { formatMediaTime } from "@/lib/quotes/media-time";
import { pairBlocks, statementBlocks } from "@/lib/told/markdown/records";
import {
  date,
  facts,
  heading,
  line,
  link,
  list,
  quoted,
  wordsBlock,
} from "@/lib/told/markdown/text";
import { toldPair } from "@/lib/told/pair";
import { toldStatement } from "@/lib/told/statement";
import { toldDate, toldQuotation, toldText } from "@/lib/told/words";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { pageOfTurn, turnsOfPage } from "@/lib/views/transcript";
import { sourceKinds, sourceLevels } from "@/lib/vocabulary";
import { checkedBy, counted } from "@/lib/wording";
import { elsewhere, type Found, more, type TwinRoute, toldVersion, twinAt } from "./of";

type Parts = Record<string, string>;

/** The current versions of these matters. */
export const versionsOf = async (slugs: Iterable<string>) =>
  [...(await listPinned(new Set(slugs)))].map(([slug, pinned]) => toldVersion(slug, pinned));

const pair = async ({ id = "" }: Parts): Promise<Found> => {
  const found = asShown(await getPairApart(id));
  if (!found) return elsewhere("rebuttals", id, urls.pair);
  const { pair, version } = found;
  const pinned = absolute(urls.pairVersion(pair.matter.slug, version.number, id));
  return {
    title: pair.title,
    path: urls.pair(id),
    versions: [{ ...toldVersion(pair.matter.slug, version), pinned }],
    blocks: [line(checkedBy(version.approvedBy)), ...pairBlocks(toldPair(pair, absolute), twinAt)],
  };
};

const statement = async ({ id = "" }: Parts): Promise<Found> => {
  const found = asShown(await getStatement(id));
  if (!found) return elsewhere("statements", id, urls.statement);
  const told = toldStatement(found.statement, absolute);
  return {
    title: `${told.speakers}, ${told.said.inWords}`,
    path: urls.statement(id),
    versions: await versionsOf(found.statement.standings.map(({ matter }) => matter.slug)),
    blocks: statementBlocks(told, twinAt),
  };
};

type Taken = Awaited<ReturnType<typeof listSourceStatements>>;

const takenBlocks = ({ taken, next }: Taken, id: string) => [
  ...taken.flatMap(({ record, voice, dating, quotations }) => [
    heading(3, voiceInText(voice)),
    `${link("Statement", twinAt(urls.statement(record.id)))}, ${date(toldDate(dating))}`,
    ...quotations.map((row) =>
      wordsBlock(toldQuotation({ ...row, originalId: null }, "und", voice)),
    ),
  ]),
  more(next && urls.sourceStatements(id, { after: next })),
];

const source = async ({ id = "" }: Parts): Promise<Found> => {
  const found = asShown(await getSource(id));
  if (!found) return elsewhere("sources", id, (now) => urls.source(now));
  const { source, captures, above, below, wholeTerms } = found;
  const named = (rows: { id: string; title: string }[]) =>
    rows.map((row) => link(row.title, twinAt(urls.source(row.id)))).join("; ");
  return {
    title: source.title,
    path: urls.source(id),
    blocks: [
      facts(
        [
          ["Kind", line(sourceKinds[source.kind].label)],
          ["Level", line(sourceLevels[source.level].label)],
          ["Publisher", source.publisher ? line(source.publisher) : "not stated"],
          ["By", source.byline && line(source.byline)],
          ["Address", source.url ? link(source.url, source.url) : "not stated"],
          ["Published", line(formatSourceDate(source.publishedAt, source.publishedZone))],
          ["Came through", named(above)],
          ["Carried on by", named(below)],
          [
            "Transcript",
            wholeTerms !== null && link("published whole", twinAt(urls.transcript(id))),
          ],
        ].map(([name, value]) => [String(name), value || null] as const),
      ),
      heading(2, "Copies held"),
      captures.length === 0
        ? "None."
        : list(
            captures.map(
              (row) =>
                `${line(row.status === "captured" ? wayOfCapture(row) : `Not captured: ${row.failure ?? "no reason given"}`)}, ${line(formatInstant(row.capturedAt))}${row.textSha256 ? `, SHA-256 of its text ${row.textSha256}` : ""}`,
            ),
          ),
      heading(
        2,
        `${counted(found.quotations, "quotation")} of ${counted(found.statements, "statement")} taken from it`,
      ),
      ...takenBlocks(asShown(await listSourceStatements(id, undefined)), id),
    ],
  };
};

const sourceStatements = async ({ id = "" }: Parts, query: URLSearchParams): Promise<Found> => {
  const found = asShown(await getSource(id));
  if (!found) return { leadsTo: urls.source(id) };
  const after = query.get("after") ?? "";
  return {
    title: `Statements from ${found.source.title}`,
    path: urls.sourceStatements(id, after ? { after } : {}),
    blocks: takenBlocks(asShown(await listSourceStatements(id, after)), id),
  };
};

const transcript = async ({ id = "", page: written = "1" }: Parts): Promise<Found> => {
  const page = numberOrNowhere(written);
  const found = asShown(await getTranscript(id));
  if (!found) return { leadsTo: urls.source(id) };
  const pages = Math.max(1, pageOfTurn(found.turns.length));
  if (page > pages) nowhere();
  return {
    title: `Transcript: ${found.source.title}`,
    path: urls.transcript(id, page),
    blocks: [
      facts([
        ["Source", link(found.source.title, twinAt(urls.source(id)))],
        ["Published whole on these terms", line(toldText(found.terms))],
        ["Page", `${page} of ${pages}`],
      ]),
      found.isWithheld && "The text was withheld by law.",
      page === 1 && found.head.length > 0 && quoted(textOfPieces(found.head)),
      ...found.turns
        .slice((page - 1) * turnsOfPage, page * turnsOfPage)
        .flatMap((turn) => [
          heading(
            3,
            [`Turn ${turn.number}`, turn.time !== null && formatMediaTime(turn.time), turn.label]
              .filter(Boolean)
              .join(", "),
          ),
          quoted(textOfPieces(turn.pieces)),
          turn.said.length > 0 &&
            `On record: ${turn.said.map(({ statement }) => link(voiceInText(statement.voice), twinAt(urls.statement(statement.record.id)))).join("; ")}`,
        ]),
      page < pages && more(urls.transcript(id, page + 1)),
    ],
  };
};

export const recordRoutes: TwinRoute[] = [
  { at: "/pairs/{id}", is: "a claim and a reply, with custody, point by point", read: pair },
  {
    at: "/statements/{id}",
    is: "a statement: its words, how they came, what answers it",
    read: statement,
  },
  {
    at: "/sources/{id}",
    is: "a source, its copies with hashes, what was taken from it",
    read: source,
  },
  {
    at: "/sources/{id}/statements",
    is: "every statement with words from a source",
    takes: ["after"],
    read: sourceStatements,
  },
  { at: "/sources/{id}/transcript", is: "a transcript that is published whole", read: transcript },
  {
    at: "/sources/{id}/transcript/{page}",
    is: "the same from its second page on",
    read: transcript,
  },
];
