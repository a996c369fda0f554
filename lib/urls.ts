function queryOf(filters: Record<string, string>): string {
  const query = new URLSearchParams(filters).toString();
  return query ? `?${query}` : "";
}

const twinOf = (path: string) =>
  path.replace(/^([^?#]*)/, (at) => `${at === "/" ? "/index" : at}.md`);

/** Every address of the product, spelled once. */
export const urls = {
  front: () => "/",
  matters: (filters: Record<string, string> = {}) => `/matters${queryOf(filters)}`,
  matter: (slug: string) => `/matters/${slug}`,
  matterVersion: (slug: string, version: number) => `/matters/${slug}/v/${version}`,
  /** The matter narrowed to two parties, or one, by their ids ("a-b"); the first is placed first. With a number, of a version. */
  facing: (slug: string, sides: string, version?: number) =>
    `/matters/${slug}${version === undefined ? "" : `/v/${version}`}/facing/${sides}`,
  /** All statements of a version, in pages from 1. */
  matterStatements: (slug: string, version: number, page = 1) =>
    `/matters/${slug}/v/${version}/statements/${page}`,
  /** What changed between two versions. */
  compare: (slug: string, from: number, to: number) => `/matters/${slug}/compare/${from}/${to}`,
  /** Redirects to the version of a day (YYYY-MM-DD). */
  asOf: (slug: string, day: string) => `/matters/${slug}/as-of/${day}`,
  pair: (id: string) => `/pairs/${id}`,
  pairVersion: (slug: string, version: number, id: string) =>
    `/matters/${slug}/v/${version}/pairs/${id}`,
  /** Cards that other sites frame: as they are now, or as a version has them. */
  embedMatter: (slug: string) => `/embed/matters/${slug}`,
  embedMatterVersion: (slug: string, version: number) => `/embed/matters/${slug}/v/${version}`,
  embedStatement: (id: string) => `/embed/statements/${id}`,
  embedStatementVersion: (slug: string, version: number, id: string) =>
    `/embed/matters/${slug}/v/${version}/statements/${id}`,
  /** What is put into a page that shows a link to one of ours (oembed.com). */
  oembed: (url = "") => `/oembed${queryOf(url ? { url } : {})}`,
  embedPair: (id: string) => `/embed/pairs/${id}`,
  embedPairVersion: (slug: string, version: number, id: string) =>
    `/embed/matters/${slug}/v/${version}/pairs/${id}`,
  statement: (id: string) => `/statements/${id}`,
  /** A reference to what stands at an address, as a file: `bib`, `ris` or `csl.json`. */
  cite: (address: string, format: string) => `${address}/cite.${format}`,
  /** The picture of what a pinned address shows, or a person's page, for those who show a link to it. */
  image: (address: string) => `/images${address}.png`,
  /** What a picture of one statement, or of one point by its number, is named after. */
  statementPicture: (slug: string, version: number, id: string) =>
    `/matters/${slug}/v/${version}/statements/${id}`,
  pointPicture: (slug: string, version: number, point: number) =>
    `/matters/${slug}/v/${version}/points/${point}`,
  source: (id: string) => `/sources/${id}`,
  /** All statements whose words were taken from a source, page by page. */
  sourceStatements: (id: string, filters: Record<string, string> = {}) =>
    `/sources/${id}/statements${queryOf(filters)}`,
  /** A transcript that is published whole, in pages from 1; with a turn, its place there. */
  transcript: (id: string, page = 1, turn?: number) =>
    `/sources/${id}/transcript${page > 1 ? `/${page}` : ""}${turn ? `#t-${turn}` : ""}`,
  people: () => "/people",
  /** The list of people from one of them on, where it is too long for one page. */
  peopleFrom: (slug: string) => `/people/from/${slug}`,
  person: (slug: string) => `/people/${slug}`,
  /** The statements of a speaker: all, or those that a filter of `lib/people/ledger-filter.ts` names, after a cursor. */
  personStatements: (slug: string, filters: Record<string, string> = {}) =>
    `/people/${slug}/statements${queryOf(filters)}`,
  /** What a speaker held, point by point. */
  personPositions: (slug: string, filters: Record<string, string> = {}) =>
    `/people/${slug}/positions${queryOf(filters)}`,
  /** Says that a filter asks for something that there is not. */
  personLost: (slug: string) => `/people/${slug}/no-such-list`,
  topic: (slug: string) => `/topics/${slug}`,
  topics: () => "/topics",
  /** All exchanges that somebody read, or those of one sign (see lib/exchanges.ts), from one of them on. */
  exchanges: (sign = "", from = "") => `/exchanges${sign && `/${sign}`}${from && `/from/${from}`}`,
  /** All corrections, newest first; with a place, those older than it. */
  corrections: (before?: string) => `/corrections${before ? `/before/${before}` : ""}`,
  /** How records are made; with a term, its place there. */
  method: (term?: string) => `/method${term ? `#${term}` : ""}`,
  /** With a cursor, the results after those shown before. */
  search: (query = "", cursor = "", filters: Record<string, string> = {}) =>
    `/search${queryOf({ ...(query && { q: query }), ...filters, ...(cursor && { cursor }) })}`,
  /** What is suggested while somebody types, for the script of the search fields. */
  suggestions: (typed: string) => `/search/suggestions${queryOf(typed ? { q: typed } : {})}`,
  /** For researchers: a dataset (`dataset`) narrowed by its filters, and how to take it away. */
  data: (query: Record<string, string> = {}) => `/data${queryOf(query)}`,
  /** What is new at an address, as `atom` or `json`: of the front, a matter, a person, a topic, a search. */
  feed: (address: string, format: string) => `${address === "/" ? "" : address}/feed.${format}`,
  correctionsFeed: (format: string) => `/corrections.${format}`,
  /** For machines that look for pages: the list of lists, or one of them ("matters-1"). */
  sitemap: (part?: string) => (part ? `/sitemap/${part}.xml` : "/sitemap.xml"),
  robots: () => "/robots.txt",
  /** Where a weakness is told of (RFC 9116). */
  securityText: () => "/.well-known/security.txt",
  /** For who runs the server: whether it lives, whether readers can be sent there, its figures. */
  health: () => "/health",
  ready: () => "/ready",
  metrics: () => "/metrics",
  /** Anyone may say that something on a page is wrong. */
  report: (about = "") => `/report${about ? queryOf({ about }) : ""}`,
  /** Where somebody asks to be told by mail of a statement, a matter or a person, and what became of asking. */
  followAsk: (query: Record<string, string> = {}) => `/follow${queryOf(query)}`,
  /** Takes in what was asked there. */
  followNew: () => "/follow/new",
  /** Confirm, change, end what somebody is told by mail. */
  follow: (token: string) => `/follow/${token}`,
  /** Takes in what is chosen there. */
  followSet: (token: string) => `/follow/${token}/set`,
  /** Ends some of it by one click in a mail program (RFC 8058), or all. */
  followEnd: (token: string, ids: string[] = []) =>
    `/follow/${token}/end${ids.length > 0 ? queryOf({ of: ids.join(".") }) : ""}`,
  /** With an address of the desk, back to it afterwards. */
  signIn: (next = "") => `/sign-in${next ? queryOf({ next }) : ""}`,
  /** Signs in once more before something that asks for it, then back. */
  freshSignIn: (next: string) => `/sign-in${queryOf({ fresh: "1", next })}`,
  /** The second step, where a second factor is on. */
  signInCode: (next: string) => `/sign-in${queryOf({ code: "1", next })}`,
  invitation: (token: string) => `/invitations/${token}`,
  /** The queues: mine, to review, changed since published, reports. */
  desk: () => "/desk",
  /** All working records of a matter. */
  deskMatter: (id: string) => `/desk/matters/${id}`,
  deskMatters: () => "/desk/matters",
  /** Records that look like one, and what was merged lately. */
  duplicates: () => "/desk/duplicates",
  newMatter: () => "/desk/matters/new",
  /** The record screen, on a new draft: which capture is read, which matter it is for, which statement is changed. */
  newRecord: (from: Record<string, string> = {}) => `/desk/records/new${queryOf(from)}`,
  record: (draft: string) => `/desk/records/${draft}`,
  /** Where the record screen keeps itself while somebody types. */
  draft: (draft: string) => `/desk/drafts/${draft}`,
  /** The bookmarklet fills in the address and what was selected. */
  capture: (from: Record<string, string> = {}) => `/desk/capture${queryOf(from)}`,
  /** With a capture, that one's text, and what its page says of itself beside each field. */
  /** Where words are typed from a picture or a scan. */
  typeWords: (capture: string, from: Record<string, string> = {}) =>
    `/desk/captures/${capture}/type${queryOf(from)}`,
  captureFile: (capture: string) => `/desk/captures/${capture}/file`,
  deskSource: (id: string, from: Record<string, string> = {}) =>
    `/desk/sources/${id}${queryOf(from)}`,
  review: (matter: string) => `/desk/review/${matter}`,
  /** The page as it would be published, for the desk alone. */
  preview: (matter: string) => `/desk/review/${matter}/preview`,
  requests: () => "/desk/requests",
  reports: () => "/desk/reports",
  log: (filters: Record<string, string> = {}) => `/desk/log${queryOf(filters)}`,
  logExport: (format: string, filters: Record<string, string> = {}) =>
    `/desk/log/export.${format}${queryOf(filters)}`,
  accounts: () => "/desk/accounts",
  ownAccount: () => "/desk/account",
  /** What the API answers, for people. */
  apiReference: () => "/api",
  /** Our terms in linked data, each at its place there; with a name, that file of them. */
  terms: (file = "") => `/ns${file && `/${file}`}`,
  /** All releases; one of them, by its day; a file of one. */
  releases: () => "/data/releases",
  release: (name: string) => `/data/releases/${name}`,
  releaseFile: (name: string, file: string) => `/data/releases/${name}/${file}`,
  /** Where releases are made. */
  deskReleases: () => "/desk/releases",
  /** Hooks; one of them, with what was sent to it before the delivery of that key. */
  deskHooks: () => "/desk/hooks",
  deskHook: (id: string, before?: number) =>
    `/desk/hooks/${id}${before === undefined ? "" : `?before=${before}`}`,
  /** The API, and below it each of its lists and records. */
  api: (path = "", filters: Record<string, string> = {}) =>
    `/api/v1${path && `/${path}`}${queryOf(filters)}`,
  /** A reader's page as plain text, Markdown. */
  twin: (path: string) => twinOf(path),
  /** For assistants that look for what to read. */
  llms: () => "/llms.txt",
  /** For assistants that speak the Model Context Protocol. */
  mcp: () => "/mcp",
  exportOf: (dataset: string, format: string, filters: Record<string, string> = {}) =>
    `/api/v1/export/${dataset}.${format}${queryOf(filters)}`,
};
