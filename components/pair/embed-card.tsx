import { languageOf } from "@/components/statement/direction";
import { mainQuotation } from "@/components/statement/words";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import type { PairView, StatementView } from "@/lib/comparison/view";
import { formatEdtf } from "@/lib/dates/format";
import type { PublishedVersion } from "@/lib/record/document";
import { urls } from "@/lib/urls";
import { quotationForms, rebuttalTypes } from "@/lib/vocabulary";
import { checkedBy } from "@/lib/words";

/** Words that a card holds; the full record has them all. */
const mostWords = 45;

/** The pair on a card, for other sites: both sides at equal size, and the way to the full record. */
export function EmbedCard({
  pair,
  version,
  origin,
}: {
  pair: PairView;
  version: PublishedVersion;
  origin: string;
}) {
  const { document, number, approvedBy } = version;
  const type = rebuttalTypes[pair.record.type];
  const href = new URL(urls.pairVersion(document.matter.slug, number, pair.record.id), origin).href;
  return (
    <section className="emb" aria-label="Claim and reply, card">
      <p dir="auto">
        <b>{document.matter.question}</b>
      </p>
      <Side statement={pair.claim} />
      <p className="emb__r">
        <Sign name={type.sign} />
        {type.label}
      </p>
      <Side statement={pair.reply} />
      <p className="small">
        {checkedBy(approvedBy)}, version {number}.{" "}
        <a href={href} target="_blank" rel="noopener">
          Full record at Gainsay
        </a>
      </p>
    </section>
  );
}

function Side({ statement }: { statement: StatementView }) {
  const { speaker, dating, partyIndex, record } = statement;
  const quotation = mainQuotation(statement);
  const form = quotation?.form ?? "paraphrase";
  const words = (quotation?.text ?? record.summary).split(/\s+/u);
  const text = words.slice(0, mostWords).join(" ");
  const isCut = words.length > mostWords;
  const language = languageOf(quotation?.language ?? "en");
  return (
    <div className={partyTint(partyIndex)}>
      <p className="lab">
        <PartyMark index={partyIndex} /> <bdi>{speaker.name}</bdi>,{" "}
        {formatEdtf(dating?.edtf ?? null)}
      </p>
      <div
        className={form === "verbatim" ? "kv" : "kv kv--p"}
        dir={language.dir === "rtl" ? "rtl" : undefined}
      >
        <p className="said" {...language}>
          {form === "verbatim" ? `“${text}”` : text}
          {isCut && " …"}
        </p>
      </div>
      <p className="lab">
        {quotationForms[form].label}
        {isCut && ", shortened"}
      </p>
    </div>
  );
}
