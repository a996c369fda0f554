/** Accounts on platforms: how they are told, and when two are one. Pure. */
import type { SpeakerRecord } from "@/lib/document/document";
import { isSameName } from "@/lib/names";
import { speakerKinds } from "@/lib/vocabulary";

type Account = NonNullable<SpeakerRecord["account"]>;
type Handle = Pick<Account, "platform" | "handle">;

/** The account of a record that keeps its parts apart; undefined where it is none. */
export const accountOf = (
  row: { [Part in keyof Account]: string | null },
): SpeakerRecord["account"] =>
  row.platform && row.handle
    ? { platform: row.platform, handle: row.handle, heldBy: row.heldBy }
    : undefined;

/** "@harbourwatch on Mastodon" */
export const handleInWords = ({ platform, handle }: Handle) => `${handle} on ${platform}`;

/** "Organisation"; of an account, which one: "Account @harbourwatch on Mastodon". */
export const kindInWords = ({ kind, account }: Pick<SpeakerRecord, "kind" | "account">) =>
  [speakerKinds[kind].label, ...(account ? [handleInWords(account)] : [])].join(" ");

/** Whether two handles are of one account: neither capitals nor a leading @ make another. */
export const isSameAccount = (one: Handle, other: Handle) =>
  isSameName(one.platform, other.platform) && isSameName(bare(one.handle), bare(other.handle));

const bare = (handle: string) => handle.replace(/^@/, "");
