import { SignInLink } from "@/components/desk/sign-in-link";
import { Icon } from "@/components/ui/sign";
import type { DeskResult } from "@/lib/desk/result";

/** Why nothing was done, where it was asked for. What is wrong with a field is said beside the field. */
export function Refusal({ result }: { result: DeskResult<null> | null }) {
  if (!result || result.ok || result.kind === "input") return null;
  const sentence =
    result.kind === "conflict"
      ? "Somebody else was here just now. Nothing was overwritten: what stands is shown; look at it again."
      : result.message;
  const isStale = result.kind === "stale_sign_in";
  return (
    <div className="note note--r rv__no" role="alert">
      <Icon name="note" />
      <p>
        {sentence}
        {(isStale || result.kind === "signed_out") && (
          <>
            {" "}
            <SignInLink fresh={isStale}>{isStale ? "Sign in again" : "Sign in"}</SignInLink>
          </>
        )}
      </p>
    </div>
  );
}
