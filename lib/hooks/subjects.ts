/** What of the record a hook can be told of. */
export const hookSubjects = {
  record: { label: "The whole record", definition: "every matter, and every answer" },
  matter: { label: "A matter", definition: "its versions, and every answer in it" },
  topic: { label: "A topic", definition: "its matters, and every answer in them" },
  person: { label: "A person", definition: "what they say, and every answer to them" },
  statement: { label: "A statement", definition: "every answer to it" },
} as const;
export type HookSubject = keyof typeof hookSubjects;

/** What a hook is of: one record by its public id, or all. */
export interface HookAbout {
  kind: HookSubject;
  aboutId: string | null;
}
