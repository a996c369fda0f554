/** A debate with its whole transcript, published into the data folder that the running server reads. */
import { catchUp } from "@/db/catch-up";
import { debateSlug, writeDebate } from "@/db/debate.fixture";
import { openDesk } from "@/db/desk/desk";
import { ensureAccount } from "@/db/desk/machine-accounts";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";
import { pick } from "./support";

/** Publishes it, unless it is there. */
export function publishDebate(): void {
  const { dataFolder } = readSettings();
  const desk = openDesk(dataFolder);
  try {
    const known = desk.connection.prepare("select 1 from matters where slug = ?").get(debateSlug);
    if (known) return;
    ensureAccount(desk, {
      ...{ id: "debate", name: "Debate", email: "debate@example.org", role: "editor" },
    });
    const context = { desk, actorId: "debate", solo: true };
    const { matter } = writeDebate(context);
    submitForReview(context, { matter });
    publishMatter(context, { matter });
    catchUp(desk, dataFolder);
  } finally {
    desk.connection.close();
  }
}

/** Where its transcript is read. */
export const transcriptAddress = () =>
  urls.transcript(
    pick(
      `select q.source_id from quotations q join memberships b on b.statement_id = q.statement_id
       join matters m on m.id = b.matter_id where m.slug = ?`,
      [debateSlug],
    ),
  );
