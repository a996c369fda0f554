/** The cards of pairs and statements by themselves, as frames on other sites show them: of a version, or as the record is. */
import { PairCard } from "@/components/embed/pair-card";
import { StatementCard } from "@/components/embed/statement-card";
import { Titled } from "@/components/embed/titled";
import type { PairPage } from "@/db/public/queries/pairs";
import { comparisonView } from "@/lib/comparison/view";
import type { PublishedVersion } from "@/lib/document/document";
import { readSettings } from "@/lib/env";
import { nowhere } from "@/lib/nowhere";
import { urls } from "@/lib/urls";
import { cardOf, statementCards } from "@/lib/views/card";

export function PairCardPage({
  found: { pair, version },
  isPinned,
}: {
  found: Pick<PairPage, "pair" | "version">;
  isPinned: boolean;
}) {
  return (
    <Titled by={pair.matter.question}>
      <PairCard
        card={cardOf(pair, pair.matter)}
        version={{ ...version, isPinned }}
        origin={readSettings().url}
        size="page"
      />
    </Titled>
  );
}

/** Throws a `NowhereError` where the version has no such statement. */
export function statementCardPage(id: string, version: PublishedVersion, isPinned: boolean) {
  const view = comparisonView(version.document);
  const card = statementCards(view)(id) ?? nowhere();
  const { slug, question } = card.matter;
  return (
    <Titled by={question}>
      <StatementCard
        card={card}
        version={{ ...version, isPinned }}
        path={isPinned ? urls.matterVersion(slug, version.number) : urls.statement(id)}
        origin={readSettings().url}
        size="page"
      />
    </Titled>
  );
}
