/** What changed since the last version, and why: proposed by whoever hands a matter in, said publicly with the version. */
import { z } from "zod";
import { correctionKinds } from "@/lib/vocabulary";
import { listed, words } from "./fields";

export const correction = z.object({
  kind: listed("The kind of change", correctionKinds),
  what: words("What changed", 2_000),
  reason: words("The reason", 2_000),
});
export type Correction = z.output<typeof correction>;
