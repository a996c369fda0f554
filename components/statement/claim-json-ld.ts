import type { SaidWords } from "@/lib/comparison/in-short";
import type { StatementRecord } from "@/lib/document/document";
import { typeJsonLd } from "@/lib/people/json-ld";
import { isNamed } from "@/lib/people/unnamed";
import { type Named, namesInText, type Voice } from "@/lib/people/voice";
import { typedAt } from "@/lib/quotes/transcribed";
import { withheldText } from "@/lib/versions/commitments";
import { capitalised } from "@/lib/wording";

interface Claim {
  record: Pick<StatementRecord, "summary">;
  voice: Voice<Named>;
  quotations: { record: SaidWords }[];
}

/**
 * A statement for machines: a schema.org claim, which `text` only summarises and says so; as quotations go the
 * speaker's own words alone. Who attributes words to somebody is the author of that, and of nothing else is anybody.
 */
export function claimJsonLd(
  { record, voice, quotations }: Claim,
  id: string,
  urlOf?: (speaker: Named) => string | undefined,
) {
  const { speakers, attributedBy } = voice;
  const authors = (attributedBy ? [attributedBy] : speakers).map((row) =>
    authorOf(row, urlOf?.(row)),
  );
  const label = attributedBy && `Words attributed to ${namesInText(voice)}`;
  const verbatim = attributedBy
    ? []
    : quotations.filter(
        ({ record: { form, text } }) => form === "verbatim" && text !== withheldText,
      );
  return {
    "@type": "Claim",
    "@id": id,
    text: `${label ? `${label}: ` : ""}${record.summary} (Gainsay’s paraphrase)`,
    author: authors.length === 1 ? authors[0] : authors,
    ...(verbatim.length > 0 && {
      hasPart: verbatim.map((quotation) => ({
        "@type": "Quotation",
        text: quotation.record.text,
        inLanguage: quotation.record.language,
        ...describedAs(quotation.record),
      })),
    }),
  };
}

/** Of words that no program read, who typed them, and from what. */
function describedAs(words: SaidWords) {
  const typed = typedAt(words.position, words);
  return typed && { description: capitalised(typed) };
}

const authorOf = (speaker: Named, url: string | undefined) => ({
  ...typeJsonLd(speaker),
  ...(isNamed(speaker) ? { name: speaker.name } : { description: speaker.name }),
  ...(url && { url }),
});
