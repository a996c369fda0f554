/**
 * Publishes as the server does, and tells how long it takes until readers have it and how long the event loop stands.
 * Given: the data folder, "plan" or "publish" with the size of the matter, or "shared" with a number of matters; times.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { changeSpeaker } from "@/db/desk/mutations/people";
import { submitForReview } from "@/db/desk/mutations/review";
import { processDesk } from "@/db/desk/process";
import { speakers } from "@/db/desk/schema";
import { carryOver, planning, publishing, takeRenewals, workOffPending } from "@/db/publisher";
import { matterOf } from "../examples";
import { asking } from "../records";
import { answer, costOf, given } from "./answer";
import { change, contextAt, publish, submit } from "./publishing";

const [folder = "", what = "", size = "20", times = "1"] = given;
const context = contextAt(processDesk());
const delay = monitorEventLoopDelay({ resolution: 1 });
const took: number[] = [];
let hold = 0;

async function measured(work: () => unknown) {
  await wait(100);
  delay.reset();
  delay.enable();
  took.push((await costOf(work)).seconds * 1000);
  // A stand that has just ended is told of at the next turn.
  await wait(20);
  delay.disable();
  hold = Math.max(hold, delay.max / 1e6 - 1);
}

async function toReaders() {
  await carryOver(folder);
  await takeRenewals(folder);
}

await toReaders();
await planning.call("nextPending", folder);

/** The matter that shows this speaker and is the smallest, and the speaker shown by about so many. */
function shared() {
  return asking(folder, (connection) => {
    const speaker = connection
      .prepare(
        `select record_id as id, count(*) as matters from matter_records where record_table = 'speakers'
         group by record_id order by abs(matters - ?), record_id limit 1`,
      )
      .get(Number(size)) as { id: string; matters: number };
    const matter = connection
      .prepare(
        `select r.matter_id from matter_records r join matters m on m.id = r.matter_id
           join versions v on v.matter_id = m.id and v.number = m.version
         where r.record_table = 'speakers' and r.record_id = ? order by v.statements limit 1`,
      )
      .pluck()
      .get(speaker.id) as string;
    return { ...speaker, matter };
  });
}

async function shareds() {
  const { id, matters, matter } = shared();
  const row = context.desk.db.select().from(speakers).where(eq(speakers.publicId, id)).get();
  const fields = { description: `Measured at ${Date.now()}.` };
  changeSpeaker(context, { record: id, revision: row?.revision ?? 0, fields });
  submitForReview(context, { matter, change });
  await measured(async () => {
    publish(context, matter);
    await carryOver(folder);
    await workOffPending(folder);
    await toReaders();
  });
  answer({ took, hold, also: `${matters} matters` });
}

async function matters() {
  const { id, statements } = matterOf(folder, Number(size));
  for (let turn = 0; turn < Number(times); turn += 1) {
    submit(context, id, `What they say of it. Measured at ${Date.now()}.`);
    const plan = () => planning.call("plan", folder, id, { approvedBy: null });
    if (what === "plan") await measured(plan);
    else await measured(() => publish(context, id));
    if (what === "publish") {
      const desk = took.pop() ?? 0;
      await measured(toReaders);
      took.push(desk + (took.pop() ?? 0));
    }
  }
  answer({ took, hold, also: `${statements} statements` });
}

await (what === "shared" ? shareds() : matters());
await Promise.all([planning.end(), publishing.end()]);
