/** Works of what pages show. Pure. */
import type { PublishedVersion } from "@/lib/document/document";
import { voiceInText } from "@/lib/people/voice";
import type { PairPageView } from "@/lib/views/pair";
import type { PlacedQuotation, StatementPageView } from "@/lib/views/statement";
import { matterWork, pairWork, statementWork, type Work, type WorkQuotation } from "./work";

type Line = Pick<PublishedVersion, "number" | "hash" | "publishedAt">;

export const workOfVersion = (
  version: Line & { document: { matter: { slug: string; question: string } } },
  site: string,
): Work => matterWork({ ...version, ...version.document.matter }, site);

export const workOfPair = (
  { record, title, matter }: Pick<PairPageView, "record" | "title" | "matter">,
  version: Line,
  site: string,
): Work => pairWork(record.id, title, { ...version, ...matter }, site);

/** A statement as a version of the first matter that it stands in has it. */
export function workOfStatement(statement: StatementPageView, version: Line, site: string): Work {
  const { record, name, voice, dating, quotations, matter } = statement;
  return statementWork(
    {
      record: { ...record, number: Number(name.slice(1)) },
      voice: voiceInText(voice),
      isAttributed: voice.attributedBy !== null,
      edtf: dating?.edtf ?? null,
      quotations: quotations.map(quotationOf),
    },
    { ...version, ...matter },
    site,
  );
}

function quotationOf({ record, sources }: PlacedQuotation): WorkQuotation {
  const { id, text, form, language, translatedBy, originalId, position } = record;
  const source = sources.at(-1);
  return {
    ...{ id, text, form, language, translatedBy, originalId },
    ...(position?.transcribed && { transcribed: position.transcribed }),
    source: source ? [source.title, source.publisher].filter(Boolean).join(", ") : null,
  };
}
