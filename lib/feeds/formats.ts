/** In which formats feeds are given. */
export const feedFormats = {
  atom: { name: "Atom", mediaType: "application/atom+xml" },
  json: { name: "JSON Feed", mediaType: "application/feed+json" },
} as const;
export type FeedFormat = keyof typeof feedFormats;

export const isFeedFormat = (text: string): text is FeedFormat => Object.hasOwn(feedFormats, text);
