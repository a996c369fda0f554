import { Toggle, ToggleGroup } from "@/components/ui/toggle";
import type { MatterDocument } from "@/lib/document/document";

/** Which words are shown where the original is held beside a translation. Radio buttons and a style sheet, no script. */
export function WordsSwitch({ document }: { document: MatterDocument }) {
  const isTranslated = document.quotations.some((row) => row.originalId !== null);
  if (!isTranslated) return null;
  return (
    <ToggleGroup legend="Words in">
      <Toggle name="words" value="translation" isFirst>
        Translation
      </Toggle>
      <Toggle name="words" value="original">
        Original
      </Toggle>
      <Toggle name="words" value="both">
        Both
      </Toggle>
    </ToggleGroup>
  );
}
