import { isNamed, speakerHref } from "@/lib/people/unnamed";
import type { Voice } from "@/lib/people/voice";

type Named = Voice["speakers"][number];

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
}

/** Whose words they are: each of those who say them together; of words that somebody attributes to them, that and by whom. */
export function VoiceText<Speaker extends Named>({
  voice: { speakers, attributedBy },
  statementId,
  roleOf,
  lead = "words attributed to",
  whole = false,
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
          <Name speaker={speaker} statementId={statementId} />
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

function Name({ speaker, statementId }: { speaker: Named; statementId?: string }) {
  const isLink = statementId !== undefined && (isNamed(speaker) || statementId !== "");
  if (!isLink) return <SpeakerText speaker={speaker} />;
  return (
    <a
      className="decoration-transparent hover:decoration-current"
      href={speakerHref(speaker, statementId)}
    >
      <SpeakerText speaker={speaker} />
    </a>
  );
}

/** A speaker's name. Who is not named is told by the source's description, in its marks. */
function SpeakerText({ speaker }: { speaker: Pick<Named, "kind" | "name"> }) {
  if (isNamed(speaker)) return <bdi>{speaker.name}</bdi>;
  return (
    <>
      <Quiet>described by the source as</Quiet> “<bdi>{speaker.name}</bdi>”
    </>
  );
}

const Quiet = ({ children }: { children: React.ReactNode }) => (
  <span className="font-normal text-ink-2">{children}</span>
);
