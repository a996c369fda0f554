/** Statements, pairs and matters as Markdown, made of what programs are told of them. Pure. */
import { ratingInText } from "@/lib/comparison/rating";
import { rebuttalWord, stancePositions, treatments } from "@/lib/vocabulary";
import type { ToldStep } from "../custody";
import type { ToldMatter } from "../matter";
import type { ToldPair } from "../pair";
import type { ToldPositions } from "../person";
import type { ToldStatement } from "../statement";
import { date, facts, heading, line, link, list, quoted, wordsBlock, wordsInLine } from "./text";

type Block = string | null | false | undefined;
/** The address of a twin, for the address of a page. */
type TwinAt = (address: string) => string;

const custody = (steps: ToldStep[]): string =>
  list(
    steps.map(
      ({ step, held, is, sha256 }) =>
        `${line(step.replace("_", " "))}: ${line(is)}${sha256 ? ` SHA-256 ${sha256}` : ""}${held || step === "speaker" || step === "occasion" ? "" : " (not held)"}`,
    ),
  );

export function statementBlocks(told: ToldStatement, twinAt: TwinAt): Block[] {
  const exchanges = (rows: ToldStatement["answers"]) =>
    list(
      rows.map(
        (row) =>
          `${link(rebuttalWord(row.type), twinAt(row.address))} ${line(row.by)}, ${date(row.said)}: ${wordsInLine(row.words)}${row.onPoint ? ` On the point: ${line(row.onPoint)} (${line(row.treatment ?? "")}).` : ""}`,
      ),
    );
  return [
    facts([
      ["By", line(told.by)],
      ["On behalf of", told.onBehalfOf && line(told.onBehalfOf)],
      ["Said", date(told.said)],
      ["Occasion", line(told.occasion)],
      ["Summary, Gainsay’s own", line(told.summary.words)],
    ]),
    heading(2, "Words"),
    told.quotations.length === 0 && "No words are held.",
    ...told.quotations.flatMap((quotation) => [
      wordsBlock(quotation),
      `How they reached the record:\n\n${custody(quotation.custody)}`,
      quotation.sources.length > 0 &&
        `Sources: ${quotation.sources.map(({ title, address }) => link(title, twinAt(address))).join("; ")}`,
    ]),
    told.datings.length > 1 && heading(2, "Datings"),
    told.datings.length > 1 &&
      list(
        told.datings.map(
          (each) =>
            `${date(each)}${each.source ? `, by ${line(each.source)}` : ""}${each.phrase ? `; its words: “${line(each.phrase)}”` : ""}${each.place ? `; ${line(each.place)}` : ""}`,
        ),
      ),
    told.positions.length > 0 && heading(2, "Positions"),
    told.positions.length > 0 &&
      list(
        told.positions.map(
          ({ point, stance, readSoBecause }) =>
            `${line(stancePositions[stance].label)}: ${line(point)}${readSoBecause ? ` Read so because: ${line(readSoBecause)}` : ""}`,
        ),
      ),
    told.answers.length > 0 && heading(2, "What it answers"),
    told.answers.length > 0 && exchanges(told.answers),
    told.answeredBy.length > 0 && heading(2, "What answers it"),
    told.answeredBy.length > 0 && exchanges(told.answeredBy),
    ...told.reportedNonReplies.map(
      ({ who, kind, words, source }) =>
        `${line(source)} reports of ${line(who)} (${line(kind)})${words.words === null ? "; its words are withheld by law." : `:\n\n${quoted(words.words)}`}`,
    ),
    heading(2, "Stands in"),
    list(told.matters.map(({ question, address }) => link(question, twinAt(address)))),
  ];
}

function side(name: string, told: ToldPair["claim"], twinAt: TwinAt): Block[] {
  return [
    heading(2, name),
    facts([
      ["By", line(told.by)],
      ["Said", date(told.said)],
      ["Occasion", line(told.occasion)],
      ["Statement", link(told.name, twinAt(told.address))],
      ["Summary, Gainsay’s own", line(told.summary.words)],
    ]),
    told.quotations.length === 0 && "No words are held.",
    ...told.quotations.flatMap((quotation) => [
      wordsBlock(quotation),
      `How they reached the record:\n\n${custody(quotation.custody)}`,
    ]),
  ];
}

