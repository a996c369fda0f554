import { Marked } from "@/components/statement/said";
import { Tag } from "@/components/ui/tag";
import type { ScreenStatement } from "@/lib/desk/screen";
import { languageOf } from "@/lib/direction";
import { quotationForms } from "@/lib/vocabulary";

const sizes = { text: "said", row: "said text-point/[1.35]" };

/** Words on record: between quotation marks where they are the speaker's own, else with what they are. */
export function Quoted({
  quoted,
  size = "text",
}: {
  quoted: NonNullable<ScreenStatement["quoted"]>;
  /** As the text around it, or in a row among others. */
  size?: keyof typeof sizes;
}) {
  const look = sizes[size];
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
