/** What share images show of the record: the plate of an exchange, a point, a statement, a person. Pure. */
import { formLabel } from "@/lib/comparison/form-label";
import { type ShortWords, statementWords, wordsOn } from "@/lib/comparison/in-short";
import { pairTitle } from "@/lib/comparison/pair-title";
import { ratingInText } from "@/lib/comparison/rating";
import { comparisonView, type PairView, type StatementView } from "@/lib/comparison/view";
import { formatEdtf } from "@/lib/dates/format";
import { preferredDating, whenAndHowSurely } from "@/lib/datings";
import type { MatterDocument, PublishedVersion } from "@/lib/document/document";
import { gapsOf } from "@/lib/gaps";
import { nowhere } from "@/lib/nowhere";
import type { PointHistory } from "@/lib/people/point-history";
import { type InRole, type Voice, voiceInText } from "@/lib/people/voice";
import { replyGaps } from "@/lib/reply-gaps";
import { urls } from "@/lib/urls";
import { withheldText } from "@/lib/versions/commitments";
import {
  type PlateSide,
  type PlateView,
  type PlateWords,
  plateOf,
  platePair,
  runRightToLeft,
  subjectsOf,
} from "@/lib/views/plate";
import { sentenceInText } from "@/lib/views/point-sentence";
import { stancePositions } from "@/lib/vocabulary";
import { beginningOf, counted, ended, notChecked } from "@/lib/wording";
import { wordCount } from "@/lib/words";
import type { Sheet, SheetSide, SheetWords } from "./sheet";
import { isolated } from "./text";

/** A version, and the public address of the installation. */
interface Of {
  version: Pick<PublishedVersion, "number" | "publishedAt" | "approvedBy"> & {
    document: MatterDocument;
  };
  origin: string;
}

/** Code points of words that nothing shortened before. */
const mostShown = 220;

/** The image of a matter: the exchange that stands for it. */
export function matterSheet({ version, origin }: Of): Sheet {
  const { document, number } = version;
  const { slug, question } = document.matter;
  const plate = plateOf(comparisonView(document));
  const named = { title: question, path: urls.matterVersion(slug, number), what: `“${question}”` };
  return { ...(plate ? ofPlate(plate) : empty), ...footOf({ version, origin }, named) };
}

const empty = { sides: [], joint: null, isRightToLeft: false };

/** The image of a pair of a version. Throws `NowhereError` where the version has none of that id. */
export function pairSheet({ version, origin }: Of, id: string): Sheet {
  const { document, number } = version;
  const { slug, question } = document.matter;
  const pair = comparisonView(document).pairs.find(({ record }) => record.id === id) ?? nowhere();
  const plate = platePair(pair, undefined, subjectsOf(document).get(pair.record.claimId));
  const path = urls.pairVersion(slug, number, id);
  return {
    ...ofPlate(plate),
    ...footOf({ version, origin }, { title: question, path, what: pairTitle(pair) }),
  };
}

/** The image of a statement of a version: its words, and which replies join it. */
export function statementSheet({ version, origin }: Of, id: string): Sheet {
  const { document, number } = version;
  const { slug, question } = document.matter;
  const view = comparisonView(document);
  const statement = view.statements.find(({ record }) => record.id === id) ?? nowhere();
  const words = statementWords(statement);
  const gap = replyGaps(document).find((row) => row.statementIds.includes(id));
  const what = `${voiceInText(statement.voice)}, ${formatEdtf(statement.dating?.edtf ?? null)}`;
  const path = `${urls.matterVersion(slug, number)}#${statement.name.toLowerCase()}`;
  return {
    sides: [sideOf(statement, words), joinedSide(view.pairs, id, gap?.sentence ?? null)],
    joint: null,
    isRightToLeft: runRightToLeft([words]),
    ...footOf({ version, origin }, { title: question, path, what }),
  };
}

const mostTitles = 2;