export function pairBlocks(told: ToldPair, twinAt: TwinAt): Block[] {
  return [
    facts([
      ["Matter", link(told.matter.question, twinAt(told.matter.address))],
      [
        "How the reply stands to the claim",
        `${line(rebuttalWord(told.type))}: ${line(told.typeMeans)}`,
      ],
      ["Between the two", told.interval && line(told.interval)],
      ["Note", told.note && line(told.note)],
      [
        "Rating, as it was given",
        told.reviewerRating && ratingInText(told.reviewerRating, told.reply.by, line),
      ],
    ]),
    ...side("The claim", told.claim, twinAt),
    ...side("The reply", told.reply, twinAt),
    heading(2, "Point by point"),
    told.pointsNotRead && line(told.pointsNotRead),
    ...told.points.flatMap((row) => [
      heading(3, `${row.number}. ${row.point}`),
      facts([
        [
          "What the reply does to it",
          `${line(treatments[row.treatment].label)}: ${line(row.treatmentMeans)}`,
        ],
        [
          "The claim",
          `${row.claimStance ? `${line(row.claimStance)}. ` : ""}${wordsInLine(row.claimWords)}`,
        ],
        [
          "The reply",
          `${row.replyStance ? `${line(row.replyStance)}. ` : ""}${wordsInLine(row.replyWords)}`,
        ],
        ["Read so because", row.readSoBecause && line(row.readSoBecause)],
      ]),
    ]),
  ];
}

export function matterBlocks(told: ToldMatter, twinAt: TwinAt): Block[] {
  return [
    told.summary && line(told.summary.words),
    told.topics.length > 0 && facts([["Topics", told.topics.map(line).join(", ")]]),
    told.parts > 1 &&
      `Part ${told.part} of ${told.parts}: add \`?part=2\` to the address for more.`,
    heading(2, "Positions in short, in Gainsay’s words"),
    list(
      told.parties.map(
        ({ name, positionInShort }) => `**${line(name)}:** ${line(positionInShort.words)}`,
      ),
    ),
    heading(2, "Points at issue"),
    list(
      told.points.map(
        ({ number, point, note }) =>
          `Point ${number}: ${line(point)}${note ? ` (${line(note)})` : ""}`,
      ),
    ),
    heading(2, `Claims and replies (${told.pairsInAll})`),
    ...told.pairs.flatMap((pair) => [
      heading(3, pair.title),
      facts([
        ["Pair", link(`${pair.reply} answers ${pair.claim}`, twinAt(pair.address))],
        [
          "How the reply stands to the claim",
          `${line(rebuttalWord(pair.type))}: ${line(pair.typeMeans)}`,
        ],
        [
          "In short",
          pair.inShort && `${line(pair.inShort.treatment)}: ${line(pair.inShort.point)}`,
        ],
        ["The claim", pair.inShort && wordsInLine(pair.inShort.claimWords)],
        ["The reply", pair.inShort && wordsInLine(pair.inShort.replyWords)],
      ]),
    ]),
    heading(2, `Statements (${told.statementsInAll})`),
    ...told.statements.flatMap((row) => [
      heading(3, `${row.name}: ${row.by}`),
      facts([
        ["Statement", link(row.name, twinAt(row.address))],
        ["For", line(row.party)],
        ["Said", date(row.said)],
        ["Occasion", line(row.occasion)],
      ]),
      ...row.words.map(wordsBlock),
    ]),
    told.events.length > 0 && heading(2, "Events"),
    told.events.length > 0 &&
      list(told.events.map(({ title, when }) => `${date(when)}: ${line(title)}`)),
    told.missingOrInDoubt.length > 0 && heading(2, "Missing or in doubt"),
    told.missingOrInDoubt.length > 0 && list(told.missingOrInDoubt.map(line)),
  ];
}

export const positionBlocks = (told: ToldPositions, twinAt: TwinAt): Block[] =>
  told.flatMap(({ point, matter, taken, changes, takenBack, isInOrder }) => [
    heading(3, point),
    `At issue in ${link(matter.question, twinAt(matter.address))}.${isInOrder ? "" : " Not all of this is in an order that is known."}`,
    list([
      ...taken.map(
        ({ stance, said, words, address, occasion, times }) =>
          `${link(stancePositions[stance].label, twinAt(address))}, ${date(said)}, ${line(occasion)}${times > 1 ? `, ${times} times` : ""}: ${wordsInLine(words)}`,
      ),
      ...changes.map(({ what, after }) => `Changed ${line(what)}, ${line(after)}`),
      ...takenBack.map(({ said }) => `Taken back, ${line(said)}`),
    ]),
  ]);
