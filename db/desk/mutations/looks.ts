/** What taking something out would take with it, and what readers would see, told before it happens. */
import type { Removal } from "@/db/desk/queries/removal-parts";
import { planRemoval } from "@/db/desk/queries/removals";
import { hiddenFrom } from "@/db/desk/visible";
import type { DeskContext } from "@/db/desk/write";
import { type LookedAt, type RemovableKind, together } from "@/lib/desk/removal";
import { rehearse } from "./rehearse";
import { removals } from "./removals";

/**
 * What would go with records of one kind that are taken out of a matter one after the other, or with the matter itself.
 * Where one of them cannot go, none is said to. Throws NotFoundError.
 */
export function lookAtRemovals(
  context: DeskContext,
  kind: RemovableKind,
  matter: string,
  records: string[],
): LookedAt {
  const plans: Removal[] = [];
  const told = (readers: LookedAt["readers"]): LookedAt => {
    const unused = new Map(plans.flatMap((plan) => plan.unused.map((row) => [row.id, row])));
    return { ...together(plans), unused: [...unused.values()], readers };
  };
  if (kind === "matter") {
    plans.push(
      planRemoval(context.desk.db, kind, matter, matter, hiddenFrom(context.desk, context.actorId)),
    );
    return told([]);
  }
  const readers = rehearse(context, [matter], (writer) => {
    for (const record of records) {
      const plan = planRemoval(writer.tx, kind, matter, record, writer.hidden);
      plans.push(plan);
      if (plan.refused) return;
      const parts = { point: record, party: record, statement: record };
      removals[kind].within(writer, { ...parts, matter, seen: plan.seen, also: [] });
    }
  });
  return told(plans.some((plan) => plan.refused) ? [] : readers);
}
