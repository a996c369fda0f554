import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { controlLook, PlainField } from "@/components/ui/form/plain";
import { mailIsOffered } from "@/lib/following/offered";
import { confirmWithinDays, type FollowSubject, followSubjects } from "@/lib/following/vocabulary";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";

interface Props {
  subject: FollowSubject;
  /** Public id of what is followed. */
  id: string;
}

/** "Tell me when it is answered", by mail; nothing where this installation sends none. A plain form: kept pages hold it. */
export function TellMe({ subject, id }: Props) {
  if (!mailIsOffered()) return null;
  return (
    <div className="mt-4 print:hidden">
      <Fold summary={`Tell me ${followSubjects[subject].definition}`} end="by e-mail">
        <TellMeForm subject={subject} id={id} />
      </Fold>
    </div>
  );
}

/** The form alone. `problem`: what was wrong with what was typed before. */
export function TellMeForm({ subject, id, problem }: Props & { problem?: string }) {
  const field = `tell-${id}`;
  return (
    <form method="post" action={urls.followNew()} className="grid max-w-120 gap-3 pt-1 pb-4">
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="record" value={id} />
      <PlainField
        id={field}
        label="Your e-mail address"
        hint={`A mail asks you first; without your yes the address is deleted after ${counted(confirmWithinDays, "day")}. It is used for nothing else, shown to nobody, and deleted when you end it.`}
        problem={problem}
      >
        <input
          id={field}
          name="email"
          type="email"
          required
          maxLength={200}
          autoComplete="email"
          className={controlLook()}
          aria-describedby={`${field}-hint${problem ? ` ${field}-problem` : ""}`}
          aria-invalid={problem ? true : undefined}
        />
      </PlainField>
      <p className="unseen" aria-hidden="true">
        <label htmlFor={`${field}-website`}>Leave this empty</label>
        <input id={`${field}-website`} name="website" tabIndex={-1} autoComplete="off" />
      </p>
      <Button type="submit" className="justify-self-start">
        Send me the first mail
      </Button>
    </form>
  );
}
