import { handleInWords } from "@/lib/people/account";
import { isNamed, speakerHref } from "@/lib/people/unnamed";
import type { Named, Voice } from "@/lib/people/voice";

/** Of a long list of speakers, as many stand on a phone; how many more there are is said. */
const onPhone = 2;

interface Props<Speaker extends Named> {
  voice: Voice<Speaker>;
  /** Where names are links: the statement, which the name of somebody unnamed leads to; "" where that is the page itself. */
  statementId?: string;
  /** The title at the time, where there is room for it. */
  roleOf?: (speaker: Speaker) => React.ReactNode;
  /** How attributed words are told. */
  lead?: string;
  /** Every name on a phone, too. */
  whole?: boolean;
  /** Whether a sentence begins with it. */
  begins?: boolean;
}

/** Whose words they are: each of those who say them together; of words that somebody attributes to them, that and by whom. */
export function VoiceText<Speaker extends Named>({
  voice: { speakers, attributedBy },
  statementId,
  roleOf,
  lead = "words attributed to",
  whole = false,
  begins = false,
}: Props<Speaker>) {
  const folds = !whole && speakers.length > onPhone + 1;
  return (
    <>
      {attributedBy && <Quiet>{lead} </Quiet>}
      {speakers.map((speaker, index) => (
        <span
          key={speaker.slug}
          className={folds && index >= onPhone ? "max-tablet:hidden" : undefined}
        >
          {index > 0 && (index === speakers.length - 1 ? " and " : ", ")}
          <Name
            {...{ speaker, statementId }}
            begins={begins && index === 0 && attributedBy === null}
          />
          <Role isAlone={speakers.length === 1 && !attributedBy}>{roleOf?.(speaker)}</Role>
        </span>
      ))}
      {folds && <span className="tablet:hidden"> and {speakers.length - onPhone} others</span>}
      {attributedBy && (
        <Quiet>
          {" "}
          by <Name speaker={attributedBy} statementId={statementId} />
        </Quiet>
      )}
    </>
  );
}

/** Where more names stand beside it, a title is in brackets, so that nobody is read as another's. */
function Role({ isAlone, children }: { isAlone: boolean; children: React.ReactNode }) {
  if (!children) return null;
  return (
    <span className="font-normal">
      {isAlone ? ", " : " ("}
      <bdi>{children}</bdi>
      {!isAlone && ")"}
    </span>
  );
}

function Name({
  speaker,
  statementId,
  begins,
}: {
  speaker: Named;
  statementId?: string | undefined;
  begins?: boolean;
}) {
  const isLink = statementId !== undefined && (isNamed(speaker) || statementId !== "");
  if (!isLink) return <SpeakerText {...{ speaker, begins }} />;
  return (
    <a
      className="decoration-transparent hover:decoration-current"
      href={speakerHref(speaker, statementId)}
    >
      <SpeakerText {...{ speaker, begins }} />
    </a>
  );
}

/**
 * Who somebody is. Who is not named is told by the source's description, in its marks, and what an account calls itself
 * with which account it is: neither reads as a name.
 */
function SpeakerText({
  speaker,
  begins = false,
}: {
  speaker: Pick<Named, "kind" | "name" | "account">;
  begins?: boolean | undefined;
}) {
  const { name, account } = speaker;
  if (!isNamed(speaker)) {
    return (
      <>
        <Quiet>{begins ? "Somebody" : "somebody"} whom the source describes as</Quiet> “
        <bdi>{name}</bdi>”
      </>
    );
  }
  return (
    <>
      <bdi>{name}</bdi>
      {account && (
        <Quiet>
          {" "}
          (account <bdi>{handleInWords(account)}</bdi>)
        </Quiet>
      )}
    </>
  );
}

/** "A, B and C", each by itself in its own direction. */
export function Names({ speakers }: { speakers: Named[] }) {
  return speakers.map((speaker, index) => (
    <span key={speaker.slug}>
      {index > 0 && (index === speakers.length - 1 ? " and " : ", ")}
      <SpeakerText speaker={speaker} />
    </span>
  ));
}

/** Of a joint statement those who make it with somebody, in as few words as a narrow place has room for. */
export function Together({ voice: { speakers }, slug }: { voice: Voice; slug: string }) {
  const others = speakers.filter((row) => row.slug !== slug);
  const [first] = others;
  if (!first) return null;
  return (
    <>
      together with <Names speakers={others.length > 2 ? [first] : others} />
      {others.length > 2 && ` and ${others.length - 1} others`}
    </>
  );
}

const Quiet = ({ children }: { children: React.ReactNode }) => (
  <span className="font-normal text-ink-2">{children}</span>
);
