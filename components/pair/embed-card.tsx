import { languageOf } from "@/components/statement/direction";
import { PointLine } from "@/components/statement/point-line";
import { Said } from "@/components/statement/said";
import { formLabel } from "@/components/statement/words";
import { PartyMark, partyTint } from "@/components/ui/party-mark";
import { Sign } from "@/components/ui/sign";
import { pairInShort, type ShortWords, statementWords } from "@/lib/comparison/in-short";
import type { PairView, StatementView } from "@/lib/comparison/view";
import { formatEdtf } from "@/lib/dates/format";
import type { PublishedVersion } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import { rebuttalTypes } from "@/lib/vocabulary";
import { beginningOf, checkedBy } from "@/lib/wording";

/** Code points of each side that a card holds; the full record has them all. */
const mostShown = 260;

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
  const short = pairInShort(pair);
  const href = new URL(urls.pairVersion(document.matter.slug, number, pair.record.id), origin).href;
  return (
    <section className="emb" aria-label="Claim and reply, card">
      <p dir="auto">
        <b>{document.matter.question}</b>
      </p>
      {short && <PointLine short={short} />}
      <Side statement={pair.claim} words={short ? short.claim : statementWords(pair.claim)} />
      <p className="emb__r">
        <Sign name={type.sign} />
        {type.label}
      </p>
      <Side statement={pair.reply} words={short ? short.reply : statementWords(pair.reply)} />
      <p className="small">
        {checkedBy(approvedBy)}, version {number}.{" "}
        <a href={href} target="_blank" rel="noopener">
          Full record at Gainsay
        </a>
      </p>
    </section>
  );
}

function Side({ statement, words }: { statement: StatementView; words: ShortWords | null }) {
  const { speaker, dating, partyIndex } = statement;
  const isCut = words && beginningOf(words.text, mostShown).isCut;
  return (
    <div className={partyTint(partyIndex)}>
      <p className="lab">
        <PartyMark index={partyIndex} /> <bdi>{speaker.name}</bdi>,{" "}
        {formatEdtf(dating?.edtf ?? null)}
      </p>
      {words ? (
        <>
          <p
            className={words.form === "verbatim" ? "kv" : "kv kv--p"}
            dir={languageOf(words.language).dir === "rtl" ? "rtl" : undefined}
          >
            <Said words={words} most={mostShown} />
          </p>
          <p className="lab">
            {formLabel(words)}
            {isCut && ", shortened"}
          </p>
        </>
      ) : (
        <p className="none">Says nothing on this point that is on record.</p>
      )}
    </div>
  );
}
