import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { urls } from "./urls";

const n = "{n}" as unknown as number;
const page = "{page}" as unknown as number;
const [from, to] = ["{from}", "{to}"] as unknown as [number, number];

/** Each address as docs/addresses.md writes it. */
const written: Record<keyof typeof urls, string> = {
  api: urls.api(),
  apiReference: urls.apiReference(),
  front: urls.front(),
  matters: urls.matters(),
  matter: urls.matter("{slug}"),
  matterVersion: urls.matterVersion("{slug}", n),
  matterStatements: urls.matterStatements("{slug}", n, page),
  facing: urls.facing("{slug}", "{sides}"),
  compare: urls.compare("{slug}", from, to),
  asOf: urls.asOf("{slug}", "{day}"),
  pair: urls.pair("{id}"),
  pairVersion: urls.pairVersion("{slug}", n, "{id}"),
  releases: "/data/releases",
  release: "/data/releases/{name}",
  releaseFile: "/data/releases/{name}/{file}",
  deskReleases: "/desk/releases",
  deskHooks: "/desk/hooks",
  deskHook: "/desk/hooks/{id}",
  cite: "{address}/cite.{format}",
  image: "/images{address}.png",
  statementPicture: "/images/matters/{slug}/v/{n}/statements/{id}.png",
  pointPicture: "/images/matters/{slug}/v/{n}/points/{n}.png",
  feed: "{address}/feed.{format}",
  correctionsFeed: "/corrections.{format}",
  embedMatter: urls.embedMatter("{slug}"),
  embedMatterVersion: urls.embedMatterVersion("{slug}", n),
  embedStatement: urls.embedStatement("{id}"),
  embedStatementVersion: urls.embedStatementVersion("{slug}", n, "{id}"),
  oembed: "/oembed",
  embedPair: urls.embedPair("{id}"),
  embedPairVersion: urls.embedPairVersion("{slug}", n, "{id}"),
  statement: urls.statement("{id}"),
  source: urls.source("{id}"),
  sourceStatements: urls.sourceStatements("{id}"),
  transcript: urls.transcript("{id}", page),
  people: urls.people(),
  peopleFrom: urls.peopleFrom("{slug}"),
  person: urls.person("{slug}"),
  personStatements: urls.personStatements("{slug}"),
  personPositions: urls.personPositions("{slug}"),
  personLost: urls.personLost("{slug}"),
  topic: urls.topic("{slug}"),
  topics: urls.topics(),
  exchanges: urls.exchanges("{sign}", "{id}"),
  corrections: urls.corrections("{cursor}"),
  method: urls.method(),
  search: urls.search(),
  suggestions: "/search/suggestions",
  terms: "/ns",
  data: urls.data(),
  mcp: urls.mcp(),
  twin: urls.twin("{address}"),
  llms: urls.llms(),
  sitemap: urls.sitemap("{part}"),
  robots: urls.robots(),
  securityText: urls.securityText(),
  health: urls.health(),
  ready: urls.ready(),
  metrics: urls.metrics(),
  report: urls.report(),
  followAsk: urls.followAsk(),
  followNew: urls.followNew(),
  follow: urls.follow("{token}"),
  followSet: urls.followSet("{token}"),
  followEnd: urls.followEnd("{token}"),
  signIn: urls.signIn(),
  freshSignIn: decodeURI(urls.freshSignIn("{address}")),
  signInCode: decodeURI(urls.signInCode("{address}")),
  invitation: urls.invitation("{token}"),
  desk: urls.desk(),
  deskMatters: urls.deskMatters(),
  duplicates: urls.duplicates(),
  newMatter: urls.newMatter(),
  deskMatter: urls.deskMatter("{id}"),
  newRecord: urls.newRecord(),
  record: urls.record("{draft}"),
  draft: urls.draft("{draft}"),
  capture: urls.capture(),
  typeWords: urls.typeWords("{id}"),
  captureFile: urls.captureFile("{id}"),
  deskSource: urls.deskSource("{id}"),
  review: urls.review("{id}"),
  preview: urls.preview("{id}"),
  requests: urls.requests(),
  reports: urls.reports(),
  log: urls.log(),
  logExport: urls.logExport("{format}"),
  accounts: urls.accounts(),
  ownAccount: urls.ownAccount(),
  exportOf: urls.exportOf("{dataset}", "{format}"),
};

const documented = readFileSync(resolve(import.meta.dirname, "../docs/addresses.md"), "utf8");

test.each(Object.entries(written))("%s is in docs/addresses.md", (_, address) => {
  expect(documented).toContain(`\`${address}\``);
});

test("filters are written so that any value survives", () => {
  expect(urls.matters({ topic: "a&b", after: "x=y" })).toBe("/matters?topic=a%26b&after=x%3Dy");
  expect(urls.search("“exact words” & more")).toBe(
    "/search?q=%E2%80%9Cexact+words%E2%80%9D+%26+more",
  );
});
