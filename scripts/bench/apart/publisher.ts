/**
 * Publishes again and again from outside the server, each time one of some matters, and says of each when it was.
 * Given: the data folder, how many publications, how long to wait between them in ms, and ids of matters.
 */
import { setTimeout as wait } from "node:timers/promises";
import { openDesk } from "@/db/desk/desk";
import { answer, given } from "./answer";
import { contextAt, publish, submit } from "./publishing";

const [folder = "", times = "1", between = "0", ...matters] = given;
const context = contextAt(openDesk(folder));
for (let number = 1; number <= Number(times); number += 1) {
  const matter = number % matters.length;
  const id = matters[matter] ?? "";
  submit(context, id, `What they say of it. Measured ${number}.`);
  publish(context, id);
  answer({ matter, number, at: Date.now() });
  await wait(Number(between));
}
