import type { Metadata } from "next";
import { ApiKeyPart } from "@/components/accounts/api-keys";
import {
  KeysPart,
  NamePart,
  PasskeyPart,
  PasswordPart,
  SessionPart,
  TotpPart,
} from "@/components/accounts/own-account";
import { DeskTitle } from "@/components/desk/desk-title";
import { DeskPage } from "@/components/desk/shell";
import { listApiKeys } from "@/db/desk/api-keys";
import { processDesk } from "@/db/desk/process";
import { getSignInMeans } from "@/db/desk/queries/accounts";
import { isFresh } from "@/lib/auth/permissions";
import { urls } from "@/lib/urls";
import { roles } from "@/lib/vocabulary";
import { requireAccount } from "../session";
import {
  beginTotp,
  changePassword,
  confirmTotp,
  makeApiKey,
  removePasskey,
  rename,
  renamePasskey,
  renewCodes,
  revokeApiKey,
  setSingleKeys,
  signOut,
  signOutElsewhere,
  turnOffTotp,
} from "./actions";

export const metadata: Metadata = { title: "Your account" };

const actions = {
  rename,
  changePassword,
  beginTotp,
  confirmTotp,
  turnOffTotp,
  renewCodes,
  renamePasskey,
  removePasskey,
  makeApiKey,
  revokeApiKey,
  signOutElsewhere,
  setSingleKeys,
  signOut,
};

export default async function OwnAccountPage() {
  const account = await requireAccount(urls.ownAccount(), "own_account");
  const { passkeys, sessions, totp, isNamedInVersions } = getSignInMeans(
    processDesk().db,
    account.id,
  );
  return (
    <DeskPage account={account} current="account">
      <DeskTitle>Your account</DeskTitle>
      <p className="small">
        {account.email}, {roles[account.role].label.toLowerCase()}: {roles[account.role].definition}
      </p>
      <div className="mt-4 mb-16">
        <NamePart name={account.name} isFixed={isNamedInVersions} actions={actions} />
        <PasswordPart actions={actions} />
        <PasskeyPart passkeys={passkeys} fresh={isFresh(account.signedInAt)} actions={actions} />
        <TotpPart totp={totp} actions={actions} />
        <SessionPart sessions={sessions} current={account.sessionId} actions={actions} />
        <ApiKeyPart keys={listApiKeys(processDesk().db, account.id)} actions={actions} />
        <KeysPart on={account.singleKeys} actions={actions} />
      </div>
    </DeskPage>
  );
}
