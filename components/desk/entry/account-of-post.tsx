"use client";
import { useState } from "react";
import { TextButton } from "@/components/ui/text-button";
import { chooseNewSpeaker } from "@/lib/desk/entry-changes";
import { handleInWords } from "@/lib/people/account";
import { authorOfSource } from "@/lib/posts/author";
import { useScreen } from "./screen";
import { unanswered } from "./unanswered";

/** Offers the account that posted as the speaker; it is put on record when it is chosen. Who holds it is not known. */
export function AccountOfPost() {
  const { given, change, speakers } = useScreen();
  const [problem, setProblem] = useState("");
  const author = given.capture && authorOfSource(given.capture.source);
  if (!author) return null;

  async function take() {
    if (!author) return;
    const { name, platform, handle } = author;
    const form = new FormData();
    const fields = { name, platform, handle, kind: "account" };
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    const answer = await given.actions.addSpeaker(form).catch(unanswered);
    if (!answer.ok) return setProblem(answer.message || "It could not be added; try again.");
    speakers.add(answer.value);
    change(chooseNewSpeaker, answer.value);
  }

  return (
    <p className="small" role="status">
      <TextButton onClick={take}>
        Add the account <bdi>{handleInWords(author)}</bdi>
      </TextButton>{" "}
      that posted it. Who holds it is not known.
      {problem && ` ${problem}`}
    </p>
  );
}
