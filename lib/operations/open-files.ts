import { ofProcess } from "@/lib/of-process";

/** Whole files that are on their way, by the address they go to. */
export const openFiles = () => ofProcess("open files", () => new Map<string, number>());
