import { getMatter, getMatterVersion, type MatterPage } from "@/db/public/queries/matters";
import { getPairVersion } from "@/db/public/queries/pairs";
import { absolute } from "@/lib/absolute";
import { type Sides, sidesNamed } from "@/lib/comparison/facing";
import { statementWords } from "@/lib/comparison/in-short";
import { onPage, statementPages } from "@/lib/comparison/room";
import { comparisonView } from "@/lib/comparison/view";
import { formatInstant } from "@/lib/dates/format";
import type { PublishedVersion, VersionLine } from "@/lib/document/document";
import { nowhere } from "@/lib/nowhere";
import { numberOrNowhere } from "@/lib/number-in";
import { voiceWithRoles } from "@/lib/people/voice";
import { matterBlocks, pairBlocks } from "@/lib/told/markdown/records";
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
import { partsOf, toldMatter } from "@/lib/told/matter";
import { toldPair } from "@/lib/told/pair";
import { toldDate, toldQuotation, toldText, toldWords } from "@/lib/told/words";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { compareDocuments } from "@/lib/versions/compare";
import { changeSections } from "@/lib/versions/compare-sections";
import type { Shown } from "@/lib/versions/fields";
import { correctionKinds } from "@/lib/vocabulary";
import { checkedBy } from "@/lib/wording";
import { type Found, type TwinRoute, toldVersion, twinAt } from "./of";

const part = (query: URLSearchParams) =>
  query.has("part") ? numberOrNowhere(query.get("part") ?? "") : 1;

/** The matter at a slug, at that version where one is named; or where its address leads. */
async function matterAt(slug: string, addressAt: (slug: string) => string, version?: number) {
  const found = version ? await getMatterVersion(slug, version) : await getMatter(slug);
  const page = asShown(found) ?? nowhere();
  const now = (await getMatter(slug))?.version.document.matter.slug ?? slug;
  return now === slug ? { page } : { leadsTo: addressAt(now) };
}

const withdrawn = (version: PublishedVersion, path: string): Found => ({
  title: "This matter was withdrawn",
  path,
  versions: [toldVersion(version.document.matter.slug, version)],
  blocks: [
    `Withdrawn ${line(formatInstant(version.publishedAt))}. The reason given:`,
    quoted(version.withdrawal ?? ""),
  ],
});

const historyLine = (slug: string, { number, publishedAt, correction }: VersionLine) =>
  `${link(`Version ${number}`, twinAt(urls.matterVersion(slug, number)))}, ${line(formatInstant(publishedAt))}${correction ? `. ${correctionKinds[correction.kind].label}: ${line(correction.what)} ${line(correction.reason)}` : ""}`;

function matterTwin(
  { version, history, latest }: MatterPage,
  path: string,
  query: URLSearchParams,
  sides?: Sides,
): Found {
  if (version.withdrawal !== null) return withdrawn(version, path);
  const { slug } = version.document.matter;
  const view = comparisonView(version.document, sides);
  if (part(query) > partsOf(view)) nowhere();
  const told = toldMatter(view, absolute, part(query));
  return {
    title: told.question,
    path,
    versions: [toldVersion(slug, version)],
    blocks: [
      line(checkedBy(version.approvedBy)),
      sides && `Only of: ${sides.map(({ name }) => line(name)).join(", ")}.`,
      version.number < latest &&
        `This is not the latest version: ${link("the latest", twinAt(urls.matter(slug)))}.`,
      version.correction &&
        `${correctionKinds[version.correction.kind].label}: ${line(version.correction.what)} ${line(version.correction.reason)}`,
      ...version.withheld.map(
        ({ at, reason }) =>
          `Words were withheld by law, ${line(formatInstant(at))}: ${line(reason)}`,
      ),
      ...matterBlocks(told, twinAt),
      heading(2, "Versions"),
      list(history.map((row) => historyLine(slug, row))),
    ],
  };
}

const matter = async ({ slug = "" }, query: URLSearchParams): Promise<Found> => {
  const at = await matterAt(slug, urls.matter);
  return at.page ? matterTwin(at.page, urls.matter(slug), query) : at;
};

const versioned = async (
  { slug = "", n }: Record<string, string>,
  query: URLSearchParams,
): Promise<Found> => {
  const number = numberOrNowhere(n);
  const addressAt = (now: string) => urls.matterVersion(now, number);
  const at = await matterAt(slug, addressAt, number);
  return at.page ? matterTwin(at.page, addressAt(slug), query) : at;
};

const facing = async (
  { slug = "", n, sides = "" }: Record<string, string>,
  query: URLSearchParams,
): Promise<Found> => {
  const number = n === undefined ? undefined : numberOrNowhere(n);
  const addressAt = (now: string) => urls.facing(now, sides, number);
  const at = await matterAt(slug, addressAt, number);
  if (!at.page) return at;
  const named = sidesNamed(at.page.version.document, sides) ?? nowhere();
  return matterTwin(at.page, addressAt(slug), query, named);
};

