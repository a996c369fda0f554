import { readSettings } from "./env";

/** The whole address of a path on this installation, as GAINSAY_URL has it. */
export const absolute = (path: string): string => new URL(path, readSettings().url).href;
