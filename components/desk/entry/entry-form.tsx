"use client";
import { TwoFields } from "@/components/ui/form/plain";
import { AnswerType } from "./answer-type";
import { CoSpeakers } from "./co-speakers";
import { Datings } from "./datings";
import { FirstPublished } from "./first-published";
import { MatterField } from "./matter-field";
import { MoreFields } from "./more-fields";
import { OccasionFields } from "./occasion-fields";
import { PartyField } from "./party-field";
import { useScreen } from "./screen";
import { SpeakerFields } from "./speaker-fields";
import { Stances } from "./stances";
import { SummaryField } from "./summary-field";
import { Words } from "./words";

/** Everything that is entered of one statement, in the order of the page. */
export function EntryForm() {
  const { entry, matter } = useScreen();
  return (
    <div className="grid gap-4 px-6 pt-4 pb-6 max-laptop:px-4">
      <MatterField />
      {entry.answers.map((answer) => (
        <AnswerType key={answer.key} answer={answer} />
      ))}
      <Words />
      <SummaryField />
      <SpeakerFields />
      {/* Tab leads from the speaker to their side: what is typed next is meant for it. */}
      {matter && <PartyField matter={matter} />}
      <CoSpeakers />
      <TwoFields upTo="laptop">
        <OccasionFields />
        <FirstPublished />
      </TwoFields>
      <Datings />
      {matter && <Stances matter={matter} />}
      <MoreFields />
    </div>
  );
}
