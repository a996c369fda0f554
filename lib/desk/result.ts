import type { GateProblem } from "@/lib/errors";

/** What an action of the desk answers: its value, or a sentence for the person who asked, and where it belongs. */
export type DeskResult<T> =
  | { ok: true; value: T }
  /** Fields that cannot be kept, each with its sentence. */
  | { ok: false; kind: "input"; message: string; problems: { field: string; message: string }[] }
  /** What keeps a matter from review or publication. */
  | { ok: false; kind: "gate"; message: string; problems: GateProblem[] }
  /** Somebody else changed the record; `current` is what stands there now. */
  | {
      ok: false;
      kind: "conflict";
      message: string;
      recordId: string;
      current: { revision: number } & Record<string, unknown>;
    }
  | { ok: false; kind: PlainRefusal; message: string };

/** `stale_sign_in`: sign in afresh (`urls.freshSignIn`), then ask again. */
export type PlainRefusal = "signed_out" | "stale_sign_in" | "not_allowed" | "not_found" | "busy";
