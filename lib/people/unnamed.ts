/** Those whom a source describes and does not name: what sets them apart from all who have a name. Pure. */
import type { SpeakerRecord } from "@/lib/document/document";
import { urls } from "@/lib/urls";

/** Whether a speaker has a name, and with it a page and a place among people. */
export const isNamed = ({ kind }: Pick<SpeakerRecord, "kind">) => kind !== "unnamed";

/** Where a speaker's name leads beside a statement: to their page; of somebody unnamed, to the one statement there is. */
export const speakerHref = (speaker: Pick<SpeakerRecord, "kind" | "slug">, statementId: string) =>
  isNamed(speaker) ? urls.person(speaker.slug) : urls.statement(statementId);

/** A speaker’s name within a line of text: "a senior official (not named)" tells that it is no name. */
export const nameInText = (speaker: Pick<SpeakerRecord, "kind" | "name">) =>
  isNamed(speaker) ? speaker.name : `${speaker.name} (not named)`;
