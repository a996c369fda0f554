/** Which matter leads the front page, and what is shown of it there. */
import { publicRecord } from "@/db/public/files";
import { comparisonView } from "@/lib/comparison/view";
import { ofProcess } from "@/lib/of-process";
import { asShown } from "@/lib/turns";
import { type LeadView, leadOf } from "@/lib/views/lead";
import { getMatter } from "./matters";

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

/** Of one version as long as no words are withheld: a long matter leads for weeks while others are published. */
const last = ofProcess<{ read: string; lead?: LeadView }>("lead of the front page", () => ({
  read: "",
}));

/** What the front page shows of the matter at an address. Undefined where there is none. */
export async function getLead(
  slug: string,
  record = publicRecord(),
): Promise<LeadView | undefined> {
  const [now] = await record.all<{ read: string }>(
    `select v.hash || ' ' || v.published_at || ' ' || ifnull(
       (select max(position) from changes where kind = 'withholding'), 0) as read
     from matters m join versions v on v.matter_id = m.id and v.number = m.version
     where m.slug = :slug`,
    { slug },
  );
  if (!now) return;
  if (last.read === now.read) return last.lead;
  const page = asShown(await getMatter(slug, record));
  const lead = page && leadOf(page.version, comparisonView(page.version.document));
  Object.assign(last, { read: now.read, lead });
  return lead;
}
