import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { type Saying, sayingOn } from "@/lib/comparison/in-short";
import { outsideSections, type PointSection, pointSections } from "@/lib/comparison/points";
import { type Room, roomOf } from "@/lib/comparison/room";
import { type ComparisonView, isAttributed, type StatementView } from "@/lib/comparison/view";
import type { Amendments } from "@/lib/versions/amended";
import { counted } from "@/lib/wording";
import { AnswerList, Answers, TheRest, Unanswered } from "./answers";
import { Changed } from "./changed";
import { Repeated } from "./repeated";
import { StanceMatrix } from "./stance-matrix";

/** The comparison of many voices: a matrix of points and parties, then the claims and answers of each point. */
export function ByPoints({
  view,
  allHref,
  marks,
}: {
  view: ComparisonView;
  allHref: string;
  /** Where corrections put something right. */
  marks: Amendments;
}) {
  const sections = pointSections(view);
  const room = roomOf(sections);
  const places = placesOf(sections, room);
  return (
    <>
      <StanceMatrix view={view} />
      {sections.map((section) => (
        <Point
          key={section.number}
          section={section}
          saying={sayingOn(view.document.stances, section.point?.id ?? null)}
          room={room}
          places={places}
          allHref={allHref}
          marks={marks}
        />
      ))}
      <Changed view={view} />
      <NotShown statements={statementsWithoutPlace(view, places)} allHref={allHref} />
    </>
  );
}

type Places = Map<StatementView, number>;

/** Statements for which this page has no room. */
function statementsWithoutPlace(
  view: ComparisonView,
  { rows, lists }: ReturnType<typeof placesOf>,
) {
  const outside = new Set(outsideSections(view));
  return view.statements.filter((one) => !rows.has(one) && !lists.has(one) && !outside.has(one));
}

/** Where they are. Their addresses on this page, which citations name, lead here. */
function NotShown({ statements, allHref }: { statements: StatementView[]; allHref: string }) {
  if (statements.length === 0) return null;
  return (
    <p className="pt-6 text-s/[1.5] text-ink-2">
      {statements.map(({ record, name }) => (
        <span key={record.id} id={name.toLowerCase()} />
      ))}
      {counted(statements.length, "statement")} of this matter{" "}
      {statements.length === 1 ? "has" : "have"} no room here:{" "}
      <a href={allHref}>all statements, page by page</a>.
    </p>
  );
}

/** Where on the page each statement's address leads: to a row of a section, else to a list of occasions. */
function placesOf(sections: PointSection[], room: Room): { rows: Places; lists: Places } {
  const rows: Places = new Map();
  const lists: Places = new Map();
  for (const { number, rows: answered, unanswered } of sections) {
    for (const row of answered.slice(0, room.claims)) {
      for (const one of [row.claim, ...row.answers.map(({ pair }) => pair.reply)]) {
        if (!rows.has(one)) rows.set(one, number);
      }
    }
    for (const one of unanswered.slice(0, room.claims)) if (!rows.has(one)) rows.set(one, number);
  }
  for (const { number, repeated } of sections) {
    const listed = repeated.slice(0, room.repeated);
    for (const one of listed.flatMap((claim) => claim.statements.slice(0, room.occasions))) {
      if (!rows.has(one) && !lists.has(one)) lists.set(one, number);
    }
  }
  return { rows, lists };
}

