"use client";
import { DialogForm } from "@/components/ui/form/dialog-form";
import { urls } from "@/lib/urls";
import { useScreen } from "./screen";

/** Asks before a draft is thrown away; then leads to the queue. */
export function ThrowAway({ onClose }: { onClose: () => void }) {
  const { given, draft, isNew } = useScreen();
  return (
    <DialogForm
      title="Throw this draft away?"
      about={
        isNew
          ? "What was entered here goes. Sources, speakers, matters and points that were added stay."
          : "The statement stays on record as it is; what was changed here goes."
      }
      submit="Throw it away"
      action={async () => {
        const answer = await given.actions.discardDraft();
        if (answer.ok) {
          draft.forget();
          location.assign(urls.desk());
        }
        return answer;
      }}
      onClose={onClose}
    />
  );
}
