/** Which matter leads the front page: an editor's choice, which is of the house and of no version. */
import { z } from "zod";
import { requireRecord } from "@/db/desk/logged-tables";
import { getFrontLead } from "@/db/desk/queries/front";
import { latestVersionLine } from "@/db/desk/queries/versions";
import { mutation, type Writer } from "@/db/desk/write";
import { InputError } from "@/lib/errors";
import { maybeId } from "./fields";

/** Chooses the matter that leads, or none. Throws InputError for one that readers do not have. */
export const chooseFront = mutation(
  "choose front",
  "choose_front",
  z.object({ matter: maybeId("The matter") }),
  (writer, { matter }) => {
    const lead = getFrontLead(writer.tx);
    if ((lead?.id ?? null) === (matter ?? null)) {
      refuse(matter ? "This matter leads the front page already." : "No matter is chosen to lead.");
    }
    const row = matter ? requireRecord(writer.tx, "matters", matter) : null;
    const version = row && latestVersionLine(writer.tx, row.id);
    if (row && (!version || version.withdrawal !== null)) {
      refuse("Readers do not have this matter, so it cannot lead the front page.");
    }
    return choose(writer, row?.id ?? null);
  },
);

/** Chooses none where this matter leads: what is taken off the record leads no more. */
export function endFront(writer: Writer, matter: string): void {
  if (getFrontLead(writer.tx)?.id === matter) choose(writer, null);
}

const choose = (writer: Writer, matterId: number | null) =>
  writer.add("front_choices", { matterId, chosenAt: writer.at });

function refuse(message: string): never {
  throw new InputError([{ field: "", message }]);
}
