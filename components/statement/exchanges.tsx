import { ColumnHead } from "@/components/ui/column-head";
import { Columns } from "@/components/ui/columns";
import { NoneBox } from "@/components/ui/none-box";
import { Section } from "@/components/ui/section";
import { SignWord } from "@/components/ui/sign-word";
import { WithheldBars } from "@/components/ui/withheld";
import { formatEdtf } from "@/lib/dates/format";
import { languageOf } from "@/lib/direction";
import { urls } from "@/lib/urls";
import { withheldText } from "@/lib/versions/commitments";
import type { ExchangeView } from "@/lib/views/exchange";
import type { NonReplyView } from "@/lib/views/statement";
import { nonReplyKinds } from "@/lib/vocabulary";
import { Exchange } from "./exchange";

/** What a statement answers, and what answers it, at equal width. */
export function Exchanges({
  answers,
  answeredBy,
  nonReplies,
}: {
  answers: ExchangeView[];
  answeredBy: ExchangeView[];
  nonReplies: NonReplyView[];
}) {
  return (
    <Section id="exchange" title="What it answers, what answers it">
      <Columns>
        <Side title="It answers" exchanges={answers} empty="It answers no statement on record." />
        <div>
          <Side title="Answered by" exchanges={answeredBy} empty="No reply to it is on record." />
          {nonReplies.map((row) => (
            <NonReply key={row.id} row={row} />
          ))}
        </div>
      </Columns>
    </Section>
  );
}

function Side({
  title,
  exchanges,
  empty,
}: {
  title: string;
  exchanges: ExchangeView[];
  empty: string;
}) {
  return (
    <div>
      <ColumnHead count={exchanges.length}>{title}</ColumnHead>
      {exchanges.length === 0 && <NoneBox>{empty}</NoneBox>}
      {exchanges.map((exchange) => (
        <Exchange key={exchange.id} exchange={exchange} />
      ))}
    </div>
  );
}

/** Somebody else's word that an answer was not given: as much room as one that was, and never ours. */
function NonReply({ row }: { row: NonReplyView }) {
  return (
    <div className="border-b border-rule py-4">
      <SignWord sign={row.kind === "declined" ? "declines" : "none"}>
        <span>
          <bdi>{row.name}</bdi>: {nonReplyKinds[row.kind].label.toLowerCase()}
        </span>
      </SignWord>
      <p className="mt-1 text-s/[1.5] text-ink-2">
        As{" "}
        <bdi>
          <a href={urls.source(row.source.id)}>{row.source.title}</a>
        </bdi>{" "}
        reports{row.edtf && `, ${formatEdtf(row.edtf)}`}; not a request of ours.
      </p>
      {row.words === withheldText ? (
        <WithheldBars />
      ) : (
        <p className="mt-2 said text-point/[1.45] wrap-anywhere" {...languageOf(row.language)}>
          “{row.words}”
        </p>
      )}
    </div>
  );
}
