import type { Metadata } from "next";
import { AccountList, RoleField } from "@/components/accounts/account-list";
import { OpenLinks } from "@/components/accounts/open-links";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskTitle } from "@/components/desk/desk-title";
import { DeskPage } from "@/components/desk/shell";
import { SignInLink } from "@/components/desk/sign-in-link";
import { SmallHead } from "@/components/desk/small-head";
import { TextField } from "@/components/ui/form/fields";
import { Note } from "@/components/ui/note";
import { Icon } from "@/components/ui/sign";
import { processDesk } from "@/db/desk/process";
import { listAccounts, listOpenLinks } from "@/db/desk/queries/accounts";
import { freshMinutes, isFresh } from "@/lib/auth/permissions";
import { readSettings } from "@/lib/env";
import { urls } from "@/lib/urls";
import { roles } from "@/lib/vocabulary";
import { requireAccount } from "../session";
import {
  dropSecondFactor,
  invite,
  resetPassword,
  restore,
  setRole,
  signOutAll,
  suspend,
  takeBack,
} from "./actions";

export const metadata: Metadata = { title: "Accounts" };

/** "Reporter: logs records and sends them to review. Editor: …" */
const inWords = Object.values(roles)
  .map(({ label, definition }) => `${label}: ${definition[0]?.toLowerCase()}${definition.slice(1)}`)
  .join(" ");

const actions = { setRole, resetPassword, signOutAll, dropSecondFactor, suspend, restore };

export default async function AccountsPage() {
  const account = await requireAccount(urls.accounts(), "keep_accounts");
  const { db } = processDesk();
  const accounts = listAccounts(db);
  const links = listOpenLinks(db);
  return (
    <DeskPage account={account} current="accounts">
      <div className="grid grid-cols-[minmax(0,1fr)_20rem] items-start gap-x-section gap-y-part pb-16 max-laptop:grid-cols-[minmax(0,1fr)]">
        <section aria-labelledby="accounts">
          <DeskTitle id="accounts">Accounts</DeskTitle>
          <p className="small">
            Every change holds from the account’s next request on, and is in the log.
          </p>
          {!isFresh(account.signedInAt) && (
            <div className="my-3">
              <Note kind="strong" icon={<Icon name="lock" size="note" />}>
                <span>
                  You signed in more than {freshMinutes} minutes ago: changing an account, and
                  making a link, asks you to <SignInLink fresh>sign in again</SignInLink> first.
                </span>
              </Note>
            </div>
          )}
          <AccountList accounts={accounts} own={account.id} actions={actions} />
        </section>
        <aside className="mt-6 grid gap-part max-laptop:mt-0">
          <section aria-labelledby="invite">
            <SmallHead id="invite" className="mb-2">
              Invite
            </SmallHead>
            <p className="small">
              {readSettings().mail
                ? "The link is mailed, and shown here once."
                : "The link is shown here once, for you to hand over."}{" "}
              It makes one account, within a week.
            </p>
            <DeskForm
              keep="invite"
              action={invite}
              values={{ role: "reporter" }}
              submit="Make the link"
              look="ink"
              className="mt-3"
            >
              <TextField name="name" label="Name" />
              <TextField name="email" label="E-mail" inputMode="email" />
              <RoleField hint={inWords} />
            </DeskForm>
          </section>
          {links.length > 0 && (
            <section aria-labelledby="open-links">
              <SmallHead id="open-links" className="mb-2">
                Links not used yet
              </SmallHead>
              <OpenLinks links={links} takeBack={takeBack} />
            </section>
          )}
        </aside>
      </div>
    </DeskPage>
  );
}
