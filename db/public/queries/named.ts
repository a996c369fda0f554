/** What people call by its name in a search: speakers, parties, topics and matters, as the filters have them. */
import type { Reader } from "@/db/public/reader";
import { isOverTime } from "@/db/thread-pool";
import { type Filters, filterLabels } from "@/lib/export/filters";
import type { NamedFilter } from "@/lib/search/operator-values";
import { slugOf } from "@/lib/slug";
import { inList } from "@/lib/wording";
import { findLeadsTo } from "./led-on";

interface Called {
  value: string;
  name: string;
}

/** More of one name are not listed. */
const most = 5;

/** By its address or its name first, then whatever has the words in it. `:part` is how the words stand in an address. */
const sql: Record<NamedFilter, string> = {
  speaker: `select slug as value, name from speakers
    where kind <> 'unnamed' and (slug = :slug or name = :name collate nocase
      or '-' || slug || '-' like :part)
    order by slug = :slug or name = :name collate nocase desc, length(slug), slug limit :limit`,
  topic: `select distinct slug as value, name from matter_topics
    where slug = :slug or name = :name collate nocase or '-' || slug || '-' like :part
    order by slug = :slug or name = :name collate nocase desc, length(slug), slug limit :limit`,
  matter: `select slug as value, question as name from matters
    where slug = :slug or id = (select matter_id from versions where slug = :slug limit 1)
      or question = :name collate nocase or '-' || slug || '-' like :part
    order by slug = :slug or question = :name collate nocase desc, length(slug), slug limit :limit`,
  party: `select distinct name as value, name from parties
    where name = :name collate nocase or instr(lower(name), lower(:name)) > 0
    order by name = :name collate nocase desc, length(name), name limit :limit`,
};

/** Of what is spelt as filters have it, which is how links spell it: found along an index. */
const spelt: Record<NamedFilter, string> = {
  speaker: "select slug as value, name from speakers where kind <> 'unnamed' and slug = :value",
  topic: "select key as value, label as name from tallies where kind = 'topic' and key = :value",
  matter: "select slug as value, question as name from matters where slug = :value",
  party: "select name as value, name from parties where name = :value limit 1",
};

/** What a name stands for, or why it stands for nothing. */
async function called(
  record: Reader,
  name: NamedFilter,
  value: string,
): Promise<Called | { sentence: string }> {
  const [itself] = await record.all<Called>(spelt[name], { value });
  if (itself) return itself;
  const slug = slugOf(value);
  const found = await record.all<Called>(sql[name], {
    ...{ slug, name: value, limit: most + 1 },
    // A name of which nothing can be written in an address is in none.
    part: slug ? `%-${slug}-%` : "",
  });
  const [first] = found;
  const isIt = (one: Called) =>
    one.value === slug || one.name.toLowerCase() === value.toLowerCase();
  const exact = found.filter(isIt);
  if (exact.length === 1 && exact[0]) return exact[0];
  if (first && found.length === 1) return first;
  const now = name === "speaker" && !first && (await findLeadsTo("speakers", slug, record));
  if (now) return { value: now, name: value };
  if (!first) return { sentence: "nothing on record is called so." };
  // Two may have one name: each is told with what leads to it alone.
  const names = found
    .slice(0, most)
    .map((one) => (one.value === one.name ? `“${one.name}”` : `“${one.name}” (${one.value})`));
  const others = found.length > most ? [...names, "others"] : names;
  return { sentence: `it may be ${inList(others, "disjunction")}.` };
}

/** Names are looked for in all there are: of very many, that may take longer than anybody waits. */
function orTooLong(error: unknown): { sentence: string } {
  if (!isOverTime(error)) throw error;
  return { sentence: "looking for it took too long." };
}

/** A name, and whether somebody typed it among words: then it is left out where it stands for nothing. */
interface Named {
  name: NamedFilter;
  value: string;
  isTyped: boolean;
}

/** The filters that names stand for, what each is called on the record, with a sentence on each that stands for none. */
export async function namedFilters(
  record: Reader,
  names: readonly Named[],
): Promise<{ filters: Filters; called: Filters; remarks: string[] }> {
  const read = await Promise.all(
    names.map(async (each) => ({
      ...each,
      found: await called(record, each.name, each.value).catch(orTooLong),
    })),
  );
  const filters: Filters = {};
  const inWords: Filters = {};
  const remarks: string[] = [];
  for (const { name, value, isTyped, found } of read) {
    if ("value" in found) {
      filters[name] = found.value;
      inWords[name] = found.name;
      continue;
    }
    // What the address narrows to and is not there leaves nothing.
    if (!isTyped) filters[name] = value;
    const was = isTyped ? "was left out: " : "narrows to nothing: ";
    remarks.push(`${filterLabels[name]} “${value}” ${was}${found.sentence}`);
  }
  return { filters, called: inWords, remarks };
}
