/** What readers would see of an act before it is taken. Plain data: it goes to the browser. */
import type { TouchedAddress } from "@/lib/review/addresses";
import type { Change } from "@/lib/versions/change";
import { beginningOf } from "@/lib/wording";

/** What one published matter would say otherwise, from its next version on. */
export interface ReaderEffect {
  question: string;
  /** The version that readers have now; it stays as it is. */
  version: number;
  /** A sentence for each change. */
  changes: string[];
  /** Pages that read otherwise, or end in a note that says why they are gone. */
  addresses: TouchedAddress[];
}

const verbs = { added: "Comes in", removed: "Goes", changed: "Changes" } as const;

/** "Goes: Point 1: Talks, or negotiations, have begun". */
export function sentenceOf({ what, kind, name, fields }: Change): string {
  const called = name.startsWith(kind) ? name : `${kind.toLowerCase()} ${name}`;
  const head = `${verbs[what]}: ${called}`;
  if (what !== "changed") {
    // Of a quotation its words, which come last; of others what they are first told by.
    const field = fields.at(kind === "Quotation" ? -1 : 0);
    const said = beginningOf((field?.before ?? field?.after)?.text ?? "", 120).text;
    return name.includes(said) ? head : `${head}: ${said}`;
  }
  const told = fields.map(
    ({ label, before, after }) =>
      `${label.toLowerCase()}, from ${before?.text ?? "nothing"} to ${after?.text ?? "nothing"}`,
  );
  return `${head} (${told.join("; ")})`;
}
