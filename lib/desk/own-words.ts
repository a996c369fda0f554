/** The passages of a text that holds a speaker's words and nothing else: a post, a picture, what was heard. */

import { codePointLength } from "@/lib/quotes/code-points";
import type { FoundQuote } from "@/lib/quotes/found";
import { readMediaTime } from "@/lib/quotes/media-time";
import type { SourceKind, Transcription } from "@/lib/vocabulary";

interface Given {
  text: string;
  kind: SourceKind;
  transcribed: Transcription | null;
}

/** "[12:31]" or "[12:31 to 12:40]" before words, as the newsroom types it. */
const timed = /^\[([\d:.]{4,12})(?:\s+to\s+([\d:.]{4,12}))?\]\s*/;

/** As verbatim passages, with the time that stands before them; null where a text is more than somebody's words. */
export function ownPassages({ text, kind, transcribed }: Given): FoundQuote[] | null {
  const isTyped = transcribed === "picture" || transcribed === "recording";
  if (kind !== "post" && !isTyped) return null;
  const passages = isTyped ? text.split(/(\n{2,})/) : [wordsOfPost(text)];
  let at = 0;
  return passages.flatMap((passage): FoundQuote[] => {
    const start = at;
    at += codePointLength(passage);
    const [head = "", from = ""] = timed.exec(passage) ?? [];
    const words = passage.slice(head.length).trimEnd();
    if (!words.trim()) return [];
    const lead = start + codePointLength(head);
    return [
      {
        ...{ start: lead, end: lead + codePointLength(words), text: words },
        ...{ speaker: null, verb: null, own: { time: readMediaTime(from) } },
      },
    ];
  });
}

/** The words of a post, above what it carries besides. */
const wordsOfPost = (text: string) => text.split(/\n{3}(?=\[[^\]\n]{3,}\] )/)[0] ?? "";
