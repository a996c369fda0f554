/** Which exchange leads a matter: an editor's choice, which is part of the matter and is reviewed with it. */
import { eq, type SQL } from "drizzle-orm";
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { matters, rebuttals } from "@/db/desk/schema";
import { mutation, type Writer } from "@/db/desk/write";
import { id, maybeId, revision } from "./fields";
import { rebuttalIn } from "./places";

/** Chooses the exchange that leads a matter; none leaves it to the rule. Throws InputError for another matter's. */
export const chooseLead = mutation(
  "choose lead",
  "choose_what_leads",
  z.object({ record: id("The matter"), revision, rebuttal: maybeId("The exchange") }),
  (writer, { record, revision: read, rebuttal }) => {
    const { id: matterId } = requireRecord(writer.tx, "matters", record);
    const leadRebuttalId = rebuttal ? rebuttalIn(writer, matterId, rebuttal) : null;
    return writer.change("matters", record, read, { leadRebuttalId });
  },
);

/** Takes back the choice wherever it is an exchange that goes, or that its matter no longer has. */
export function forgetLeads(writer: Writer, going: SQL | undefined): void {
  const led = writer.tx
    .select({ id: matters.publicId, revision: matters.revision })
    .from(matters)
    .innerJoin(rebuttals, eq(rebuttals.id, matters.leadRebuttalId))
    .where(going)
    .all();
  for (const row of led) writer.change("matters", row.id, row.revision, { leadRebuttalId: null });
}
