import { ofProcess } from "@/lib/of-process";

/** Whether readers can be sent here, as /ready tells it. Nothing of what is not published. */
export interface Readiness {
  ready: boolean;
  /** Why not, in a sentence. */
  why?: string;
  /** The log entry that the public record has come to. */
  head?: number;
  /** How many published versions the public record lacks; null where there is no desk to ask. */
  behind?: number | null;
}

/** Whom to ask: db/operations.ts puts itself here, since what readers are served does not reach the desk. */
export const readinessDoor = () =>
  ofProcess("readiness", () => ({
    ask: async (): Promise<Readiness> => ({ ready: false, why: "The server is starting." }),
  }));
