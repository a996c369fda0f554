/** Reads what can be followed, and what a mail to a follower tells: from the public record alone. */
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import { citedVersion, quotedInHtml, quotedInText } from "@/lib/citation";
import { newsItem } from "@/lib/feeds/items";
import type { MailPiece } from "@/lib/following/mail";
import type { Because, ToldItem } from "@/lib/following/told";
import type { FollowSubject } from "@/lib/following/vocabulary";
import { voiceInText } from "@/lib/people/voice";
import { urls } from "@/lib/urls";
import { listNews } from "./news";
import { getPairVersion } from "./pairs";
import { getStatement } from "./statements";

/** Something that can be followed, as the record calls it now. */
export interface Followable {
  subject: FollowSubject;
  id: string;
  name: string;
  /** Path of its page. */
  path: string;
}

const sql: Record<FollowSubject, string> = {
  statement:
    "select id, summary as name, id as key from statements where id in (select value from json_each(:ids))",
  matter:
    "select id, question as name, slug as key from matters where id in (select value from json_each(:ids))",
  person: `select id, name, slug as key from speakers
    where kind <> 'unnamed' and id in (select value from json_each(:ids))`,
};
const pageOf: Record<FollowSubject, (key: string) => string> = {
  statement: urls.statement,
  matter: urls.matter,
  person: urls.person,
};

/** What of these the record shows, by subject and id ("matter abc"). What it shows no more is left out. */
export async function listFollowable(
  asked: { subject: FollowSubject; recordId: string }[],
  record: Reader = publicRecord(),
): Promise<Map<string, Followable>> {
  const subjects = [...new Set(asked.map(({ subject }) => subject))];
  const found = await Promise.all(
    subjects.map(async (subject) => {
      const ids = asked.filter((one) => one.subject === subject).map((one) => one.recordId);
      const rows = await record.all<{ id: string; name: string; key: string }>(sql[subject], {
        ids: JSON.stringify(ids),
      });
      return rows.map(
        ({ id, name, key }) =>
          [`${subject} ${id}`, { subject, id, name, path: pageOf[subject](key) }] as const,
      );
    }),
  );
  return new Map(found.flat());
}

type ToldVersion = Extract<ToldItem, { is: "version" }>;

/** What is told of versions, in order; of what is not on the record any more, nothing. `most`: pieces that are put together. */
export async function mailPieces(
  told: ToldVersion[],
  origin: string,
  most: number,
  record: Reader = publicRecord(),
): Promise<{ pieces: MailPiece[]; more: number }> {
  const asked = told.flatMap((version) =>
    version.because.flatMap((because) => because.ids.map((id) => ({ version, because, id }))),
  );
  const pieces: MailPiece[] = [];
  let done = 0;
  for (const { version, because, id } of asked) {
    if (pieces.length === most) break;
    done += 1;
    const piece = await pieceOf(version, because, id, origin, record);
    if (piece) pieces.push(piece);
  }
  return { pieces, more: asked.length - done };
}

function pieceOf(
  version: ToldVersion,
  { subject }: Because,
  id: string,
  origin: string,
  record: Reader,
): Promise<MailPiece | undefined> {
  if (subject === "matter") return versionPiece(version, origin, record);
  if (subject === "statement") return replyPiece(version, id, origin, record);
  return statementPiece(id, origin, record);
}

const absoluteTo = (origin: string) => (path: string) => new URL(path, origin).href;

async function versionPiece(
  { slug, number }: ToldVersion,
  origin: string,
  record: Reader,
): Promise<MailPiece | undefined> {
  const news = (await listNews({ of: "matter", slug }, record)).find(
    (one) => one.number === number,
  );
  if (!news) return;
  const { title, href, lines } = newsItem(news, absoluteTo(origin));
  return { title, href, lines };
}

/** A reply that the record still shows, in its words as that version has them. */
async function replyPiece(
  { matterId, slug, number }: ToldVersion,
  id: string,
  origin: string,
  record: Reader,
): Promise<MailPiece | undefined> {
  const [shown] = await record.all("select id from matters where id = :matterId", { matterId });
  const page = await getPairVersion(slug, number, id, record);
  if (!shown || !page) return;
  const { pair, version } = page;
  const { reply } = pair;
  const document = { matter: { slug, question: pair.matter.question } };
  const cited = citedVersion({ ...version, document }, origin);
  const quotations = reply.quotations.map(({ record: quotation }) => quotation);
  return {
    title: pair.title,
    href: absoluteTo(origin)(urls.pairVersion(slug, number, id)),
    quoted: {
      text: quotedInText(reply, quotations, cited),
      html: quotedInHtml(reply, quotations, cited),
    },
  };
}

async function statementPiece(
  id: string,
  origin: string,
  record: Reader,
): Promise<MailPiece | undefined> {
  const page = await getStatement(id, record);
  const version = page?.versions.get(page.statement.matter.id);
  if (!page || !version) return;
  const { statement } = page;
  const cited = citedVersion({ ...version, document: { matter: statement.matter } }, origin);
  const quotations = statement.quotations.map(({ record: quotation }) => quotation);
  return {
    title: `${voiceInText(statement.voice)}: ${statement.matter.question}`,
    href: absoluteTo(origin)(urls.statement(id)),
    quoted: {
      text: quotedInText(statement, quotations, cited),
      html: quotedInHtml(statement, quotations, cited),
    },
  };
}
