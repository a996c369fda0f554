/** Every address of the product, spelled once. */
export const urls = {
  front: () => "/",
  matters: () => "/matters",
  matter: (slug: string) => `/matters/${slug}`,
  matterVersion: (slug: string, version: number) => `/matters/${slug}/v/${version}`,
  /** What changed between two versions. */
  compare: (slug: string, from: number, to: number) => `/matters/${slug}/compare/${from}/${to}`,
  /** Redirects to the version of a day (YYYY-MM-DD). */
  asOf: (slug: string, day: string) => `/matters/${slug}/as-of/${day}`,
  pair: (id: string) => `/pairs/${id}`,
  pairVersion: (slug: string, version: number, id: string) =>
    `/matters/${slug}/v/${version}/pairs/${id}`,
  embedPair: (id: string) => `/embed/pairs/${id}`,
  embedPairVersion: (slug: string, version: number, id: string) =>
    `/embed/matters/${slug}/v/${version}/pairs/${id}`,
  statement: (id: string) => `/statements/${id}`,
  source: (id: string) => `/sources/${id}`,
  people: () => "/people",
  person: (slug: string) => `/people/${slug}`,
  topic: (slug: string) => `/topics/${slug}`,
  /** All corrections, newest first; with a place, those older than it. */
  corrections: (before?: string) => `/corrections${before ? `/before/${before}` : ""}`,
  /** How records are made; with a term, its place there. */
  method: (term?: string) => `/method${term ? `#${term}` : ""}`,
  search: (query = "") => `/search${query ? `?${new URLSearchParams({ q: query })}` : ""}`,
  exportOf: (dataset: string, format: string, filters: Record<string, string> = {}) => {
    const query = new URLSearchParams(filters).toString();
    return `/api/v1/export/${dataset}.${format}${query ? `?${query}` : ""}`;
  },
};
