const marked = (speaker: string, before: string, after: string) => `${speaker}.name || case
  when ${speaker}.kind = 'unnamed' then '${before}not named${after}'
  when ${speaker}.json ->> '$.account.handle' is not null then '${before}account '
    || (${speaker}.json ->> '$.account.handle') || ' on ' || (${speaker}.json ->> '$.account.platform') || '${after}'
  else '' end`;

/**
 * A speaker's name within a line of text, as `nameInText` gives it: who is not named is marked so, and what an account
 * calls itself says which account it is. `speaker` is the alias of the table.
 */
export const speakerName = (speaker: string) => marked(speaker, " (", ")");

/** The same where it stands within brackets, as `voiceInText` has it. */
export const speakerNameWithin = (speaker: string) => marked(speaker, ", ", "");
