import type { SignName } from "@/lib/vocabulary";
import { Sign } from "./sign";

/** A sign and its word, which says it to everybody. */
export function SignWord({ sign, children }: { sign: SignName; children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-[0.4em] font-semibold">
      <Sign name={sign} />
      {children}
    </span>
  );
}
