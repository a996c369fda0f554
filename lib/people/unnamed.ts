/** Those whom a source describes and does not name: what sets them apart from all who have a name. Pure. */
import type { SpeakerRecord } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import { handleInWords } from "./account";

/** Whether a speaker has a name, and with it a page and a place among people. */
export const isNamed = ({ kind }: Pick<SpeakerRecord, "kind">) => kind !== "unnamed";

/** Where a speaker's name leads beside a statement: to their page; of somebody unnamed, to the one statement there is. */
export const speakerHref = (speaker: Pick<SpeakerRecord, "kind" | "slug">, statementId: string) =>
  isNamed(speaker) ? urls.person(speaker.slug) : urls.statement(statementId);

/** Of a speaker what a line of text tells. */
export type Told = Pick<SpeakerRecord, "kind" | "name" | "account">;

/** What a name alone would not tell: that it is none, or is what an account calls itself. */
export const markOf = ({ kind, account }: Told): string | null => {
  if (kind === "unnamed") return "not named";
  return account ? `account ${handleInWords(account)}` : null;
};

/** A speaker’s name within a line of text: "a senior official (not named)", "Harbour Watch (account @watch on X)". */
export const nameInText = (speaker: Told): string => {
  const mark = markOf(speaker);
  return mark ? `${speaker.name} (${mark})` : speaker.name;
};
