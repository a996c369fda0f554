/**
 * Loads Factopolis through the mutations that a person's work goes through: a large, real record to try pages on.
 * The file is the capture. What it does not say is not guessed: how a check answers a claim stays unclassified, and
 * only the claims that the file lists under a statement count as asserted by it.
 */
import { addParty, addPoint, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { addDating, addOccasion } from "@/db/desk/mutations/occasions";
import { addOffice, addSpeaker } from "@/db/desk/mutations/people";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { addSource, addUploadedCapture } from "@/db/desk/mutations/sources";
import { takeStance } from "@/db/desk/mutations/stances";
import { addQuotation, linkRebuttal, logStatement } from "@/db/desk/mutations/statements";
import type { DeskContext } from "@/db/desk/write";
import { unequalPositions } from "@/lib/position-in-short";
import { codePointLength } from "@/lib/quotes/code-points";
import { withoutQuotationMarks } from "@/lib/quotes/marked";
import { slugOf } from "@/lib/slug";
import type { OccasionKind, SourceKind } from "@/lib/vocabulary";
import { wordCount } from "@/lib/words";
import { type FactopolisPerson, type Line, readFactopolis, valuesOf } from "./file";
import { type ClaimGroup, claimGroups } from "./group";
import { topicName } from "./topics";

const partyNames: Record<string, string> = {
  gop: "Republicans",
  "democratic-party": "Democrats",
  checkers: "Fact-checkers",
};

/** Loads everything and publishes a matter for each group of claims. Returns what was counted. */
export function loadFactopolis(context: DeskContext, folder: string) {
  const file = readFactopolis(folder);
  const source = addSource(context, {
    kind: "dataset",
    level: "tertiary",
    title: "factopolis-statements.csv",
    publisher: "Factopolis",
    url: "https://factopolis.com/",
    language: "en",
  }).publicId;
  const capture = addUploadedCapture(context, {
    ...{ source, extent: "whole", mediaType: "text/csv", bytes: file.bytes, text: file.text },
  }).publicId;
  const house = new Entry(context, file.people, source, capture);
  const groups = claimGroups(file.lines);
  for (const group of groups) house.enterMatter(group);
  return { matters: groups.length, ...house.counts };
}

/** A record that is entered once, whoever asks for it. */
function once<A extends unknown[]>(keyOf: (...args: A) => string, make: (...args: A) => string) {
  const made = new Map<string, string>();
  const get = (...args: A): string => {
    const key = keyOf(...args);
    const known = made.get(key) ?? make(...args);
    made.set(key, known);
    return known;
  };
  return Object.assign(get, { made });
}

class Entry {
  readonly #people: Map<string, FactopolisPerson>;
  readonly #rebuttals = new Set<string>();

  constructor(
    private readonly context: DeskContext,
    people: FactopolisPerson[],
    private readonly source: string,
    private readonly capture: string,
  ) {
    this.#people = new Map(people.map((person) => [person.speaker_id, person]));
  }

  get counts() {
    return {
      statements: this.#statement.made.size,
      speakers: this.#speaker.made.size,
      checkers: this.#checker.made.size,
      replies: this.#reply.made.size,
      retractions: this.#retraction.made.size,
      rebuttals: this.#rebuttals.size,
    };
  }

  enterMatter({ claims, statements }: ClaimGroup): void {
    const { context } = this;
    const [main] = claims;
    const heads = statements.flatMap(([line]) => (line ? [line] : []));
    if (!main) return;
    const matter = openMatter(context, {
      slug: slugOf(main.id),
      question: `Is it so that ${main.words}?`,
      summary: `As listed by Factopolis: ${statements.length === 1 ? "one statement" : `${statements.length} statements`}, the claims they make, and the answers to them.`,
      topics: [...new Set(heads.flatMap((line) => valuesOf(line.topics).map(topicName)))],
    }).publicId;
    const points = new Map(
      claims.map((claim) => [
        claim.id,
        addPoint(context, {
          matter,
          proposition: sentence(claim.words),
          opposite: claim.opposite && sentence(claim.opposite),
        }).publicId,
      ]),
    );
    const positions = positionsOf(
      [...new Set(heads.map(this.#groupOf)), "checkers"],
      heads,
      claims,
      this.#groupOf,
    );
    const party = once(
      (group: string) => group,
      (group) =>
        addParty(context, {
          matter,
          name: partyNames[group] ?? "Others",
          positionInShort: positions.get(group) ?? "",
        }).publicId,
    );
    const place = once(
      (statement: string, _group: string) => statement,
      (statement, group) =>
        placeStatement(context, { matter, statement, party: party(group) }).publicId,
    );
    for (const rows of statements) {
      const [line] = rows;
      if (!line) continue;
      const statement = this.#statement(line);
      place(statement, this.#groupOf(line));
      for (const id of valuesOf(line.claim_ids)) {
        takeStance(context, {
          statement,
          point: points.get(id) ?? "",
          position: "asserts",
          quotation: this.#quotation.made.get(line.statement_id),
          reason: "The file lists this claim under the statement.",
        });
      }
    }
    for (const rows of statements) {
      for (const line of rows) {
        if (!line.rebuttal) continue;
        const reply = this.#reply(line);
        place(reply, "checkers");
        this.#link(this.#statement(line), reply, "unclassified", line.rating);
      }
      const [line] = rows;
      if (!line?.retracted_on) continue;
      const retraction = this.#retraction(line);
      place(retraction, this.#groupOf(line));
      this.#link(this.#statement(line), retraction, "retracts");
    }
    submitForReview(context, { matter });
    publishMatter(context, { matter });
  }

  #groupOf = (line: Line): string => this.#people.get(line.speaker_id)?.group || "others";

  #link(claim: string, reply: string, type: "unclassified" | "retracts", rating = ""): void {
    const key = `${claim} ${reply}`;
    if (this.#rebuttals.has(key)) return;
    this.#rebuttals.add(key);
    linkRebuttal(this.context, {
      ...{ claim, reply, type, addressedVia: "not_stated" },
      reviewerRating: rating || null,
    });
  }

  #speaker = once(
    (line: Line) => line.speaker_id,
    (line) => {
      const person = this.#people.get(line.speaker_id);
      const speaker = addSpeaker(this.context, { kind: "person", name: line.speaker }).publicId;
      for (const { title, from, to } of person?.offices ?? []) {
        // One line of the file ends before it begins: then neither date is taken over.
        const dates = from && to && from > to ? {} : { from, to };
        addOffice(this.context, { speaker, title, ...dates });
      }
      return speaker;
    },
  );

  #checker = once(
    (line: Line) => line.rebutter_id,
    (line) => addSpeaker(this.context, { kind: "organisation", name: line.rebutted_by }).publicId,
  );

  /** What the file cites and does not hold. */
  #cited = once(
    (url: string, _kind: SourceKind) => url,
    (url, kind) =>
      addSource(this.context, {
        ...{ kind, url, language: "und" },
        level: kind === "article" ? "secondary" : "primary",
        title: `${new URL(url).hostname.replace(/^www\./, "")}, as cited by Factopolis`,
      }).publicId,
  );

  #citedBy(urls: string, kinds: string) {
    const [url = ""] = valuesOf(urls);
    if (!URL.canParse(url) || !/^https?:/.test(url)) return null;
    const kind = sourceKindOf[valuesOf(kinds)[0] ?? ""] ?? "article";
    return { source: this.#cited(url, kind), hop: "excerpts" as const };
  }

  #occasion = once(
    (line: Line) => `${line.speaker_id} ${line.said_on} ${line.venue}`,
    (line) => {
      const occasion = addOccasion(this.context, {
        kind: occasionKindOf(line.venue),
        title: line.venue || "Occasion not stated",
      }).publicId;
      this.#date(occasion, line.said_on, null);
      return occasion;
    },
  );

  #date(occasion: string, edtf: string | null, note: string | null): void {
    const { source } = this;
    addDating(this.context, { occasion, source, edtf, note, preferred: true });
  }

  #statement = once(
    (line: Line) => line.statement_id,
    (line) => {
      const statement = logStatement(this.context, {
        speaker: this.#speaker(line),
        speakerRole: this.#roleOf(line),
        occasion: this.#occasion(line),
        summary: sentence(withoutQuotationMarks(valuesOf(line.claims).join("; "))),
        language: "en",
      }).publicId;
      this.#quotation(line, statement);
      return statement;
    },
  );

  #quotation = once(
    (line: Line, _statement: string) => line.statement_id,
    (line, statement) =>
      this.#quote(line, "quote", {
        statement,
        form: "verbatim",
        upstream: this.#citedBy(line.source_urls, line.source_kinds),
      }),
  );

  /** The office held on the day, as the file dates it; several held at once are not chosen between. */
  #roleOf({ speaker_id, said_on }: Line): string | null {
    const held = this.#people
      .get(speaker_id)
      ?.offices.filter(({ from, to }) => from && from <= said_on && (!to || said_on <= to));
    return held?.length === 1 ? (held[0]?.title ?? null) : null;
  }

  #quote(
    line: Line,
    column: "quote" | "rebuttal" | "retraction_quote",
    rest: Pick<Parameters<typeof addQuotation>[1], "statement" | "form" | "upstream">,
  ): string {
    const { start } = line.placeOf(column);
    return addQuotation(this.context, {
      ...rest,
      ...{ text: line[column], language: "en", capture: this.capture },
      at: { start, end: start + codePointLength(line[column]) },
    }).publicId;
  }

  /** One check may answer several statements. */
  #reply = once(
    (line: Line) => `${line.rebutter_id} ${line.rebuttal_url} ${line.rebuttal}`,
    (line) => {
      const occasion = addOccasion(this.context, {
        kind: "publication",
        title: `Check by ${line.rebutted_by}`,
      }).publicId;
      const dated = dateInAddress(line.rebuttal_url);
      this.#date(
        occasion,
        dated ?? `[${line.said_on}..]`,
        dated
          ? "Read from the address that the file cites."
          : "The file does not date the reply; it is not earlier than the words it answers.",
      );
      const statement = logStatement(this.context, {
        speaker: this.#checker(line),
        occasion,
        summary: `On the claim that ${withoutQuotationMarks(valuesOf(line.claims).join("; "))}.`,
        language: "en",
      }).publicId;
      this.#quote(line, "rebuttal", {
        statement,
        form: line.rebuttal_form === "paraphrase" ? "reported" : "verbatim",
        upstream: this.#citedBy(line.rebuttal_url, "web"),
      });
      return statement;
    },
  );

  #retraction = once(
    (line: Line) => line.statement_id,
    (line) => {
      const occasion = addOccasion(this.context, {
        kind: "unspecified",
        title: "Retraction, as listed by Factopolis",
      }).publicId;
      // Four of fifteen were taken back on the day they were said: the file itself dates them so.
      const isDated = /^\d{4}-\d{2}-\d{2}$/.test(line.retracted_on);
      this.#date(
        occasion,
        isDated ? line.retracted_on : `[${line.said_on}..]`,
        isDated ? null : "The file says that it was taken back, and not when.",
      );
      const statement = logStatement(this.context, {
        speaker: this.#speaker(line),
        occasion,
        summary: "Takes the earlier statement back.",
        language: "en",
      }).publicId;
      const upstream = this.#citedBy(line.retraction_url, "web");
      if (line.retraction_quote) {
        this.#quote(line, "retraction_quote", { statement, form: "verbatim", upstream });
      } else {
        addQuotation(this.context, {
          ...{ statement, form: "paraphrase", language: "en", source: this.source, upstream },
          text: "Takes the earlier statement back; the file does not give the words.",
        });
      }
      return statement;
    },
  );
}

