/** A recording answered by a post, a scan, a poster, published into the data folder that the running server reads. */
import { catchUp } from "@/db/catch-up";
import { openDesk } from "@/db/desk/desk";
import { ensureAccount } from "@/db/desk/machine-accounts";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { mediaSlug, writeMedia } from "@/db/media.fixture";
import { readSettings } from "@/lib/env";

/** Publishes the matter, unless it is there. */
export async function publishMedia(): Promise<void> {
  const { dataFolder } = readSettings();
  const desk = openDesk(dataFolder);
  try {
    const known = desk.connection.prepare("select 1 from matters where slug = ?").get(mediaSlug);
    if (known) return;
    ensureAccount(desk, {
      ...{ id: "media", name: "Media", email: "media@example.org", role: "editor" },
    });
    const context = { desk, actorId: "media", solo: true };
    const { matter } = await writeMedia(context);
    submitForReview(context, { matter });
    publishMatter(context, { matter });
    catchUp(desk, dataFolder);
  } finally {
    desk.connection.close();
  }
}
