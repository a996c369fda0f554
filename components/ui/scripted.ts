import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether scripts run, which the server cannot know: what needs one is shown only then. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
