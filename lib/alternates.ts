import type { Metadata } from "next";
import { absolute } from "./absolute";
import { feedFormats } from "./feeds/formats";
import { urls } from "./urls";

interface Also {
  /** It can stand on a card in another site's page: programs look for that (oEmbed). */
  card?: true;
  /** Whose news a feed tells, by the format of it. */
  feed?: (format: string) => string;
}

/** Where a page stands, and its twin as plain text; the query of a list goes along. What else goes with it. */
export const alternatesAt = (path: string, { card, feed }: Also = {}): Metadata["alternates"] => ({
  canonical: path,
  types: {
    "text/markdown": urls.twin(path),
    ...(card && { "application/json+oembed": urls.oembed(absolute(path)) }),
    ...(feed &&
      Object.fromEntries(
        Object.entries(feedFormats).map(([format, { mediaType }]) => [mediaType, feed(format)]),
      )),
  },
});
