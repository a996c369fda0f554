import { parsePage } from "@/lib/capture/extract-html";
import { CaptureFailure } from "@/lib/capture/failure";
import { type Extracted, firstFound } from "@/lib/capture/found";
import { noPostHere, wasDeleted } from "./failures";
import { authorOf, type Post, textOfPost } from "./post";
import { readBluesky } from "./read-bluesky";
import { isTombstone, readNote, readStatus } from "./read-note";

/** The words of a post that came as JSON, and what it says of itself. Throws a CaptureFailure where it is none. */
export function extractPost(text: string): Extracted {
  const json = parsed(text);
  if (isTombstone(json)) throw new CaptureFailure(wasDeleted);
  const post = readPost(json);
  if (!post) throw new CaptureFailure(noPost(json));
  const held = textOfPost(post);
  if (!held) {
    throw new CaptureFailure(
      "The post has no words. Upload a picture of it, and type the words beside it.",
    );
  }
  const { postedAt, language, url, platform } = post;
  return {
    text: held,
    post,
    metadata: {
      title: firstFound(["post", `Post by ${authorOf(post)}`]),
      authors: firstFound(["post", [authorOf(post)]]),
      publisher: firstFound(["post", platform]),
      published: firstFound(["post", postedAt ? { at: postedAt.slice(0, 19), zone: "UTC" } : null]),
      language: firstFound(["post", language]),
      canonicalUrl: firstFound(["post", url]),
    },
  };
}

/** A post of any kind that is read; null where it is none. */
export function readPost(json: unknown): Post | null {
  return readBluesky(json) ?? readNote(json, parsePage) ?? readStatus(json, parsePage);
}

const noPost = (json: unknown) =>
  typeof json === "object" && json !== null && "posts" in json
    ? noPostHere
    : "The address holds data, and no post that is read.";

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CaptureFailure("The address holds damaged data.", { cause: error });
  }
}
