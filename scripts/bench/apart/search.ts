/** Searches a record in turn as the product does and raw. Given: the data folder, what is typed, rounds, times in each. */
import { openReader } from "@/db/connect";
import { publicPath } from "@/db/public/files";
import { sqliteReader } from "@/db/public/reader";
import { searchRecord } from "@/db/public/search";
import { expressionOf } from "@/lib/search/expression";
import { readQuery } from "@/lib/search/query";
import { quantile } from "../figures";
import { answer, costOf, given } from "./answer";
import { rawSearch } from "./search-sql";

const [folder = "", typed = "", rounds = "3", times = "10"] = given;
const connection = openReader(publicPath(folder));
const record = sqliteReader(connection);
const query = readQuery(typed);
if (!query) throw new Error(`Nothing is asked for by ${typed}.`);
const expression = expressionOf(query);
const raw = connection.prepare(rawSearch);

/** The 95th of a hundred, in ms, and the time on the processors of each, in ms. */
async function round(work: () => unknown) {
  const took: number[] = [];
  const { processor } = await costOf(async () => {
    for (let turn = 0; turn < Number(times); turn += 1)
      took.push((await costOf(work)).seconds * 1000);
  });
  return { value: quantile(took, 0.95), processor: (processor * 1000) / Number(times) };
}

const ours = () => searchRecord(query, "", record);
const limit = () => raw.all(expression);
await ours();
limit();
const found = { ours: [] as unknown[], limit: [] as unknown[] };
for (let turn = 0; turn < Number(rounds); turn += 1) {
  found.ours.push(await round(ours));
  found.limit.push(await round(limit));
}
answer(found);
