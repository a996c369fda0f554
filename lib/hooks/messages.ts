/** What hooks are told: ids, addresses and hashes of what is published, and no words of it. Pure. */
import { sha256 } from "@/lib/canonical";
import { urls } from "@/lib/urls";
import type { HookAbout } from "./subjects";

/** What became of a matter with one version, as the public record has it. */
export interface HookNews {
  kind: "publication" | "correction" | "withdrawal";
  at: string;
  matterId: string;
  slug: string;
  number: number;
  hash: string;
  topicIds: string[];
  /** Exchanges that the version before lacked, each with those who make the claim. */
  answers: { id: string; type: string; claimId: string; replyId: string; claimBy: string[] }[];
  /** Statements that it lacked, each once for everybody named who makes it. */
  spoken: { statementId: string; personId: string; slug: string }[];
}

export interface HookMessage {
  id: string;
  type: keyof typeof hookTypes;
  body: string;
}

/** Every type of message, and when one comes. */
export const hookTypes = {
  "matter.published": "A matter came on the record, for the first time or again.",
  "matter.corrected": "A matter got another version: more of it, or put right.",
  "matter.withdrawn": "A matter was taken off the record; its address says why.",
  "statement.answered": "A reply to a statement came on the record.",
  "person.spoke": "A statement of somebody came on the record.",
} as const;

const ofMatters = {
  publication: "matter.published",
  correction: "matter.corrected",
  withdrawal: "matter.withdrawn",
} as const;

/** So many messages of a type a hook gets of one version; who wants all of a long matter reads its document. */
const most = 100;

type Absolute = (path: string) => string;

/** What a hook is told of a version. */
export function messagesFor(
  hook: HookAbout & { publicId: string },
  news: HookNews,
  absolute: Absolute,
): HookMessage[] {
  const { kind, aboutId } = hook;
  const isOfMatter =
    kind === "record" ||
    (kind === "matter" && news.matterId === aboutId) ||
    (kind === "topic" && news.topicIds.includes(aboutId ?? ""));
  const answers = news.answers.filter(
    ({ claimId, claimBy }) =>
      isOfMatter ||
      (kind === "statement" && claimId === aboutId) ||
      (kind === "person" && claimBy.includes(aboutId ?? "")),
  );
  const spoken = news.spoken.filter(({ personId }) => kind === "person" && personId === aboutId);
  const version = versionIn(news, absolute);
  const message = (type: HookMessage["type"], of: string, data: object): HookMessage => ({
    id: `msg_${sha256(JSON.stringify([hook.publicId, type, news.hash, news.number, of])).slice(0, 32)}`,
    type,
    body: JSON.stringify({ type, timestamp: news.at, data: { ...data, ...version } }),
  });
  return [
    ...(isOfMatter ? [message(ofMatters[news.kind], "", { answers: news.answers.length })] : []),
    ...answers.slice(0, most).map(({ id, type, claimId, replyId }) =>
      message("statement.answered", id, {
        statement: { id: claimId, page: absolute(urls.statement(claimId)) },
        reply: { id: replyId, page: absolute(urls.statement(replyId)) },
        pair: {
          ...{ id, type, page: absolute(urls.pair(id)) },
          pinned: absolute(urls.pairVersion(news.slug, news.number, id)),
        },
      }),
    ),
    ...spoken.slice(0, most).map(({ statementId, personId, slug }) =>
      message("person.spoke", statementId, {
        person: { id: personId, slug, page: absolute(urls.person(slug)) },
        statement: { id: statementId, page: absolute(urls.statement(statementId)) },
      }),
    ),
  ];
}

const versionIn = ({ matterId, slug, number, hash }: HookNews, absolute: Absolute) => ({
  matter: { id: matterId, slug, page: absolute(urls.matter(slug)) },
  version: {
    ...{ number, hash },
    pinned: absolute(urls.matterVersion(slug, number)),
    document: absolute(urls.api(`matters/${slug}/v/${number}`)),
  },
});
