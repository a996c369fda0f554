"use client";
import { LanguageField } from "@/components/desk/language-field";
import { TwoFields } from "@/components/ui/form/plain";
import type { EntryQuotation } from "@/lib/desk/entry";
import { changeWords } from "@/lib/desk/entry-changes";
import { FoldedFields } from "./folded-fields";
import { LineField } from "./line-field";
import { useScreen } from "./screen";

/** The language of the words, who translated them, and the words they were translated from. */
export function Translation({ quotation }: { quotation: EntryQuotation }) {
  const { change, problems } = useScreen();
  const field = (name: string) => `quotations.${quotation.key}.${name}`;
  const set = (part: Partial<EntryQuotation>) => change(changeWords, quotation.key, part);
  return (
    <FoldedFields
      title="Translation"
      isOpen={Boolean(quotation.original || quotation.translatedBy)}
    >
      <TwoFields upTo="laptop">
        <LanguageField
          label="Language of these words"
          field={field("language")}
          value={quotation.language}
          hint="Empty: as the article"
          problem={problems[field("language")]}
          onChange={(language) => set({ language })}
        />
        <LineField
          label="Translated by"
          field={field("translatedBy")}
          value={quotation.translatedBy}
          hint="As the source names them"
          onChange={(translatedBy) => set({ translatedBy })}
        />
      </TwoFields>
      <LineField
        label="Words in the language they were said in"
        field={field("original")}
        value={quotation.original}
        hint="Where the source gives them too; empty: the original is not held"
        onChange={(original) => set({ original })}
      />
      {quotation.original && (
        <LanguageField
          label="Language they were said in"
          field={field("originalLanguage")}
          value={quotation.originalLanguage}
          problem={problems[field("originalLanguage")]}
          onChange={(originalLanguage) => set({ originalLanguage })}
        />
      )}
    </FoldedFields>
  );
}
