/** How far each matter stands in the log is kept with every write, and caught up with where the log was written otherwise. */
import { expect, test } from "vitest";
import { contextOf, demoHouse } from "@/db/test-support";
import { openDesk } from "./desk";
import { openMatter } from "./mutations/matters";
import { changeSpeaker } from "./mutations/people";
import { removeMatter } from "./mutations/removals";
import { planRemoval } from "./queries/removals";
import { speakers } from "./schema";

const held = (desk: ReturnType<typeof openDesk>) =>
  desk.connection.prepare("select * from last_changes order by matter_id").all();

test("a shared record moves every matter that shows it, and none is there that is gone", () => {
  const demo = demoHouse();
  const before = held(demo.desk);
  const speaker = demo.desk.db.select().from(speakers).get();
  const { publicId: record = "", revision = 1 } = speaker ?? {};
  changeSpeaker(contextOf(demo.desk, "reporter"), {
    ...{ record, revision },
    fields: { description: "Spoken of." },
  });
  const last = demo.desk.connection.prepare("select max(id) from log_entries").pluck().get();
  const after = [{ ...Object(before[0]), log_id: last }];
  expect(held(demo.desk)).toEqual(after);

  const context = contextOf(demo.desk, "reporter");
  const matter = openMatter(context, {
    slug: "slip",
    question: "A slip?",
    summary: "A slip.",
  }).publicId;
  expect(held(demo.desk)).toHaveLength(2);
  const { seen } = planRemoval(demo.desk.db, "matter", matter, matter, new Map());
  removeMatter(context, { matter, seen });
  expect(held(demo.desk)).toEqual(after);
});

test("a log that was written otherwise is caught up with when the desk is opened", () => {
  const { desk, folder } = demoHouse();
  const before = held(desk);
  expect(before).toHaveLength(1);
  desk.connection.exec("delete from last_changes; delete from last_changes_head");
  const again = openDesk(folder);
  expect(held(again)).toEqual(before);
  again.connection.close();
});
