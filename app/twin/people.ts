import {
  getPersonApart,
  getPersonPositionsApart,
  getPersonStatementsApart,
} from "@/db/public/pages-apart";
import { listPeople } from "@/db/public/queries/people";
import type { LedgerEntry, LedgerPart } from "@/db/public/queries/person-ledger";
import { absolute } from "@/lib/absolute";
import type { SpeakerRecord } from "@/lib/document/document";
import { nowhere } from "@/lib/nowhere";
import { filterQuery, readLedgerFilter } from "@/lib/people/ledger-filter";
import { isSide, type LedgerCell } from "@/lib/people/ledger-rows";
import { ledgerSigns } from "@/lib/people/ledger-signs";
import { markOf, nameInText } from "@/lib/people/unnamed";
import { voiceInText } from "@/lib/people/voice";
import { positionBlocks } from "@/lib/told/markdown/records";
import { date, facts, heading, line, link, list, wordsInLine } from "@/lib/told/markdown/text";
import { toldPositions } from "@/lib/told/person";
import { toldDate, toldWords } from "@/lib/told/words";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { speakerKinds } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";
import { elsewhere, type Found, more, type TwinRoute, twinAt } from "./of";
import { versionsOf } from "./records";

type Parts = Record<string, string>;

const people = async ({ slug }: Parts): Promise<Found> => {
  const found = asShown(await listPeople(slug));
  if (slug !== undefined && found.people[0]?.slug !== slug) nowhere();
  return {
    title: "People",
    path: slug === undefined ? urls.people() : urls.peopleFrom(slug),
    blocks: [
      `${counted(found.total, "speaker")} on the record.`,
      list(
        found.people.map(
          (row) =>
            `${link(nameInText(row), twinAt(urls.person(row.slug)))}${row.role ? `, ${line(row.role)}` : ""}: ${counted(row.statements, "statement")}, ${counted(row.answers, "answer")}`,
        ),
      ),
      more(found.next && urls.peopleFrom(found.next)),
    ],
  };
};

const aboutSpeaker = (speaker: SpeakerRecord, role?: string) =>
  facts([
    ["Kind", line(speakerKinds[speaker.kind].label)],
    ["Account", speaker.account && line(markOf(speaker) ?? "")],
    ["Title", role && line(role)],
    ["Described as", speaker.description && line(speaker.description)],
    [
      "Also written",
      [speaker.nativeName, ...speaker.otherNames]
        .flatMap((name) => (name ? line(name) : []))
        .join("; "),
    ],
    [
      "Offices",
      speaker.offices
        .map(({ title, organisation }) => line([title, organisation].filter(Boolean).join(", ")))
        .join("; "),
    ],
  ]);

const cell = (told: LedgerCell): string => {
  if (isSide(told)) {
    const { relation, pairId, voice, words } = told;
    return `${link(relation.replaceAll("_", " "), twinAt(urls.pair(pairId)))} by ${line(voiceInText(voice))}, ${date(toldDate(told))}: ${wordsInLine(words && toldWords(words))}`;
  }
  if (told.kind === "answers_nothing") return "answers nothing that is on record";
  const sought = told.asked.map(line).join(" ");
  return `${told.kind === "no_reply" ? "no reply on record" : "a reply was given and is not set beside it yet"}${sought && `. ${sought}`}`;
};

const entry = ({ rows, fold }: LedgerEntry): string[] => [
  ...rows.map((row) => {
    const [first = ""] = row.line.statementId ? [twinAt(urls.statement(row.line.statementId))] : [];
    return `${link(row.name, first)}, ${date(toldDate(row))}, ${line(ledgerSigns[row.sign].label)}${row.point ? ` on: ${line(row.point.proposition)}` : ""}. ${wordsInLine(toldWords(row.said))} — ${cell(row.facing)}`;
  }),
  ...(fold && fold.times > rows.length
    ? [`Said ${fold.times} times in all, ${fold.answered} of them answered.`]
    : []),
];

const ledger = ({ entries }: LedgerPart) => list(entries.flatMap(entry)) || "None.";
const slugsIn = ({ entries }: LedgerPart) =>
  entries.flatMap(({ rows }) => rows.map(({ matter }) => matter.slug));

const person = async ({ slug = "" }: Parts): Promise<Found> => {
  const found = asShown(await getPersonApart(slug));
  if (!found) return elsewhere("speakers", slug, urls.person);
  const { speaker, role, positions } = found;
  return {
    title: speaker.name,
    path: urls.person(slug),
    versions: await versionsOf(slugsIn(found.ledger)),
    blocks: [
      aboutSpeaker(speaker, role?.title),
      heading(2, `Positions (${positions.total})`),
      ...positionBlocks(toldPositions(positions.points, absolute), twinAt),
      positions.next && `All positions: ${link("positions", twinAt(urls.personPositions(slug)))}`,
      heading(2, `Statements (${found.ledger.summary.statements})`),
      ledger(found.ledger),
      more(found.ledger.next && urls.personStatements(slug, { after: found.ledger.next })),
    ],
  };
};

const positions = async ({ slug = "" }: Parts, query: URLSearchParams): Promise<Found> => {
  const only = query.get("show") === "changed" ? "changed" : "all";
  const found = asShown(
    await getPersonPositionsApart(slug, { only, after: query.get("after") ?? "" }),
  );
  if (!found) return elsewhere("speakers", slug, (now) => urls.personPositions(now));
  const { next, points } = found.positions;
  const asked: Record<string, string> = only === "changed" ? { show: only } : {};
  return {
    title: `Positions of ${found.speaker.name}`,
    path: urls.personPositions(slug, Object.fromEntries(query)),
    versions: await versionsOf(points.map(({ point }) => point.matter.slug)),
    blocks: [
      ...positionBlocks(toldPositions(points, absolute), twinAt),
      more(next && urls.personPositions(slug, { ...asked, after: next })),
    ],
  };
};

const statements = async ({ slug = "" }: Parts, query: URLSearchParams): Promise<Found> => {
  const filter = readLedgerFilter(Object.fromEntries(query)) ?? nowhere();
  const found = asShown(
    await getPersonStatementsApart(slug, { filter, after: query.get("after") ?? "" }),
  );
  if (!found) return elsewhere("speakers", slug, (now) => urls.personStatements(now));
  const { next } = found.ledger;
  return {
    title: `Statements of ${found.speaker.name}`,
    path: urls.personStatements(slug, Object.fromEntries(query)),
    versions: await versionsOf(slugsIn(found.ledger)),
    blocks: [
      ledger(found.ledger),
      more(next && urls.personStatements(slug, { ...filterQuery(filter), after: next })),
    ],
  };
};

export const peopleRoutes: TwinRoute[] = [
  { at: "/people", is: "all speakers", read: people },
  { at: "/people/from/{slug}", is: "the same list from one of them on", read: people },
  { at: "/people/{slug}", is: "a speaker: positions, statements, answers", read: person },
  {
    at: "/people/{slug}/positions",
    is: "positions on all points",
    takes: ["show", "after"],
    read: positions,
  },
  {
    at: "/people/{slug}/statements",
    is: "all statements, with what answers them",
    takes: ["show", "year", "point", "sign", "order", "after"],
    read: statements,
  },
];
