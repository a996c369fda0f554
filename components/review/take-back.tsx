"use client";
import { Submit } from "@/components/ui/form/form";
import { Icon } from "@/components/ui/sign";
import type { ReviewAction } from "./actions";
import { Press } from "./press";

/** The author takes back what they sent: the ticks and what was said of it stay. */
export function TakeBack(props: { matter: string; submission: string; action: ReviewAction }) {
  return (
    <Press {...props}>
      <Submit>
        <Icon name="back" />
        Take it back
      </Submit>
      <p className="mt-1 small">Ticks and comments stay, and go along when it is sent again.</p>
    </Press>
  );
}
