/** Posts of our own making, in the published formats of their platforms. */

const did = "did:plc:harbourwatch7xq2vd5aa";
const parentDid = "did:plc:portauthority3mn8zk4b";
const uriOf = (whose: string, key: string) => `at://${whose}/app.bsky.feed.post/${key}`;

/** The words of a reply: a link under other words, an emoji of several code points, a line break. */
export const blueskyWords =
  "We deny it 👩‍🚀. The gate was never locked:\nsee port.example/log… for the log.";
const linked = "port.example/log…";
const startOf = (part: string) =>
  Buffer.byteLength(blueskyWords.slice(0, blueskyWords.indexOf(part)));

interface Given {
  record?: object;
  view?: object;
}

/** An answer of app.bsky.feed.getPosts: a reply with a link, a picture and a quoted post. */
export const blueskyAnswer = ({ record = {}, view = {} }: Given = {}) => ({
  posts: [
    {
      uri: uriOf(did, "3lharbour2abc"),
      cid: "bafyreiharbour",
      author: { did, handle: "harbourwatch.example", displayName: "Harbour Watch" },
      record: {
        $type: "app.bsky.feed.post",
        text: blueskyWords,
        createdAt: "2026-02-02T23:52:07.123Z",
        langs: ["en"],
        facets: [
          {
            index: {
              byteStart: startOf(linked),
              byteEnd: startOf(linked) + Buffer.byteLength(linked),
            },
            features: [
              { $type: "app.bsky.richtext.facet#link", uri: "https://port.example/log/2026/02" },
            ],
          },
        ],
        reply: {
          root: { uri: uriOf(parentDid, "3lparent2abc"), cid: "bafyroot" },
          parent: { uri: uriOf(parentDid, "3lparent2abc"), cid: "bafyparent" },
        },
        ...record,
      },
      embed: {
        $type: "app.bsky.embed.recordWithMedia#view",
        media: {
          $type: "app.bsky.embed.images#view",
          images: [{ alt: "The gate, standing open at noon" }],
        },
        record: {
          record: {
            $type: "app.bsky.embed.record#viewRecord",
            uri: uriOf(parentDid, "3lquoted2abc"),
            author: { did: parentDid, handle: "port.example", displayName: "Port Authority" },
            value: { $type: "app.bsky.feed.post", text: "The gate was locked all week." },
          },
        },
      },
      indexedAt: "2026-02-02T23:52:09.000Z",
      ...view,
    },
  ],
});

/** The post that it answers. */
export const blueskyParent = () => ({
  posts: [
    {
      uri: uriOf(parentDid, "3lparent2abc"),
      cid: "bafyparent",
      author: { did: parentDid, handle: "port.example", displayName: "Port Authority" },
      record: {
        $type: "app.bsky.feed.post",
        text: "The gate was locked all week.",
        createdAt: "2026-02-02T21:00:00.000Z",
        langs: ["en"],
      },
      indexedAt: "2026-02-02T21:00:01.000Z",
    },
  ],
});

export const blueskyDids = { "harbourwatch.example": did, "port.example": parentDid };

/** A Note as Mastodon gives it: a reply with a warning, an edit, a described picture and a quotation. */
export const mastodonNote = (over: object = {}) => ({
  id: "https://social.example.org/users/ann/statuses/114000000000000002",
  type: "Note",
  summary: "Harbour politics",
  inReplyTo: "https://other.example.org/users/bob/statuses/114000000000000001",
  published: "2026-02-03T01:02:03Z",
  updated: "2026-02-03T02:00:00Z",
  url: "https://social.example.org/@ann/114000000000000002",
  attributedTo: "https://social.example.org/users/ann",
  to: ["https://www.w3.org/ns/activitystreams#Public"],
  sensitive: true,
  content:
    '<p class="quote-inline">RE: <a href="https://other.example.org/@bob/9">https://other.example.org/@bob/9</a></p>' +
    '<p><span class="h-card"><a href="https://other.example.org/@bob">@<span>bob</span></a></span> That is not so &amp; never was.<br>Ask us.</p>' +
    '<p><a href="https://port.example/log/2026"><span class="invisible">https://</span><span class="ellipsis">port.example/lo</span><span class="invisible">g/2026</span></a></p>',
  contentMap: { en: "…" },
  quote: "https://other.example.org/users/bob/statuses/9",
  attachment: [{ type: "Document", mediaType: "image/png", name: "A page of the log" }],
  ...over,
});

/** The same post as Mastodon’s own interface gives it. */
export const mastodonStatus = (over: object = {}) => ({
  id: "114000000000000002",
  created_at: "2026-02-03T01:02:03.000Z",
  edited_at: null,
  in_reply_to_id: "114000000000000001",
  spoiler_text: "",
  language: "en",
  uri: "https://social.example.org/users/ann/statuses/114000000000000002",
  url: "https://social.example.org/@ann/114000000000000002",
  content: "<p>That is not so.</p>",
  account: {
    username: "ann",
    acct: "ann",
    display_name: "Ann Lee",
    url: "https://social.example.org/@ann",
  },
  media_attachments: [],
  poll: null,
  ...over,
});
