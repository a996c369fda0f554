import { DeskForm } from "@/components/desk/desk-form";
import { TextField } from "@/components/ui/form/fields";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/desk/form";
import { urls } from "@/lib/urls";

/** Whether a transcript may be published whole, and on what terms: nobody may by default, and it can be taken back. */
export function WholeText({
  capture,
  source,
  said,
  action,
}: {
  /** Public ids. */
  capture: string;
  source: string;
  said: { isPublic: boolean; terms: string; revision: number } | undefined;
  action: FormAction;
}) {
  const isPublic = said?.isPublic ?? false;
  return (
    <Section
      id="whole"
      title="Published whole"
      dek={isPublic ? "It may be; readers have it as of the next version." : "It may not be."}
    >
      <p className="mb-4 max-w-measure text-ui">
        Readers see the words that statements quote. Where you have the right to publish the
        transcript whole, it gets a page with every turn, at{" "}
        <code className="wrap-anywhere">{urls.transcript(source)}</code>. It is reviewed and
        published with the matters that quote it.
      </p>
      <DeskForm
        keep={`whole-${capture}`}
        action={action}
        values={{ terms: said?.terms ?? "" }}
        hidden={{
          ...{ capture, revision: String(said?.revision ?? 0) },
          isPublic: isPublic ? "" : "yes",
        }}
        submit={isPublic ? "Publish it whole no more" : "It may be published whole"}
        className="max-w-160"
      >
        <TextField
          name="terms"
          label={isPublic ? "On these terms, or why no more" : "On what terms"}
          hint="The licence, or why it may be: readers are told. Such as “CC BY 4.0” or “by permission of the broadcaster”."
        />
      </DeskForm>
    </Section>
  );
}
