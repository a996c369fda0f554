import { PointSentence } from "@/components/plate/point-sentence";
import { NoneBox } from "@/components/ui/none-box";
import { Sign } from "@/components/ui/sign";
import { Timed } from "@/components/ui/timed";
import { TextOrWithheld } from "@/components/ui/withheld";
import { formatEdtf } from "@/lib/dates/format";
import type { ListedExchange } from "@/lib/document/front";
import { voiceInText } from "@/lib/people/voice";
import { urls } from "@/lib/urls";
import { signAndWord } from "./exchange-sign";
import { Speaking } from "./side";

/** An exchange in a list: speaker, words, what becomes of the point, speaker, words; the question and the date below. */
export function ExchangeRow({ exchange }: { exchange: ListedExchange }) {
  const { claim, reply, matter, saidOn } = exchange;
  return (
    <li className="border-b border-rule py-6 first:pt-0 max-tablet:py-5 print:break-inside-avoid">
      <div className="grid grid-cols-[minmax(0,1fr)_8.5rem_minmax(0,1fr)] items-start gap-4 max-tablet:grid-cols-2 max-tablet:gap-x-3.5 max-tablet:gap-y-2">
        <Speaking side={claim} />
        <Joint exchange={exchange} />
        {reply ? <Speaking side={reply} /> : <Silence exchange={exchange} />}
      </div>
      <p className="mt-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-s text-ink-2">
        <a
          className="inline-flex min-h-6 breaks items-center max-tablet:min-h-11"
          href={urls.matter(matter.slug)}
          dir="auto"
        >
          <TextOrWithheld>{matter.question}</TextOrWithheld>
        </a>
        <span className="lining-nums tabular-nums">{formatEdtf(saidOn)}</span>
      </p>
    </li>
  );
}

/** Between the sides; on a phone above both. */
function Joint({ exchange }: { exchange: ListedExchange }) {
  const { id, sign, point, claim, reply, matter } = exchange;
  const joins = signAndWord(sign);
  return (
    <div className="flex flex-col items-center gap-0.5 pt-2 text-center text-s/[1.3] max-tablet:order-first max-tablet:col-span-full max-tablet:grid max-tablet:grid-cols-[auto_minmax(0,1fr)] max-tablet:items-center max-tablet:gap-x-2 max-tablet:pt-0 max-tablet:text-start">
      <Sign name={joins.sign} size="row" />
      <p className="font-semibold max-tablet:text-ui">
        <a
          className="inline-flex min-h-6 items-center no-underline hover:underline max-tablet:min-h-11"
          href={reply ? urls.pair(id) : `${urls.matter(matter.slug)}#missing`}
          aria-label={`${joins.word}: ${voiceInText(claim.voice)}${reply ? `, answered by ${voiceInText(reply.voice)}` : ""}`}
        >
          {joins.word}
        </a>
      </p>
      {(point || (reply && sign !== "unclassified" && sign !== "rates")) && (
        <p className="text-balance wrap-anywhere text-ink-2 max-tablet:col-span-full">
          {point ? <PointSentence sentence={point} /> : "Nobody has read which points it takes up."}
        </p>
      )}
    </div>
  );
}

/** In the place of a reply: as much room, and what was done to find one. */
function Silence({ exchange: { silence } }: { exchange: ListedExchange }) {
  return (
    <div className="border-t-2 border-dashed border-rule-2 pt-2">
      <p className="mb-1 text-s/[1.35] font-strong">Nobody on record</p>
      <NoneBox compact>
        <Timed>{silence?.sentence ?? ""}</Timed>
      </NoneBox>
    </div>
  );
}
