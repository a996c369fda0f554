import { listCorrections } from "@/db/public/queries/corrections";
import { listExchanges } from "@/db/public/queries/exchanges";
import { getFrontLead } from "@/db/public/queries/front-lead";
import { countMatters, getTopic, listMatters, listTopics } from "@/db/public/queries/lists";
import { findMeantApart, searchForPrograms } from "@/db/public/search-apart";
import { readAsked } from "@/db/public/search-asked";
import { absolute } from "@/lib/absolute";
import { formatInstant } from "@/lib/dates/format";
import type { FrontMatter, FrontSide, ListedExchange } from "@/lib/document/front";
import { exchangeSlug, signOfSlug } from "@/lib/exchanges";
import { searchFilters } from "@/lib/export/filters";
import { nowhere } from "@/lib/nowhere";
import { voiceInText } from "@/lib/people/voice";
import { limitsOf } from "@/lib/search/limits";
import { searchAddress } from "@/lib/search/links";
import { date, facts, heading, line, link, list, wordsInLine } from "@/lib/told/markdown/text";
import { toldHit } from "@/lib/told/search";
import { toldDate, toldText, toldWords } from "@/lib/told/words";
import { asShown, shownText } from "@/lib/turns";
import { urls } from "@/lib/urls";
import { correctionKinds, rebuttalWord } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";
import { type Found, more, type TwinRoute, twinAt } from "./of";

type Parts = Record<string, string>;

const matterLine = ({ slug, question, statements, rebuttals, version, publishedAt }: FrontMatter) =>
  `${link(toldText(question), twinAt(urls.matter(slug)))}: ${counted(statements, "statement")}, ${counted(rebuttals, "pair")}, version ${version} of ${line(formatInstant(publishedAt))}`;

const mattersIn = (rows: FrontMatter[]) =>
  list(rows.map(matterLine)) || "No matter is on the record yet.";

const matters = async (_: Parts, query: URLSearchParams): Promise<Found> => {
  const order = query.get("order") === "active" ? "active" : "newest";
  const topic = query.get("topic") ?? undefined;
  const asked = { order, ...(topic && { topic }) };
  const found = asShown(
    await listMatters({ ...asked, order, after: query.get("cursor") ?? query.get("after") ?? "" }),
  );
  return {
    title: "Matters",
    path: urls.matters(Object.fromEntries(query)),
    blocks: [
      `${counted(await countMatters(topic), "question")} at issue.`,
      mattersIn(found.matters),
      more(found.next && urls.matters({ ...asked, cursor: found.next })),
    ],
  };
};

const topics = async (): Promise<Found> => ({
  title: "Topics",
  path: urls.topics(),
  blocks: [
    list(
      asShown(await listTopics(1000)).map(
        ({ slug, name, matters: count }) =>
          `${link(name, twinAt(urls.topic(slug)))}: ${counted(count, "matter")}`,
      ),
    ) || "No matter is filed under a topic yet.",
  ],
});

const topic = async ({ slug = "" }: Parts): Promise<Found> => {
  const { name } = asShown(await getTopic(slug)) ?? nowhere();
  const found = asShown(await listMatters({ topic: slug }));
  return {
    title: name,
    path: urls.topic(slug),
    blocks: [
      mattersIn(found.matters),
      more(found.next && urls.matters({ topic: slug, cursor: found.next })),
    ],
  };
};

const sideOf = ({ voice, words }: FrontSide) =>
  `${line(voiceInText(voice))}: ${wordsInLine(words && toldWords(words))}`;

const exchangeBlocks = (rows: ListedExchange[]) =>
  rows.flatMap(({ id, sign, claim, reply, point, saidOn, matter, silence }) => [
    heading(3, sign === "no_reply" ? "No reply found" : rebuttalWord(sign)),
    facts([
      ["Matter", link(matter.question, twinAt(urls.matter(matter.slug)))],
      ["Pair", reply && link("the whole exchange", twinAt(urls.pair(id)))],
      [
        "On",
        point &&
          line(`${point.lead}: ${[point.joint, point.proposition].filter(Boolean).join(" ")}`),
      ],
      ["The claim", sideOf(claim)],
      ["The reply", reply ? sideOf(reply) : line(silence?.sentence ?? "none on record")],
      ["Said", date(toldDate({ edtf: saidOn }))],
    ]),
  ]);

const exchanges = async ({ sign: slug, id: from }: Parts): Promise<Found> => {
  const sign = slug === undefined ? undefined : (signOfSlug(slug) ?? nowhere());
  const found = asShown(await listExchanges({ sign, from }));
  if (from && found.exchanges[0]?.id !== from) nowhere();
  const part = sign && exchangeSlug(sign);
  return {
    title: sign
      ? `Exchanges: ${sign === "no_reply" ? "No reply found" : rebuttalWord(sign)}`
      : "Exchanges",
    path: urls.exchanges(part, from),
    blocks: [
      ...exchangeBlocks(found.exchanges),
      more(found.next && urls.exchanges(part, found.next)),
    ],
  };
};

