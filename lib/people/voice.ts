/** Whose words a statement's are: one speaker's, those of several together, or words that somebody attributes to them. Pure. */
import type { SpeakerRecord, StatementRecord } from "@/lib/document/document";
import { inList } from "@/lib/wording";
import { markOf, nameInText, type Told } from "./unnamed";

/** Of a speaker what tells who it is. */
export type Named = Pick<SpeakerRecord, "kind" | "name" | "slug" | "account">;

export interface Voice<Speaker = Named> {
  /** The first speaker first; several make a joint statement. */
  speakers: Speaker[];
  /** Who attributes the words to the speakers, where nobody vouches that they said them. */
  attributedBy: Speaker | null;
}

/** A speaker with the title at the time. */
export type InRole<Speaker = Named> = Speaker & { role: string | null };

type Voiced = Pick<
  StatementRecord,
  "speakerId" | "speakerRole" | "coSpeakers" | "attributedById" | "onBehalfOfId"
>;

/** The ids of everybody who makes a statement, whether or not the words are only attributed to them. */
export const speakerIdsOf = ({
  speakerId,
  coSpeakers = [],
}: Pick<Voiced, "speakerId"> & { coSpeakers?: readonly { speakerId: string }[] }): string[] => [
  speakerId,
  ...coSpeakers.map((row) => row.speakerId),
];

/** Whom a statement is by: nobody, where the words are only attributed. Their pages and positions have it. */
export const ownSpeakerIds = (
  statement: Pick<Voiced, "speakerId" | "coSpeakers" | "attributedById">,
): string[] => (statement.attributedById ? [] : speakerIdsOf(statement));

/** The same, each with the title at the time. */
export const rolesIn = (
  statement: Pick<Voiced, "speakerId" | "speakerRole" | "coSpeakers" | "attributedById">,
): Pick<Voiced, "speakerId" | "speakerRole">[] => {
  const { speakerId, speakerRole, coSpeakers = [], attributedById } = statement;
  if (attributedById) return [];
  return [
    { speakerId, speakerRole },
    ...coSpeakers.map((row) => ({ speakerId: row.speakerId, speakerRole: row.role })),
  ];
};

/** Everybody whom a statement names. */
export const namedIn = (
  statement: Pick<Voiced, "speakerId" | "coSpeakers" | "attributedById" | "onBehalfOfId">,
): (string | null | undefined)[] => [
  ...speakerIdsOf(statement),
  statement.onBehalfOfId,
  statement.attributedById,
];

/** The voice of a statement; null where the record lacks its speaker. */
export function voiceOf(
  statement: Voiced,
  speakers: ReadonlyMap<string, SpeakerRecord>,
): Voice<InRole<SpeakerRecord>> | null {
  const { speakerId, speakerRole, coSpeakers = [], attributedById } = statement;
  const spoken = [{ speakerId, role: speakerRole }, ...coSpeakers].flatMap((row) => {
    const speaker = speakers.get(row.speakerId);
    return speaker ? [{ ...speaker, role: row.role }] : [];
  });
  const by = speakers.get(attributedById ?? "");
  if (spoken.length === 0) return null;
  return { speakers: spoken, attributedBy: by ? { ...by, role: null } : null };
}

const named = ({ kind, name, slug, account }: Named): Named => ({
  ...{ kind, name, slug },
  ...(account && { account }),
});

/** Of a voice what names it. */
export const nameOnly = ({ speakers, attributedBy }: Voice): Voice => ({
  speakers: speakers.map(named),
  attributedBy: attributedBy && named(attributedBy),
});

/** Of a voice what names it, with the titles at the time. */
export const withRoles = ({ speakers, attributedBy }: Voice<InRole>): Voice<InRole> => ({
  speakers: speakers.map((row) => ({ ...named(row), role: row.role })),
  attributedBy: attributedBy && { ...named(attributedBy), role: null },
});

/** Tells voices apart: the same people together, and words of theirs from words that are attributed to them. */
export const voiceKey = ({ speakers, attributedBy }: Voice<Pick<SpeakerRecord, "id">>): string =>
  [...speakers.map((row) => row.id).toSorted(), attributedBy ? `by ${attributedBy.id}` : ""].join(
    " ",
  );

/** "France, Germany and the United Kingdom"; of more than `most`, "France, Germany and 8 others". */
export function namesInText({ speakers }: { speakers: Told[] }, most = speakers.length): string {
  const named = speakers.length > most + 1 ? speakers.slice(0, most) : speakers;
  const others = speakers.length - named.length;
  return inList([...named.map(nameInText), ...(others > 0 ? [`${others} others`] : [])]);
}

/** Whose the words are within a line of text: "Ann Archer (words attributed by the Harbour Post)"; names as above. */
export function voiceInText(voice: Voice, most?: number): string {
  const { attributedBy } = voice;
  const names = namesInText(voice, most);
  if (!attributedBy) return names;
  const { name } = attributedBy;
  const by = [name, markOf(attributedBy)].filter(Boolean).join(", ");
  return `${names} (words attributed by ${by})`;
}

/** The same with the titles at the time: "Ann Archer (mayor) and the Harbour Board". */
export function voiceWithRoles({ speakers, attributedBy }: Voice<InRole>): string {
  const [first, ...others] = speakers;
  const names =
    first && others.length === 0 && !attributedBy
      ? [nameInText(first), first.role].filter(Boolean).join(", ")
      : inList(speakers.map((row) => nameInText(row) + (row.role ? ` (${row.role})` : "")));
  return attributedBy ? `Words attributed to ${names} by ${nameInText(attributedBy)}` : names;
}
