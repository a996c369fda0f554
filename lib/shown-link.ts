/** What programs show of a link to a page: its title, what stands there, and a picture of it. */
import type { Metadata } from "next";
import { siteName } from "./citing/meta-tags";
import { size } from "./share-image/size";
import { urls } from "./urls";

export interface ShownLink {
  title: string;
  description: string;
  /** Where the page stands. */
  path: string;
  /** The pinned address whose picture stands for it; without one, the page has none. */
  pictured?: string | undefined;
  type?: "article" | "profile" | "website";
}

/** Title and description, OpenGraph and a large card, as a page has them. */
export function shownLink({
  title,
  description,
  path,
  pictured,
  type = "article",
}: ShownLink): Pick<Metadata, "title" | "description" | "openGraph" | "twitter"> {
  const images = pictured ? [{ url: urls.image(pictured), ...size, alt: description }] : [];
  return {
    ...{ title, description },
    openGraph: { ...{ type, siteName, title, description, url: path }, images },
    twitter: { card: pictured ? "summary_large_image" : "summary" },
  };
}
