/** Posts of ActivityPub: the object of a post (https://www.w3.org/TR/activitystreams-vocabulary/), and Mastodon’s Status (https://docs.joinmastodon.org/entities/Status/). */
import { languageTag } from "@/lib/capture/language-tag";
import { addressAt, at, lineAt, listAt, momentAt, textAt } from "./json";
import { lastEdited, type Post } from "./post";
import { type ReadHtml, wordsOfHtml } from "./words-of-html";

const postTypes = new Set(["Note", "Article", "Page", "Question"]);

/** Whether it is an object that stands where a post was deleted. */
export const isTombstone = (json: unknown) => listAt(json, "type").includes("Tombstone");

/** A post as ActivityPub gives it; null where it is none. */
export function readNote(json: unknown, read: ReadHtml): Post | null {
  const author = addressAt(json, "attributedTo") ?? addressAt(json, "actor");
  const isPost = listAt(json, "type").some(
    (type) => typeof type === "string" && postTypes.has(type),
  );
  if (!author || !isPost) return null;
  const edited = momentAt(json, "updated");
  const postedAt = momentAt(json, "published");
  return {
    platform: new URL(author).host,
    handle: handleAt(author),
    name: null,
    words: wordsOfHtml(textAt(json, "content"), read),
    apart: listed([
      { label: "Title", text: lineAt(json, "name") ?? "" },
      { label: "Content warning, by the author", text: plain(textAt(json, "summary"), read) },
      ...optionsOf(
        listAt(json, "oneOf")
          .concat(listAt(json, "anyOf"))
          .map((one) => lineAt(one, "name")),
      ),
      ...picturesOf(
        listAt(json, "attachment").map((one) => textAt(one, "name") || textAt(one, "summary")),
      ),
      { label: "Quoted post, by another", text: quoteIn(json) ?? "" },
      { label: lastEdited, text: edited && edited !== postedAt ? edited : "" },
    ]),
    postedAt,
    language: languageIn(json),
    url: pageIn(json) ?? addressAt(json, "id"),
    replyTo: addressAt(json, "inReplyTo"),
  };
}

/** A post as Mastodon’s own interface gives it; null where it is none. */
export function readStatus(json: unknown, read: ReadHtml): Post | null {
  const author = addressAt(json, "account", "url") ?? addressAt(json, "account", "uri");
  if (!author || typeof at(json, "content") !== "string") return null;
  const quoted = at(json, "quote", "quoted_status");
  const name = lineAt(quoted, "account", "acct");
  const edited = momentAt(json, "edited_at");
  return {
    platform: new URL(author).host,
    handle: handleAt(author, lineAt(json, "account", "username")),
    name: lineAt(json, "account", "display_name"),
    words: wordsOfHtml(textAt(json, "content"), read),
    apart: listed([
      { label: "Content warning, by the author", text: plain(textAt(json, "spoiler_text"), read) },
      ...optionsOf(listAt(json, "poll", "options").map((one) => lineAt(one, "title"))),
      ...picturesOf(listAt(json, "media_attachments").map((one) => textAt(one, "description"))),
      {
        label: name ? `Quoted post, by @${name}` : "Quoted post, by another",
        text: wordsOfHtml(textAt(quoted, "content"), read),
      },
      { label: lastEdited, text: edited ?? "" },
    ]),
    postedAt: momentAt(json, "created_at"),
    language: languageTag(textAt(json, "language")) ?? null,
    url: addressAt(json, "url") ?? addressAt(json, "uri"),
    // Mastodon gives the number of the post that is answered, on its own site alone.
    replyTo: parentOf(addressAt(json, "uri"), lineAt(json, "in_reply_to_id")),
  };
}

const listed = (apart: Post["apart"]) => apart.filter(({ text }) => text.trim());

const plain = (html: string, read: ReadHtml) => wordsOfHtml(html, read).replace(/\s+/g, " ");

const optionsOf = (names: (string | null)[]): Post["apart"] => [
  { label: "Answers to choose from", text: names.filter(Boolean).join("; ") },
];

const picturesOf = (descriptions: string[]): Post["apart"] =>
  descriptions.map((text, index) => ({
    label: `Picture or video ${index + 1}, as the author describes it`,
    text: text.trim(),
  }));

/** "@ann@social.example", by the address of an account and, where it is said, its name there. */
function handleAt(address: string, username?: string | null): string {
  const { host, pathname } = new URL(address);
  const last = decodeURIComponentOr(pathname.split("/").filter(Boolean).at(-1) ?? "");
  return `@${username || last.replace(/^@/, "") || host}@${host}`.replace(/\s+/g, "");
}

const decodeURIComponentOr = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Where software that quotes says what is quoted. */
const quoteIn = (json: unknown) =>
  ["quote", "quoteUrl", "quoteUri", "_misskey_quote"]
    .map((name) => addressAt(json, name))
    .find((address) => address !== null);

/** A post in one language says so by the one key of its map. */
function languageIn(json: unknown): string | null {
  const map = at(json, "contentMap");
  const tags = map !== null && typeof map === "object" ? Object.keys(map) : [];
  return (tags.length === 1 && languageTag(tags[0])) || null;
}

/** Of several addresses, the page. */
function pageIn(json: unknown): string | null {
  const links = listAt(json, "url");
  const page = links.find((link) => textAt(link, "mediaType") === "text/html") ?? links[0];
  return addressAt({ page }, "page");
}

function parentOf(uri: string | null, id: string | null): string | null {
  if (!uri || !id || !/^\d+$/.test(id)) return null;
  return `${new URL(uri).origin}/api/v1/statuses/${id}`;
}
