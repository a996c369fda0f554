/** What the thread of following does: it reads and writes out what a mail tells, which may be much. */
import { confirmMail, newsMail } from "@/lib/following/mail";
import type { ToldItem } from "@/lib/following/told";
import { confirmWithinDays } from "@/lib/following/vocabulary";
import type { Mail } from "@/lib/mail";
import { publicReader } from "./public/files";
import { listFollowable, mailPieces } from "./public/queries/followed";
import { listHappened } from "./public/queries/happened";

/** A mail has so many pieces; what is more is counted. */
const mostPieces = 20;

interface ToWrite {
  told: ToldItem[];
  /** What its reader follows now: of anything else they are told no more. */
  follows: {
    id: string;
    subject: "statement" | "matter" | "person";
    recordId: string;
    confirmed: boolean;
  }[];
  sent: Parameters<typeof newsMail>[2];
}

export const happened = (dataFolder: string, since: string | undefined, limit: number) =>
  listHappened(since, limit, publicReader(dataFolder));

/** The mail of a delivery; null where nothing is left to tell. */
export async function write(
  dataFolder: string,
  { told, follows, sent }: ToWrite,
): Promise<Mail | null> {
  const record = publicReader(dataFolder);
  const [first] = told;
  if (first?.is === "confirm") {
    const asked = follows.filter(({ id, confirmed }) => !confirmed && first.follows.includes(id));
    const [about] = (await listFollowable(asked, record)).values();
    return about ? confirmMail(about, confirmWithinDays, first.follows, sent) : null;
  }
  const wanted = new Set(follows.filter(({ confirmed }) => confirmed).map(({ id }) => id));
  const versions = told.flatMap((item) => {
    if (item.is !== "version") return [];
    const because = item.because.filter(({ follow }) => wanted.has(follow));
    return because.length > 0 ? [{ ...item, because }] : [];
  });
  const found = await mailPieces(versions, sent.origin, mostPieces, record);
  if (found.pieces.length === 0) return null;
  const because = versions.flatMap((item) => item.because.map(({ follow }) => follow));
  return newsMail(found, [...new Set(because)], sent);
}
