import { StateMark } from "@/components/ui/state-mark";
import type { ListedHook } from "@/db/desk/queries/hooks";
import { formatInstant } from "@/lib/dates/format";

/** Whether a hook is told, and if not, since when. */
export function HookState({ hook: { stoppedAt, pausedAt } }: { hook: ListedHook }) {
  if (stoppedAt) return <StateMark state="withheld">Stopped {formatInstant(stoppedAt)}</StateMark>;
  if (pausedAt) return <StateMark state="unchecked">Paused {formatInstant(pausedAt)}</StateMark>;
  return <StateMark state="checked">Told</StateMark>;
}
