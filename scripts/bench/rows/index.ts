/** All that is measured, in the order of the tables. A new group of rows is a file here, and a line. */
import type { Group } from "../row";
import { bulk } from "./bulk";
import { deskPages } from "./desk";
import { download } from "./download";
import { exports } from "./exports";
import { hot } from "./hot";
import { memory } from "./memory";
import { nginx } from "./nginx";
import { publish } from "./publish";
import { readersMeanwhile } from "./readers";
import { renders } from "./renders";
import { search } from "./search";
import { underLoadRows } from "./under-load";
import { visits } from "./visits";

export const groups: readonly Group[] = [
  ...[nginx, hot, renders, search, exports, readersMeanwhile, bulk, memory, download],
  ...[visits, deskPages, publish, underLoadRows],
];
