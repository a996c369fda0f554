/**
 * A speaker's name within a line of text, as `nameInText` gives it: who is not named is marked so, and what an account
 * calls itself says which account it is. `speaker` is the alias of the table.
 */
export const speakerName = (speaker: string) => `${speaker}.name || case
  when ${speaker}.kind = 'unnamed' then ' (not named)'
  when ${speaker}.json ->> '$.account.handle' is not null then ' (account '
    || (${speaker}.json ->> '$.account.handle') || ' on ' || (${speaker}.json ->> '$.account.platform') || ')'
  else '' end`;
