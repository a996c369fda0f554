/** Which matter leads the front page. */
import { publicRecord } from "@/db/public/files";

export interface FrontLead {
  slug: string;
  /** When an editor chose it; null where none is chosen, and it is the newest. */
  chosenAt: string | null;
}

/** The matter that an editor chose, as long as readers have it; else the newest. Undefined where there is none. */
export async function getFrontLead(record = publicRecord()): Promise<FrontLead | undefined> {
  const [chosen] = await record.all<FrontLead>(
    "select m.slug, f.chosen_at from front f join matters m on m.id = f.matter_id",
  );
  if (chosen) return chosen;
  const [newest] = await record.all<{ slug: string }>(
    "select slug from matters order by published_at desc, id limit 1",
  );
  return newest && { ...newest, chosenAt: null };
}
