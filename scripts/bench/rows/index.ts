/** All that is measured, in the order of the tables. A new group of rows is a file here, and a line. */
import type { Group } from "../row";
import { hot } from "./hot";

export const groups: readonly Group[] = [hot];