const sourceKindOf: Record<string, SourceKind> = {
  youtube: "recording",
  "archive-org": "recording",
  fox: "recording",
  transcript: "transcript",
  twitter: "post",
};

function occasionKindOf(venue: string): OccasionKind {
  if (venue === "Twitter") return "post";
  if (/^interview\b/i.test(venue)) return "interview";
  if (/^speech\b/i.test(venue)) return "speech";
  if (/press conference/i.test(venue)) return "press_conference";
  return "unspecified";
}

/** Words of a claim that stands for a party as it is; fewer where the others have less room. */
const most = { words: 16, besideShort: 11 };
const few = 5;

/** The position of each group: the claim that most of its statements make, as the file words it, or what can be said in short. */
function positionsOf(
  groups: string[],
  lines: Line[],
  claims: ClaimGroup["claims"],
  groupOf: (line: Line) => string,
): Map<string, string> {
  const upTo = (words: number) =>
    new Map(groups.map((group) => [group, positionOf(group, words, lines, claims, groupOf)]));
  const positions = upTo(most.words);
  const parties = [...positions.values()].map((positionInShort) => ({ positionInShort }));
  return unequalPositions(parties) ? upTo(most.besideShort) : positions;
}

function positionOf(
  group: string,
  mostWords: number,
  lines: Line[],
  claims: ClaimGroup["claims"],
  groupOf: (line: Line) => string,
): string {
  if (group === "checkers") return "Answer with checks that nobody here has read.";
  const own = lines.filter((line) => groupOf(line) === group);
  const made = claims.find((claim) =>
    own.some((line) => valuesOf(line.claim_ids).includes(claim.id)),
  );
  if (!made) return "Take an earlier statement back, as shown below.";
  const words = withoutQuotationMarks(made.words);
  const count = wordCount(words);
  if (count > mostWords) return "Claim what the first of their points says.";
  return sentence(count < few ? `Claim that ${words}` : words);
}

const sentence = (words: string) => {
  const text = words.trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? "" : "."}`;
};

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The day, or the month, that an address holds: /2017/oct/26/ or /2017/10/. */
function dateInAddress(url: string): string | null {
  const [, year, month = "", day] =
    /\/((?:19|20)\d\d)\/([a-z]{3}|\d\d)(?:\/(\d\d))?\//i.exec(url) ?? [];
  const named = monthNames.indexOf(month.toLowerCase()) + 1;
  const number = named || Number(month);
  if (!year || !(number >= 1 && number <= 12)) return null;
  const text = `${year}-${String(number).padStart(2, "0")}`;
  return day && Number(day) >= 1 && Number(day) <= 31 ? `${text}-${day}` : text;
}
