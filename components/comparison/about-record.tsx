import { Amended } from "@/components/ui/amended";
import { Fact, FactList } from "@/components/ui/fact-list";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { CheckedBy } from "@/components/ui/state-mark";
import { Dek } from "@/components/ui/title";
import { TextOrWithheld } from "@/components/ui/withheld";
import { formatEdtf } from "@/lib/dates/format";
import type { PublishedVersion } from "@/lib/document/document";
import { urls } from "@/lib/urls";
import { type Amendments, spot } from "@/lib/versions/amended";
import { counted } from "@/lib/wording";

/** What the matter is about in a sentence, and the facts of its record. */
export function AboutRecord({ version, marks }: { version: PublishedVersion; marks: Amendments }) {
  const { document, publishedAt, approvedBy, number } = version;
  const { matter, statements, rebuttals, captures, sources } = document;
  const captured = captures.filter((row) => row.status === "captured").length;
  return (
    <Section id="about" title="About this record">
      <PageHead>
        {matter.summary !== "" && (
          <Dek>
            <Amended mark={marks.get(spot(matter.id, "summary"))}>
              <TextOrWithheld>{matter.summary}</TextOrWithheld>
            </Amended>
          </Dek>
        )}
        <FactList>
          <Fact name="Review">
            <CheckedBy approvedBy={approvedBy} />
          </Fact>
          <Fact name="On record">
            {counted(statements.length, "statement")}, {counted(rebuttals.length, "rebuttal")}
          </Fact>
          <Fact name="Sources captured">
            {captured} of {sources.length}
          </Fact>
          <Fact name="Record updated">
            {formatEdtf(publishedAt.slice(0, 10))},{" "}
            <a href={urls.matterVersion(matter.slug, number)}>version {number}</a>
          </Fact>
        </FactList>
      </PageHead>
    </Section>
  );
}
