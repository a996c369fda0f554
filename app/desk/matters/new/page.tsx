import type { Metadata } from "next";
import { requireAccount } from "@/app/desk/session";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskTitle } from "@/components/desk/desk-title";
import { DeskPage } from "@/components/desk/shell";
import { Crumb } from "@/components/layout/crumb";
import { CheckField, TextField } from "@/components/ui/form/fields";
import { urls } from "@/lib/urls";
import { openMatter } from "./actions";

export const metadata: Metadata = { title: "New matter" };

export default async function NewMatterPage() {
  const account = await requireAccount(urls.newMatter());
  return (
    <DeskPage account={account} current="matters">
      <Crumb trail={[{ name: "Matters", href: urls.deskMatters() }, { name: "New matter" }]} />
      <DeskTitle>New matter</DeskTitle>
      <p className="small">
        A matter is one question at issue. Its parties, points and statements come next; readers see
        nothing of it until it was reviewed and published.
      </p>
      <DeskForm
        keep="new-matter"
        action={openMatter}
        submit="Open the matter"
        look="ink"
        className="mt-4 max-w-160"
      >
        <TextField
          name="question"
          label="Question"
          hint="So that both sides can answer it: “Have the two governments begun negotiations?”"
        />
        <TextField
          name="summary"
          label="What it is about"
          hint="A sentence or two for readers, in our own words, for neither side; may stay empty."
        />
        <TextField
          name="slug"
          label="Address"
          hint="How its public address ends. Left empty, it is made from the question; of a restricted matter it is a random one until you choose it."
        />
        <div>
          <CheckField name="restricted" value="yes">
            Restricted: only I see it, and whom I name
          </CheckField>
          <p className="small">
            For matters that put a source at risk. Until it is published nobody else at the desk
            sees it, nor what is captured and logged for it alone. Begin every capture at its page.
          </p>
        </div>
      </DeskForm>
    </DeskPage>
  );
}
