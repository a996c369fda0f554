import { DeskForm } from "@/components/desk/desk-form";
import { SelectField } from "@/components/ui/form/fields";
import { optionsOf } from "@/components/ui/form/options";
import type { ListedAccount } from "@/db/desk/queries/accounts";
import { formatInstant } from "@/lib/dates/format";
import type { FormAction } from "@/lib/desk/form";
import { roles } from "@/lib/vocabulary";

/** What an administrator does to an account. */
export interface AccountActions {
  setRole: FormAction;
  resetPassword: FormAction;
  signOutAll: FormAction;
  dropSecondFactor: FormAction;
  suspend: FormAction;
  restore: FormAction;
}

/** The choice of a role. */
export function RoleField({ hint }: { hint?: string }) {
  return <SelectField name="role" label="Role" hint={hint} options={optionsOf(roles)} />;
}

/** Everybody who can sign in, and what can be done about it. */
export function AccountList({
  accounts,
  own,
  actions,
}: {
  accounts: ListedAccount[];
  own: string;
  actions: AccountActions;
}) {
  return (
    <ul className="accts">
      {accounts.map((account) => (
        <li key={account.id} className="acct">
          <div className="acct__who">
            <h2 className="acct__name">
              {account.name}
              {account.id === own && <span className="tag">you</span>}
            </h2>
            <p>{account.email}</p>
          </div>
          <dl className="acct__facts">
            <div>
              <dt>Role</dt>
              <dd>{roles[account.role].label}</dd>
            </div>
            <div>
              <dt>State</dt>
              <dd>
                <span className={`state state--${account.suspendedAt ? "draft" : "ok"}`}>
                  {account.suspendedAt ? "Suspended" : "Active"}
                </span>
              </dd>
            </div>
            <div>
              <dt>Last sign-in</dt>
              <dd>{lastSignIn(account)}</dd>
            </div>
            <div>
              <dt>Second factor</dt>
              <dd>{secondFactor(account)}</dd>
            </div>
          </dl>
          <Manage account={account} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

const lastSignIn = ({ lastSignInAt, createdAt }: ListedAccount) =>
  lastSignInAt.getTime() === createdAt.getTime()
    ? "none yet"
    : formatInstant(lastSignInAt.toISOString());

function secondFactor({ passkeys, twoFactorEnabled }: ListedAccount): string {
  const held = [
    ...(passkeys ? [passkeys === 1 ? "passkey" : `${passkeys} passkeys`] : []),
    ...(twoFactorEnabled ? ["TOTP"] : []),
  ];
  return held.join(", ") || "none";
}

function Manage({ account, actions }: { account: ListedAccount; actions: AccountActions }) {
  const { id, name } = account;
  const act = (key: keyof AccountActions, submit: string) => (
    <DeskForm
      keep={`${key}-${id}`}
      action={actions[key]}
      hidden={{ account: id }}
      submit={submit}
      look="small"
    />
  );
  return (
    <details className="acct__manage">
      <summary>
        Manage<span className="vh"> {name}</span>
      </summary>
      <div className="acct__forms">
        <DeskForm
          keep={`role-${id}`}
          action={actions.setRole}
          values={{ role: account.role }}
          hidden={{ account: id }}
          submit="Change the role"
          look="small"
        >
          <RoleField />
        </DeskForm>
        <div className="acct__acts">
          {act("resetPassword", "New password link")}
          {act("signOutAll", "Sign out everywhere")}
          {(account.passkeys || account.twoFactorEnabled) &&
            act("dropSecondFactor", "Remove the second factor")}
          {account.suspendedAt ? act("restore", "Restore") : act("suspend", "Suspend")}
        </div>
      </div>
    </details>
  );
}