/** What answers a statement, and what it answers, by their titles; or what was done to find an answer. */
function joinedSide(pairs: PairView[], id: string, silence: string | null): SheetSide {
  const answering = titlesOf(pairs.filter(({ record }) => record.claimId === id));
  const answered = titlesOf(pairs.filter(({ record }) => record.replyId === id));
  const isAnswered = answering.length > 0;
  const lead = isAnswered ? answering : [silence ?? "No search for a reply is on record."];
  const itself = answered.length > 0 ? ["It is a reply itself:", ...answered] : [];
  return {
    partyIndex: null,
    name: isAnswered ? "On record in answer" : "No reply on record",
    ...{ role: "", when: "", form: "", words: null },
    instead: { lead: lead.join("\n"), more: itself.join("\n"), isGap: !isAnswered },
  };
}

/** What pairs are called, a line each. */
function titlesOf(pairs: PairView[]): string[] {
  const more = pairs.length - mostTitles;
  const titles = pairs.slice(0, mostTitles).map((pair) => ended(pairTitle(pair)));
  return more > 0 ? [...titles, `And ${more} more.`] : titles;
}

/** The image of a point of a version, by its number: what each party says to it, of at most four. */
export function pointSheet({ version, origin }: Of, number: number): Sheet {
  const { document } = version;
  const { slug, question } = document.matter;
  const point = document.points[number - 1] ?? nowhere();
  const view = comparisonView(document);
  const stances = new Map(
    document.stances.filter((row) => row.pointId === point.id).map((row) => [row.statementId, row]),
  );
  const sides = view.parties.flatMap(({ party }) => {
    const speaking = view.statements.filter(
      (row) => row.party.id === party.id && stances.has(row.record.id),
    );
    const [said] = speaking;
    const stance = said && stances.get(said.record.id);
    if (!stance) return [];
    const { sign, label } = stancePositions[stance.position];
    const side = sideOf(said, wordsOn(said, stance));
    const form =
      speaking.length > 1 ? `${side.form}. 1 of ${speaking.length} statements` : side.form;
    return [{ ...side, form, stance: { sign, word: label } }];
  });
  const shown = sides.slice(0, mostColumns);
  const path = `${urls.matterVersion(slug, version.number)}#p${number}`;
  const beside = sides.length > shown.length ? `, ${shown.length} of ${sides.length} parties` : "";
  const what = `Point ${number} of “${question}”${beside}`;
  return {
    ...{ sides: shown, joint: null, isRightToLeft: false },
    ...footOf({ version, origin }, { title: point.proposition, path, what }),
  };
}

const mostColumns = 4;

/** A person, and what they held on up to three points. */
export function personSheet(
  { speaker, changedAt, role, positions, ledger }: PersonInShort,
  origin: string,
): Sheet {
  const sides = positions.points.flatMap((history): SheetSide[] => {
    const last = history.runs.at(-1)?.last;
    if (!last) return [];
    const { sign, label } = stancePositions[last.stance.position];
    return [
      {
        ...{ partyIndex: history.partyIndex, name: history.point.proposition, role: "" },
        when: whenAndHowSurely(preferredDating(last.occasion)?.edtf ?? null, last.occasion),
        ...wordsIn(last.words),
        stance: { sign, word: label },
      },
    ];
  });
  const { name, slug } = speaker;
  const { statements, points } = ledger.summary;
  return {
    title: role ? `${name}, ${role.title}` : name,
    ...{ sides: sides.slice(0, 3), joint: null, isRightToLeft: false },
    cited: {
      what: `${counted(statements, "statement")} on ${counted(points, "point")} on record.`,
      as: `Gainsay, as published on ${formatEdtf(changedAt.slice(0, 10))}.`,
    },
    address: addressIn(urls.person(slug), origin),
    doubts: ["Follows the record:", "what is cited may change."],
  };
}

/** Of the page of a person what its image shows. */
interface PersonInShort {
  speaker: { name: string; slug: string };
  changedAt: string;
  role: { title: string } | null;
  positions: { points: PointHistory[] };
  ledger: { summary: { statements: number; points: number } };
}

function ofPlate(plate: PlateView): Pick<Sheet, "sides" | "joint" | "isRightToLeft"> {
  const { claim, reply, sign, word, silence, isRightToLeft } = plate;
  return {
    sides: [sideOfPlate(claim), reply ? sideOfPlate(reply) : silentSide(silence)],
    joint: {
      ...{ sign, word, isAnswer: reply !== null },
      sentence: sentenceOf(plate),
    },
    isRightToLeft,
  };
}