const statements = async ({
  slug = "",
  n,
  page: written,
}: Record<string, string>): Promise<Found> => {
  const [number, page] = [numberOrNowhere(n), numberOrNowhere(written)];
  const path = urls.matterStatements(slug, number, page);
  const at = await matterAt(slug, (now) => urls.matterStatements(now, number, page), number);
  if (!at.page) return at;
  const { version } = at.page;
  const pages = statementPages(version.document);
  if (version.withdrawal !== null) return withdrawn(version, path);
  if (page > pages) nowhere();
  const view = comparisonView(version.document);
  return {
    title: `All statements: ${version.document.matter.question}`,
    path,
    versions: [toldVersion(slug, version)],
    blocks: [
      `Page ${page} of ${pages}.`,
      ...onPage(view.statements, page).flatMap((row) => [
        heading(2, `${row.name}: ${voiceWithRoles(row.voice)}`),
        facts([
          ["Statement", link(row.name, twinAt(urls.statement(row.record.id)))],
          ["Said", date(toldDate(row.dating))],
        ]),
        ...(row.quotations.length > 0
          ? row.quotations.map(({ record }) =>
              wordsBlock(toldQuotation(record, row.record.language, row.voice)),
            )
          : [wordsBlock(toldWords(statementWords(row)))]),
      ]),
      page < pages && link("The next page", twinAt(urls.matterStatements(slug, number, page + 1))),
    ],
  };
};

const pairOfVersion = async ({ slug = "", n, id = "" }: Record<string, string>): Promise<Found> => {
  const number = numberOrNowhere(n);
  const at = await matterAt(slug, (now) => urls.pairVersion(now, number, id), number);
  if (!at.page) return at;
  const { pair, version } = asShown(await getPairVersion(slug, number, id)) ?? nowhere();
  return {
    title: pair.title,
    path: urls.pairVersion(slug, number, id),
    versions: [toldVersion(slug, version)],
    blocks: [line(checkedBy(version.approvedBy)), ...pairBlocks(toldPair(pair, absolute), twinAt)],
  };
};

const compare = async ({ slug = "", from, to }: Record<string, string>): Promise<Found> => {
  const [first, second] = [numberOrNowhere(from), numberOrNowhere(to)];
  if (first === second) nowhere();
  if (first > second) return { leadsTo: urls.compare(slug, second, first) };
  const at = await matterAt(slug, (now) => urls.compare(now, first, second), second);
  if (!at.page) return at;
  const { version: after, history } = at.page;
  const before = (asShown(await getMatterVersion(slug, first)) ?? nowhere()).version;
  const changes = compareDocuments(before.document, after.document);
  const told = (value: Shown | null) => (value ? line(toldText(value.text)) : "nothing");
  return {
    title: `Version ${first} and version ${second}: ${after.document.matter.question}`,
    path: urls.compare(slug, first, second),
    versions: [toldVersion(slug, before), toldVersion(slug, after)],
    blocks: [
      heading(2, "Why it changed"),
      list(
        history
          .filter(({ number }) => number > first && number <= second)
          .toReversed()
          .map((row) => historyLine(slug, row)),
      ),
      changes.length === 0 && "Nothing a reader sees changed.",
      ...changeSections(changes, before.document, after.document).flatMap((section) => [
        heading(2, section.title),
        ...section.changes.flatMap((change) => [
          heading(3, `${change.what}: ${change.kind}, ${change.name}`),
          facts(
            change.fields.map((field) => [
              line(field.label),
              `was: ${told(field.before)}; is: ${told(field.after)}`,
            ]),
          ),
        ]),
      ]),
    ],
  };
};

export const matterRoutes: TwinRoute[] = [
  {
    at: "/matters/{slug}",
    is: "a matter: a question at issue, and who says what on it",
    takes: ["part"],
    read: matter,
  },
  {
    at: "/matters/{slug}/v/{n}",
    is: "the same as published in version n, for ever",
    takes: ["part"],
    read: versioned,
  },
  {
    at: "/matters/{slug}/facing/{sides}",
    is: "a matter narrowed to two parties",
    takes: ["part"],
    read: facing,
  },
  {
    at: "/matters/{slug}/v/{n}/facing/{sides}",
    is: "the same of a version",
    takes: ["part"],
    read: facing,
  },
  {
    at: "/matters/{slug}/v/{n}/statements/{page}",
    is: "all statements of a version",
    read: statements,
  },
  {
    at: "/matters/{slug}/v/{n}/pairs/{id}",
    is: "a pair as published in version n",
    read: pairOfVersion,
  },
  {
    at: "/matters/{slug}/compare/{from}/{to}",
    is: "what changed between two versions",
    read: compare,
  },
];
