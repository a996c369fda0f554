import { Button } from "@/components/ui/button";
import { PlainList } from "@/components/ui/plain-list";
import { Section } from "@/components/ui/section";
import type { Followable } from "@/db/public/queries/followed";
import {
  type FollowPace,
  type FollowSubject,
  followPaces,
  followSubjects,
} from "@/lib/following/vocabulary";
import { urls } from "@/lib/urls";
import { keysOf } from "@/lib/vocabulary";

/** What somebody follows; without `shown` the record shows it no more. */
interface FollowLine {
  id: string;
  subject: FollowSubject;
  isConfirmed: boolean;
  shown?: Followable;
}

/** Confirm, change, end: each button is a form, so that it works without scripts. */
export function FollowList({
  token,
  email,
  pace,
  lines,
}: {
  token: string;
  email: string;
  pace: FollowPace;
  lines: FollowLine[];
}) {
  const asked = lines.filter(({ isConfirmed }) => !isConfirmed);
  const followed = lines.filter(({ isConfirmed }) => isConfirmed);
  return (
    <>
      <p>
        Mail goes to <b className="break-all">{email}</b>.
      </p>
      {asked.length > 0 && (
        <Section id="asked" title="Do you want this?">
          <PlainList>
            {asked.map((line) => (
              <Line key={line.id} line={line}>
                <Act token={token} act="confirm" id={line.id} look="ink" of={line}>
                  Yes, tell me
                </Act>
                <Act token={token} act="end" id={line.id} of={line}>
                  No
                </Act>
              </Line>
            ))}
          </PlainList>
        </Section>
      )}
      {followed.length > 0 && (
        <>
          <Section id="followed" title="You are told">
            <PlainList>
              {followed.map((line) => (
                <Line key={line.id} line={line}>
                  <Act token={token} act="end" id={line.id} of={line}>
                    End
                  </Act>
                </Line>
              ))}
            </PlainList>
          </Section>
          <Section id="pace" title="How often">
            <Pace token={token} pace={pace} />
          </Section>
        </>
      )}
      <Section id="end" title="End all of it">
        <p>No mail comes any more, and your address is deleted here at once.</p>
        <div className="mt-3">
          <Act token={token} act="end_all">
            End all, and delete my address
          </Act>
        </div>
      </Section>
    </>
  );
}

function Line({ line, children }: { line: FollowLine; children: React.ReactNode }) {
  const { subject, shown } = line;
  return (
    <li className="grid gap-2">
      <span>
        <span className="text-s text-ink-2">
          {followSubjects[subject].label}, {followSubjects[subject].definition}
        </span>
        <br />
        {shown ? (
          <a href={shown.path} dir="auto">
            {shown.name}
          </a>
        ) : (
          "It is not on the record any more."
        )}
      </span>
      <span className="flex flex-wrap gap-2">{children}</span>
    </li>
  );
}

function Act({
  token,
  act,
  id,
  look,
  of,
  children,
}: {
  token: string;
  act: string;
  id?: string;
  look?: "ink";
  /** Told beside the button's words to who does not see where it stands. */
  of?: FollowLine;
  children: React.ReactNode;
}) {
  return (
    <form method="post" action={urls.followSet(token)}>
      <input type="hidden" name="act" value={act} />
      {id && <input type="hidden" name="id" value={id} />}
      <Button type="submit" look={look}>
        {children}
        {of && (
          <span className="unseen">: {of.shown?.name ?? followSubjects[of.subject].label}</span>
        )}
      </Button>
    </form>
  );
}

function Pace({ token, pace }: { token: string; pace: FollowPace }) {
  return (
    <form method="post" action={urls.followSet(token)} className="grid gap-2">
      <input type="hidden" name="act" value="pace" />
      {keysOf(followPaces).map((each) => (
        <label key={each} className="flex min-h-11 items-center gap-2">
          <input type="radio" name="pace" value={each} defaultChecked={each === pace} />
          <span>
            <b>{followPaces[each].label}</b>: {followPaces[each].definition}
          </span>
        </label>
      ))}
      <Button type="submit" className="justify-self-start">
        Keep this
      </Button>
    </form>
  );
}