const corrections = async ({ cursor }: Parts): Promise<Found> => {
  const found = asShown(await listCorrections(cursor)) ?? nowhere();
  return {
    title: "Corrections",
    path: urls.corrections(cursor),
    blocks: [
      list(
        found.lines.map(
          ({ slug, question, number, publishedAt, kind, what, reason, withdrawn }) =>
            `${line(formatInstant(publishedAt))}, ${withdrawn ? "Withdrawn" : line(correctionKinds[kind].label)}, ${link(toldText(question), twinAt(urls.matterVersion(slug, number)))}: ${line(toldText(what))} ${line(toldText(reason))}`,
        ),
      ) || "Nothing was corrected yet.",
      more(found.next && urls.corrections(found.next)),
    ],
  };
};

const front = async (): Promise<Found> => {
  const [lead, newest, latest] = await Promise.all([
    getFrontLead(),
    listMatters({ limit: 10 }),
    listExchanges({ limit: 8 }),
  ]);
  return {
    title: "Gainsay",
    path: urls.front(),
    blocks: [
      "Public claims, and what was said against them: who said exactly what, when, and who answered.",
      lead && `On top: ${link("the matter that leads", twinAt(urls.matter(lead.slug)))}`,
      heading(2, "Newest exchanges"),
      ...exchangeBlocks(asShown(latest).exchanges),
      heading(2, "Matters"),
      mattersIn(asShown(newest).matters),
      heading(2, "Lists"),
      list(
        [
          urls.matters(),
          urls.people(),
          urls.topics(),
          urls.exchanges(),
          urls.corrections(),
          urls.method(),
          urls.data(),
        ].map((path) => link(twinAt(path), twinAt(path))),
      ),
    ],
  };
};

const search = async (_: Parts, address: URLSearchParams): Promise<Found> => {
  const asked = await readAsked(Object.fromEntries(address));
  const { query, filters, kind, order, isUnfolded, cursor, remarks } = asked;
  const search = { words: query?.words ?? "", filters, kind, order, isUnfolded };
  const options = { filters, kind, order, folds: !isUnfolded };
  const found = query && asShown(await searchForPrograms(query, cursor, options));
  const meant = query && found && asShown(await findMeantApart(query, found, { filters, kind }));
  return {
    title: "Search",
    path: searchAddress(search, cursor),
    blocks: [
      list(
        [...remarks, ...(found ? limitsOf(found) : [])].map((sentence) =>
          line(shownText(sentence)),
        ),
      ),
      found
        ? `Found${search.words && ` for ${line(shownText(search.words))}`}: ${found.total}.`
        : "Add `?q=` and words to look for.",
      meant &&
        `Did you mean ${link(shownText(meant.words), twinAt(searchAddress({ ...search, words: meant.words })))}? The record has these words: ${meant.total} found.`,
      found &&
        list(
          found.hits.map((hit) => {
            const told = toldHit(hit, absolute);
            const name =
              "question" in told
                ? told.question
                : "point" in told
                  ? told.point
                  : "name" in told
                    ? told.name
                    : `${told.by}, ${told.said.inWords}`;
            const passages =
              "passages" in told
                ? told.passages.map(({ words, form }) => `${line(words)} (${line(form)})`)
                : [];
            return [`${line(told.kind)}: ${link(name, twinAt(told.address))}`, ...passages].join(
              ": ",
            );
          }),
        ),
      more(found?.next && searchAddress(search, found.next)),
    ],
  };
};

export const listRoutes: TwinRoute[] = [
  { at: "/", is: "the front: newest exchanges and matters", read: front },
  {
    at: "/matters",
    is: "all matters",
    takes: ["order", "topic", "cursor", "after"],
    read: matters,
  },
  { at: "/topics", is: "all topics", read: topics },
  { at: "/topics/{slug}", is: "the matters on a topic", read: topic },
  { at: "/exchanges", is: "every exchange that somebody has read", read: exchanges },
  { at: "/exchanges/from/{id}", is: "the same list from one of them on", read: exchanges },
  { at: "/exchanges/{sign}", is: "those of one sign", read: exchanges },
  { at: "/exchanges/{sign}/from/{id}", is: "the same from one of them on", read: exchanges },
  { at: "/corrections", is: "every correction and withdrawal", read: corrections },
  { at: "/corrections/before/{cursor}", is: "older ones", read: corrections },
  {
    at: "/search",
    is: "search, with `?q=`",
    takes: ["q", "kind", "order", "repeats", "cursor", ...searchFilters],
    read: search,
  },
];
