"use client";
import {
  chooseCoSpeaker,
  chooseMatter,
  chooseNewSpeaker,
  setFields,
} from "@/lib/desk/entry-changes";
import type { ScreenMatter, ScreenSpeaker } from "@/lib/desk/screen";
import { type Asking, Asks } from "./asks";
import { Claims } from "./claims";
import { KeysHelp } from "./keys";
import { useScreen } from "./screen";
import { ThrowAway } from "./throw-away";

/** What stands over the record screen. */
export function Dialogs() {
  const { given, dialog, open } = useScreen();
  const close = () => open(null);
  if (!dialog) return null;
  switch (dialog.what) {
    case "claims":
      return <Claims onClose={close} />;
    case "keys":
      return <KeysHelp singleKeys={given.singleKeys} onClose={close} />;
    case "throwing away":
      return <ThrowAway onClose={close} />;
    default:
      return <AskedFor asking={dialog} />;
  }
}

/** What is made in a dialog is chosen in the form. */
function AskedFor({ asking }: { asking: Asking }) {
  const { given, entry, change, matter, setMatter, speakers, saving, open } = useScreen();
  const { capture, actions } = given;

  function takeMatter(made: ScreenMatter, what: Asking["what"]) {
    setMatter(made);
    if (what === "matter") change(chooseMatter, made.id);
    if (what === "party") change(setFields, { party: made.parties.at(-1)?.id ?? null });
  }

  function takeSpeaker(made: ScreenSpeaker) {
    speakers.add(made);
    const [list, key] = (asking.what === "speaker" && asking.place?.split(".")) || [];
    if (list === "attributedBy") change(setFields, { attributedBy: made.id });
    else if (list === "coSpeakers" && key) change(chooseCoSpeaker, key, made.id);
    else change(chooseNewSpeaker, made);
  }

  return (
    <Asks
      asking={asking}
      matter={matter}
      capture={capture?.id ?? null}
      language={capture?.source.language ?? null}
      actions={actions}
      onMatter={takeMatter}
      onSpeaker={takeSpeaker}
      onChangeGiven={(what) => saving.saveAndSubmitChange(entry.matter ?? "", what)}
      onClose={() => {
        open(null);
        saving.leaveWhereSaved(entry.matter);
      }}
    />
  );
}
