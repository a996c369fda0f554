import { Marked } from "@/components/statement/said";
import { Tag } from "@/components/ui/tag";
import type { ScreenStatement } from "@/lib/desk/screen";
import { languageOf } from "@/lib/direction";
import { quotationForms } from "@/lib/vocabulary";

/** Words on record: between quotation marks where they are the speaker's own, else with what they are. */
export function Quoted({
  quoted,
  size = "text",
}: {
  quoted: NonNullable<ScreenStatement["quoted"]>;
  /** As the text around it, or as large as what it is the words of. */
  size?: "text" | "point";
}) {
  const look = size === "point" ? "said text-point/[1.45]" : "said";
  const { text, form, language } = quoted;
  if (form === "verbatim") {
    return (
      <span className={look} {...languageOf(language)}>
        <Marked form={form}>{text}</Marked>
      </span>
    );
  }
  return (
    <>
      <span className={look} {...languageOf(language)}>
        {text}
      </span>{" "}
      <Tag>{quotationForms[form].label}</Tag>
    </>
  );
}
