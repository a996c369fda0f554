/** Loads Factopolis into the data folder, to look at pages with a large real record: tsx scripts/load-factopolis.ts FOLDER */
import { catchUp } from "@/db/catch-up";
import { openDesk } from "@/db/desk/desk";
import { ensureAccount } from "@/db/desk/machine-accounts";
import { readSettings } from "@/lib/env";
import { loadFactopolis } from "./factopolis/load";

const folder = process.argv[2];
if (!folder) {
  console.error("Name the folder that holds factopolis-statements.csv and factopolis-people.csv.");
  process.exit(2);
}
const { dataFolder } = readSettings();
const desk = openDesk(dataFolder);
const id = "factopolis-loader";
ensureAccount(desk, {
  id,
  name: "Factopolis loader",
  email: "factopolis@gainsay.invalid",
  role: "editor",
});
console.log(JSON.stringify(loadFactopolis({ desk, actorId: id, solo: true }, folder)));
console.log(`${catchUp(desk, dataFolder)} versions projected.`);
desk.connection.close();
