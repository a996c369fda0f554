import { mailIsOffered } from "@/lib/following/offered";
import { confirmWithinDays } from "@/lib/following/vocabulary";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import { DateTable, NormalisationTable } from "./tables";

/** How a record comes about: words, dates, custody. */
export function Making() {
  return (
    <>
      <section id="record-in-short">
        <h2>What a record is</h2>
        <p>
          Gainsay records who said what in public, and who said otherwise. A{" "}
          <a href="#record-matter">matter</a> is a question at issue. Under it stand{" "}
          <a href="#record-statement">statements</a>, each with its speaker, its occasion, its date
          and the words as a source gives them. Where one statement answers another, a{" "}
          <a href="#record-rebuttal">rebuttal</a> links the two, and the page puts them side by
          side.
        </p>
        <p>
          A statement is a claim where something answers it, and a reply where it answers something.
          It may be both. For each <a href="#record-point">point</a> at issue the record says which{" "}
          <a href="#stance">stance</a> a statement takes, and with which words. What the reply does
          to the point, its <a href="#treatment">treatment</a>, follows from the two stances by a
          fixed table; nobody enters it. Only a retraction is told by who speaks: the points that
          somebody takes back of their own words are <a href="#treatment-taken_back">taken back</a>.
        </p>
        <p>
          What is not known is said to be not known. A missing reply, an unnamed publisher or a date
          that no source gives is part of the record.
        </p>
      </section>
      <section id="exact-quotes">
        <h2>Exact quotes</h2>
        <p>
          A quotation marked <a href="#form-verbatim">verbatim</a> or{" "}
          <a href="#form-reported">reported</a> is published only if its words are found, at the
          recorded place, in a stored copy of the source. The comparison is made by a program. It
          sees past four things alone: how an accent is stored, how much white space there is, and
          the shapes of quotation marks and of dashes. Everything else counts.
        </p>
        <NormalisationTable />
        <p>
          Words that no longer match are never moved to a place that looks alike. A translation
          points to its original, which is held to the same rule, or says that the original is not
          held. A <a href="#form-paraphrase">paraphrase</a> is in Gainsay’s words and always says
          so.
        </p>
      </section>
      <section id="dates">
        <h2>Dates and how precise they are</h2>
        <p>
          A date is kept as precisely as the source gives it and no more precisely. “A few days ago”
          becomes a span with its bounds and keeps the source’s phrase. Where sources disagree, all
          their dates stay, and one is marked as preferred. Dates are written in EDTF, the extended
          date format of ISO 8601-2. What cannot be put in order, because two spans overlap, is not
          put in order.
        </p>
        <DateTable />
      </section>
      <section id="custody">
        <h2>Custody and independent origins</h2>
        <p>
          Under each statement stands the way its words took: from the speaker through each{" "}
          <a href="#record-source">source</a> to the copy that Gainsay holds. A filled mark is held,
          a dashed one is known of and not held. A primary source that nobody captured is a step of
          the way, shown as missing.
        </p>
        <p>
          Many reports may go back to one. Quotations are grouped by the first known source of their
          way, and each group counts once: forty reprints of one agency story are one independent
          origin.
        </p>
      </section>
      <section id="neutrality">
        <h2>No verdicts</h2>
        <p>
          Gainsay does not say who is right and scores nobody. A type of rebuttal says what the
          reply does to the claim, not whether it is true. Where a reviewing organisation gave a
          rating, it is told as that organisation’s, with its scale.
        </p>
        <p>
          Parties get equal room. Who made the first statement stands first and has the first mark
          and tint; country and politics decide nothing. A missing answer stands in a box of its
          own, with when and where it was looked for. <a href={urls.matters()}>All matters</a>
        </p>
      </section>
      {mailIsOffered() && (
        <section id="mail">
          <h2>If you are told by mail</h2>
          <p>
            Of whoever asks to be told when a statement is answered, the e-mail address is kept,
            what it follows, and which mails went out within a month. It is used for nothing else
            and shown to nobody; no mail holds anything that tells whether it is read. Without a yes
            within {counted(confirmWithinDays, "day")} the address is deleted, and at once with the
            end of the last thing that it follows. Copies that the newsroom keeps for an emergency
            hold it until they are deleted in their turn.
          </p>
        </section>
      )}
    </>
  );
}
