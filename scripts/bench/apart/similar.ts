/** Looks for similar statements, as the record screen does while somebody types. Given: the data folder, times. */
import { openDesk } from "@/db/desk/desk";
import { listSimilarStatements } from "@/db/desk/queries/similar";
import { seenIn } from "@/db/desk/visible";
import { account } from "../serve/session";
import { answer, costOf, given } from "./answer";

const [folder = "", times = "5"] = given;
const desk = openDesk(folder);
const texts = desk.connection
  .prepare("select text from quotations where length(text) > 40 order by id limit ?")
  .pluck()
  .all(Number(times)) as string[];
const took: number[] = [];
for (const words of texts) {
  const { seconds } = await costOf(() =>
    listSimilarStatements(seenIn({ desk, actorId: account.id }), { words }),
  );
  took.push(seconds * 1000);
}
// It is all done in the event loop of the server.
answer({ took, hold: Math.max(...took) });
