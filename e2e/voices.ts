/** A joint, an attributed, a denied and an unnamed statement, published into the data folder that the running server reads. */
import { catchUp } from "@/db/catch-up";
import { openDesk } from "@/db/desk/desk";
import { ensureAccount } from "@/db/desk/machine-accounts";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { voicesSlug, writeVoices } from "@/db/voices.fixture";
import { readSettings } from "@/lib/env";

/** Publishes the matter, unless it is there. */
export function publishVoices(): void {
  const { dataFolder } = readSettings();
  const desk = openDesk(dataFolder);
  try {
    const known = desk.connection.prepare("select 1 from matters where slug = ?").get(voicesSlug);
    if (known) return;
    ensureAccount(desk, {
      ...{ id: "voices", name: "Voices", email: "voices@example.org", role: "editor" },
    });
    const context = { desk, actorId: "voices", solo: true };
    const { matter } = writeVoices(context);
    submitForReview(context, { matter });
    publishMatter(context, { matter });
    catchUp(desk, dataFolder);
  } finally {
    desk.connection.close();
  }
}
