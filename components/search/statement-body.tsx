import { Fragment } from "react";
import { SpeakerLine } from "@/components/statement/by-line";
import { cutSign, Marked as InMarks } from "@/components/statement/said";
import { Label } from "@/components/ui/label";
import { partyTint } from "@/components/ui/party-mark";
import { Ruled } from "@/components/ui/ruled";
import { SignWord } from "@/components/ui/sign-word";
import { formLabel } from "@/lib/comparison/form-label";
import { formatEdtf } from "@/lib/dates/format";
import { languageOf } from "@/lib/direction";
import { textOfPieces } from "@/lib/pieces";
import type { StatementHit, StatementPassage } from "@/lib/search/results";
import { urls } from "@/lib/urls";
import { rebuttalTypes, rebuttalWord } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";
import { Marked } from "./marked";
import { ResultFacts } from "./result-parts";

/** A found statement: who, when and where, the words, what it answers, the matters it stands in. */
export function StatementBody({ hit, unfolded }: { hit: StatementHit; unfolded: string }) {
  const party = (hit.matters[0]?.party ?? 1) - 1;
  return (
    <>
      <SpeakerLine party={party}>
        <Who
          names={hit.speakers.map((name) => (
            <b key={textOfPieces(name)} className="font-strong text-ink">
              <Marked pieces={name} />
            </b>
          ))}
          role={hit.role}
          attributedBy={hit.attributedBy}
        />
        , {formatEdtf(hit.edtf)}. <bdi>{hit.occasion}</bdi>
      </SpeakerLine>
      <a className="group mt-1.5 mb-2 grid gap-2.5 no-underline" href={urls.statement(hit.id)}>
        {hit.passages.map((passage, index) => (
          <Words
            // biome-ignore lint/suspicious/noArrayIndexKey: passages never change places
            key={index}
            passage={passage}
            tint={partyTint(party)}
            isAttributed={hit.attributedBy !== null}
          />
        ))}
      </a>
      <ResultFacts>
        <Rebuttals hit={hit} />
        {hit.alike && (
          <a href={unfolded}>{hit.alike} more with this summary or nearly these words</a>
        )}
        {hit.matters.map(({ slug, question, number }) => (
          <a key={slug} href={`${urls.matter(slug)}#s${number}`}>
            <span>
              S{number} in: <bdi>{question}</bdi>
            </span>
          </a>
        ))}
      </ResultFacts>
    </>
  );
}

/** Whose words they are, each name by itself; a title stands beside whoever had it. */
function Who({
  names,
  role = null,
  attributedBy,
}: {
  names: React.ReactNode[];
  role?: string | null;
  attributedBy: string | null;
}) {
  return (
    <>
      {attributedBy && "words attributed to "}
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names never change places
        <Fragment key={index}>
          {index > 0 && (index === names.length - 1 ? " and " : ", ")}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
      {role && (
        <>
          {attributedBy ? " (" : ", "}
          <bdi>{role}</bdi>
          {attributedBy && ")"}
        </>
      )}
      {attributedBy && (
        <>
          {" "}
          by <bdi>{attributedBy}</bdi>
        </>
      )}
    </>
  );
}

function Words({
  passage,
  tint,
  isAttributed,
}: {
  passage: StatementPassage;
  tint: string;
  isAttributed: boolean;
}) {
  const { form, language, pieces, transcribed } = passage;
  const spoken = languageOf(language);
  const { before, words, after } = cutOff(pieces);
  return (
    <Ruled
      as="span"
      verbatim={form === "verbatim"}
      className={`block ${tint}`}
      dir={spoken.dir === "rtl" ? "rtl" : undefined}
    >
      <span
        className="block said text-l/[1.42] group-hover:underline group-hover:decoration-1"
        data-said
        {...spoken}
      >
        {before && `${cutSign}\u00a0`}
        <InMarks form={form}>
          <Marked pieces={words} />
        </InMarks>
        {after && `\u00a0${cutSign}`}
      </span>
      <Label as="span" className="mt-1 block">
        {formLabel({ form, transcribed, ...(isAttributed && form && { attributed: true }) })}
      </Label>
    </Ruled>
  );
}

/** A passage without the signs that it was cut at: these stand outside the marks of the words. */
function cutOff(pieces: StatementPassage["pieces"]) {
  const isSign = (at: number) => pieces[at]?.text === cutSign && !pieces[at]?.hit;
  const [before, after] = [isSign(0), pieces.length > 1 && isSign(pieces.length - 1)];
  return { before, after, words: pieces.slice(before ? 1 : 0, after ? -1 : undefined) };
}

/** Rebuttals are named while they are few. */
const mostNamed = 2;

function Rebuttals({ hit }: { hit: StatementHit }) {
  return (
    <>
      <Links word="Answers" rebuttals={hit.answers} />
      <Links word="Answered by" rebuttals={hit.answeredBy} />
      {hit.answers.length + hit.answeredBy.length === 0 && <span>No reply on record</span>}
    </>
  );
}

function Links({ word, rebuttals }: { word: string; rebuttals: StatementHit["answers"] }) {
  const more = rebuttals.length - mostNamed;
  return (
    <>
      {rebuttals.slice(0, mostNamed).map(({ id, type, speakers, attributedBy }) => (
        <SignWord
          sign={rebuttalTypes[type].sign}
          size="fact"
          className="text-ink"
          href={urls.pair(id)}
          key={id}
        >
          <span>
            {word} <Who names={speakers} attributedBy={attributedBy} />:{" "}
            {rebuttalWord(type).toLowerCase()}
          </span>
        </SignWord>
      ))}
      {more > 0 && (
        <span>
          {word} {counted(more, "other")}
        </span>
      )}
    </>
  );
}
