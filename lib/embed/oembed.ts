/** Cards as oEmbed describes them (oembed.com, 1.0): what a site puts into a page for a link to one of ours. Pure. */

import { size } from "@/lib/share-image/size";
import { urls } from "@/lib/urls";
import type { CardView, StatementCardView } from "@/lib/views/card";
import { embedCode } from "./code";
import { cardHeight } from "./height";

export interface OEmbedded {
  title: string;
  card: CardView | StatementCardView | null;
  /** Where its card stands. */
  path: string;
  /** The pinned address whose picture stands for it. */
  pictured: string;
}

/** How wide a card is where nobody says how wide it may be. */
const usual = 480;
/** Narrower, words break anywhere. */
const narrowest = 240;

/** The answer for a card, no wider (but for the narrowest) and no higher than is asked for; higher words are scrolled to. */
export function oembedOf(
  { title, card, path, pictured }: OEmbedded,
  origin: string,
  most: { width: number; height: number },
) {
  const absolute = (to: string) => new URL(to, origin).href;
  const width = Math.max(narrowest, Math.min(usual, most.width));
  const height = Math.min(cardHeight(card, width), most.height);
  // A picture has one size: who has less room is named none.
  const hasRoom = size.width <= most.width && size.height <= most.height;
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Gainsay",
    provider_url: absolute(urls.front()),
    cache_age: 3600,
    ...(hasRoom && {
      thumbnail_url: absolute(urls.image(pictured)),
      thumbnail_width: size.width,
      thumbnail_height: size.height,
    }),
    html: embedCode(title, absolute(path), width, height),
    width,
    height,
  };
}
