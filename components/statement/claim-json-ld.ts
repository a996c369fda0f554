import type { SaidWords } from "@/lib/comparison/in-short";
import type { SpeakerRecord, StatementRecord } from "@/lib/document/document";
import { typeJsonLd } from "@/lib/people/json-ld";
import { isNamed } from "@/lib/people/unnamed";

interface Claim {
  record: Pick<StatementRecord, "summary">;
  speaker: Pick<SpeakerRecord, "kind" | "account" | "name">;
  quotations: { record: SaidWords }[];
}

/**
 * A statement for machines: a schema.org claim, which `text` only summarises and says so; as quotations go the
 * speaker's own words alone.
 */
export function claimJsonLd({ record, speaker, quotations }: Claim, id: string, url?: string) {
  const verbatim = quotations.filter((row) => row.record.form === "verbatim");
  return {
    "@type": "Claim",
    "@id": id,
    text: `${record.summary} (Gainsay’s paraphrase)`,
    author: {
      ...typeJsonLd(speaker),
      ...(isNamed(speaker) ? { name: speaker.name } : { description: speaker.name }),
      ...(url && { url }),
    },
    ...(verbatim.length > 0 && {
      hasPart: verbatim.map((quotation) => ({
        "@type": "Quotation",
        text: quotation.record.text,
        inLanguage: quotation.record.language,
      })),
    }),
  };
}