function Point({
  section,
  saying,
  room,
  places,
  allHref,
  marks,
}: {
  section: PointSection;
  /** What a statement says here; null where it says nothing on the point. */
  saying: Saying;
  room: Room;
  places: ReturnType<typeof placesOf>;
  allHref: string;
  marks: Amendments;
}) {
  const { point, number, repeated, rows, unanswered, elsewhere } = section;
  const hereIn = (all: Places) =>
    new Set([...all].filter(([, place]) => place === number).map(([statement]) => statement));
  const [inRows, inLists] = [hereIn(places.rows), hereIn(places.lists)];
  const anchored = new Set<StatementView>();
  /** A statement that answers twice has its address at the first place. */
  const claimAnchors = (candidates: StatementView[]) => {
    const fresh = candidates.filter((one) => inRows.has(one) && !anchored.has(one));
    for (const one of fresh) anchored.add(one);
    return new Set(fresh);
  };
  const drawn = repeated.slice(0, room.repeated);
  const undrawn = repeated.slice(room.repeated);
  const left = Math.max(rows.length, unanswered.length) - room.claims;
  return (
    <Section
      id={point ? `p${number}` : "other-claims"}
      title={point ? `${number}. ${point.proposition}` : "Claims on no point"}
      dek={dekOf(section)}
    >
      {point?.note && (
        <p className="pb-4 text-s/[1.5] text-ink-2" dir="auto">
          {point.note}
        </p>
      )}
      {drawn.map((claim, index) => (
        <Repeated
          key={claim.statements[0]?.record.id}
          saying={saying}
          most={room.occasions}
          id={`plot-${number}-${index + 1}`}
          repeated={claim}
          listedHere={inLists}
          allHref={allHref}
        />
      ))}
      {rows.length + unanswered.length + repeated.length > 0 && (
        <AnswerList className={drawn.length > 0 ? "mt-6" : ""}>
          {rows.slice(0, room.claims).map((row) => (
            <Answers
              key={row.claim.record.id}
              row={row}
              pointId={point?.id ?? null}
              marks={marks}
              saying={saying}
              anchors={claimAnchors([row.claim, ...row.answers.map(({ pair }) => pair.reply)])}
            />
          ))}
          {drawn.map((claim) => (
            <TheRest key={claim.statements[0]?.record.id} repeated={claim} />
          ))}
          {unanswered.slice(0, room.claims).map((claim) => (
            <Unanswered
              key={claim.record.id}
              claim={claim}
              saying={saying}
              anchored={claimAnchors([claim]).size > 0}
            />
          ))}
        </AnswerList>
      )}
      {undrawn.length > 0 && (
        <p className="text-s/[1.5] text-ink-2">
          Also said often on this point:{" "}
          {undrawn.map(({ statements }, index) => (
            <span key={statements[0]?.record.id}>
              {index > 0 && "; "}
              <bdi>{statements[0]?.party.name}</bdi>, {statements.length} times
            </span>
          ))}
          .
        </p>
      )}
      {left > 0 && (
        <p>
          <ButtonLink href={allHref}>All statements of this matter, page by page</ButtonLink>
        </p>
      )}
      {elsewhere.length > 0 && (
        <p className="text-s/[1.5] text-ink-2">
          Also on this point, shown with an earlier one:{" "}
          {elsewhere.slice(0, room.claims).map(({ letter }, index) => (
            <span key={letter}>
              {index > 0 && ", "}
              <a href={`#row-${letter}`}>row {letter}</a>
            </span>
          ))}
          .
        </p>
      )}
    </Section>
  );
}

function dekOf({ point, repeated, rows, unanswered, elsewhere }: PointSection): string {
  if (!point) return "They take no stance that is recorded.";
  const [often] = repeated;
  const answers = rows.reduce((sum, row) => sum + row.answers.length, 0);
  const answered = answers === 0 ? "No answer on record." : `Answered ${inTimes(answers)}.`;
  if (!often) {
    const claims = [
      ...rows.map((row) => row.claim),
      ...unanswered,
      ...elsewhere.map((row) => row.claim),
    ];
    const attributed = claims.filter(isAttributed).length;
    const said = claims.length - attributed;
    const told = [
      said > 0 ? [`Claimed ${inTimes(said)}.`] : [],
      attributed > 0 ? [`Attributed to somebody ${inTimes(attributed)}.`] : [],
    ].flat();
    return told.length === 0
      ? "No claim on this point stands here."
      : `${told.join(" ")} ${answered}`;
  }
  const speakers =
    often.speakers.length === 1 ? "one speaker" : `${often.speakers.length} speakers`;
  return `Said ${inTimes(often.statements.length)} by ${speakers}. ${answered}`;
}

const inTimes = (count: number) => (count === 1 ? "once" : `${count} times`);
