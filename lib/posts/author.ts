import type { SpeakerRecord } from "@/lib/document/document";
import type { SourceKind } from "@/lib/vocabulary";

/** The account that posted, as the source of a post names it. */
export interface PostAuthor
  extends Pick<NonNullable<SpeakerRecord["account"]>, "platform" | "handle"> {
  name: string;
}

interface OfSource {
  kind: SourceKind;
  byline: string | null;
  publisher: string | null;
}

/** Whose post a source is: "Ann Lee (@ann.example)" of Bluesky; null where it is no post, or does not say. */
export function authorOfSource({ kind, byline, publisher }: OfSource): PostAuthor | null {
  if (kind !== "post" || !byline || !publisher) return null;
  const [, name = "", handle = ""] = /^(.*?)\s*\(?(@[^\s()]+)\)?$/.exec(byline.slice(0, 300)) ?? [];
  return handle ? { platform: publisher, handle, name: name.trim() || handle } : null;
}
