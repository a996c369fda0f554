import type { MatterDocument } from "@/lib/document/document";

/** Which words are shown where the original is held beside a translation. Radio buttons and a style sheet, no script. */
export function WordsSwitch({ document }: { document: MatterDocument }) {
  const isTranslated = document.quotations.some((row) => row.originalId !== null);
  if (!isTranslated) return null;
  return (
    <fieldset className="facing">
      <legend>Words in</legend>
      <label className="tog">
        <input type="radio" name="words" value="translation" className="vh" defaultChecked />
        Translation
      </label>
      <label className="tog">
        <input type="radio" name="words" value="original" className="vh" />
        Original
      </label>
      <label className="tog">
        <input type="radio" name="words" value="both" className="vh" />
        Both
      </label>
    </fieldset>
  );
}