function sentenceOf({ point, rating, reply }: PlateView): string {
  if (point) {
    const { sentence } = point;
    if (sentence.proposition === withheldText) return `${sentence.lead}: a point withheld by law.`;
    return sentenceInText({ ...sentence, proposition: isolated(sentence.proposition) });
  }
  if (rating && reply) return `${ratingInText(rating, voiceInText(reply.voice), isolated)}.`;
  return reply ? "No editor has yet read which points it answers." : "";
}

const sideOfPlate = ({ voice, partyIndex, words, when }: PlateSide): SheetSide => ({
  partyIndex,
  ...whoIs(voice),
  when,
  ...wordsIn(words),
});

const silentSide = (silence: string | null): SheetSide => ({
  ...{ partyIndex: null, name: "Nobody on record", role: "", when: "", form: "", words: null },
  instead: {
    lead: "No reply on record",
    more: silence ?? "No search for one is on record.",
    isGap: true,
  },
});

function sideOf(statement: StatementView, words: ShortWords | null): SheetSide {
  const { voice, partyIndex, dating, occasion } = statement;
  const when = whenAndHowSurely(dating?.edtf ?? null, occasion);
  return { partyIndex, ...whoIs(voice), when, ...wordsIn(words && shortened(words)) };
}

/** The beginning of words that have no room, with how many they are. */
function shortened(words: ShortWords): PlateWords {
  const { text, isCut } = beginningOf(words.text, mostShown);
  if (!isCut) return { ...words, part: null };
  const part = `${wordCount(text)} of ${wordCount(words.text)} words`;
  return { ...words, text, after: true, part };
}

/** So many of those who speak together a side names, with their roles; the others are counted. */
const mostSpeakers = 3;

function whoIs(voice: Voice<InRole>): Pick<SheetSide, "name" | "role"> {
  const { speakers } = voice;
  const named = speakers.length > mostSpeakers + 1 ? speakers.slice(0, mostSpeakers) : speakers;
  const roles = named.flatMap(({ name, role }) =>
    role ? [speakers.length > 1 ? `${isolated(name)}: ${isolated(role)}` : isolated(role)] : [],
  );
  return { name: isolated(voiceInText(voice, mostSpeakers)), role: roles.join("; ") };
}

type Worded = Pick<SheetSide, "form" | "words" | "instead">;

function wordsIn(words: (ShortWords & { part?: string | null }) | null): Worded {
  if (!words) {
    const lead = "Says nothing on this point that is on record.";
    return { form: "", words: null, instead: { lead, more: "", isGap: true } };
  }
  if (words.text === withheldText) {
    return {
      form: "",
      words: null,
      instead: { lead: "Words withheld by law", more: "", isGap: true },
    };
  }
  const { text, form, language, before, after, translatedBy, part } = words;
  const quoted = form === "verbatim" ? `“${text.trim()}”` : text.trim();
  const shown: SheetWords = {
    text: `${before ? "… " : ""}${quoted}${after ? " …" : ""}`,
    ...{ language, form },
  };
  const label = [formLabel(words), translatedBy && `translated by ${isolated(translatedBy)}`, part];
  return { form: label.filter(Boolean).join(", "), words: shown };
}

/** What vouches for the image, and what the record lacks. */
function footOf(
  { version, origin }: Of,
  { title, path, what }: { title: string; path: string; what: string },
): Pick<Sheet, "title" | "cited" | "address" | "doubts"> {
  const primary = gapsOf(version.document).find((gap) => gap.kind === "primary");
  return {
    title: title === withheldText ? "Withheld by law" : title,
    cited: {
      what: ended(what),
      as: `Gainsay, version ${version.number}, ${formatEdtf(version.publishedAt.slice(0, 10))}.`,
    },
    address: addressIn(path, origin),
    doubts: [
      ...(version.approvedBy === null ? [ended(notChecked)] : []),
      ...(primary ? [ended(primary.title)] : []),
    ],
  };
}

/** An address as people read it. */
const addressIn = (path: string, origin: string) =>
  new URL(path, origin).href.replace(/^https?:\/\//, "");
