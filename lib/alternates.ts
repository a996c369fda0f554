import type { Metadata } from "next";
import { absolute } from "./absolute";
import { urls } from "./urls";

/** Where a page stands, and its twin as plain text; the query of a list goes along. */
export const alternatesAt = (path: string): Metadata["alternates"] => ({
  canonical: path,
  types: { "text/markdown": urls.twin(path) },
});

/** The same of a page that other sites can show on a card, for programs that look for it (oEmbed). */
export const alternatesOfCard = (path: string): Metadata["alternates"] => ({
  canonical: path,
  types: {
    "text/markdown": urls.twin(path),
    "application/json+oembed": urls.oembed(absolute(path)),
  },
});
