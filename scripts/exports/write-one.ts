/** Writes one file of an export and says what it cost: in a process of its own, whose memory is its own. */
import { createWriteStream } from "node:fs";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exportPieces } from "@/db/public/export-work";
import { publicReader } from "@/db/public/files";
import { exportRows } from "@/db/public/queries/export-rows";
import { type DatasetName, isDataset } from "@/lib/export/datasets";
import { isFormat } from "@/lib/export/formats";
import { fileOf } from "./make-record";

const [folder = "", dataset = "", format = ""] = process.argv.slice(2);
if (!isDataset(dataset)) throw new Error(`There is no dataset ${dataset}.`);

/** What is written; of no format, the rows alone are read: what every format costs at least. */
async function* pieces(of: DatasetName): AsyncGenerator<string | Uint8Array> {
  if (isFormat(format)) yield* exportPieces(folder, "https://gainsay.example", of, format, {});
  else for await (const _ of exportRows(publicReader(folder), of)) yield "";
}

const nowhere = () => new Writable({ write: (_piece, _encoding, done) => done() });
const start = performance.now();
const before = process.cpuUsage();
await pipeline(
  pieces(dataset),
  isFormat(format) ? createWriteStream(fileOf(folder, dataset, format)) : nowhere(),
);
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    seconds: (performance.now() - start) / 1000,
    processor: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS / 1024,
  }),
);
