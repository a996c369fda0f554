import { DeskForm } from "@/components/desk/desk-form";
import { SelectField } from "@/components/ui/form/fields";
import { optionsOf } from "@/components/ui/form/options";
import { StateMark } from "@/components/ui/state-mark";
import { Tag } from "@/components/ui/tag";
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
    <ul className="mt-4 border-t border-ink">
      {accounts.map((account) => (
        <li
          key={account.id}
          className="grid grid-cols-[minmax(0,13rem)_minmax(0,1fr)] gap-x-6 gap-y-2 border-b border-rule py-4 text-ui max-tablet:grid-cols-[minmax(0,1fr)]"
        >
          <div className="wrap-anywhere">
            <h2 className="flex flex-wrap items-baseline gap-x-2 text-m font-semibold">
              {account.name}
              {account.id === own && <Tag>you</Tag>}
            </h2>
            <p className="text-s text-ink-2">{account.email}</p>
          </div>
          <dl className="grid grid-cols-[6.5rem_6.5rem_1fr_7rem] gap-x-3 gap-y-2 max-tablet:grid-cols-[1fr_1fr]">
            <div>
              <dt className="text-xs text-ink-2">Role</dt>
              <dd>{roles[account.role].label}</dd>
            </div>
            <div>
              <dt className="text-xs text-ink-2">State</dt>
              <dd>
                <StateMark state={account.suspendedAt ? "draft" : "checked"}>
                  {account.suspendedAt ? "Suspended" : "Active"}
                </StateMark>
              </dd>
            </div>
            <div>
              <dt className="text-xs text-ink-2">Last sign-in</dt>
              <dd>{lastSignIn(account)}</dd>
            </div>
            <div>
              <dt className="text-xs text-ink-2">Second factor</dt>
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
    <details className="col-span-full">
      <summary className="flex min-h-7 w-max cursor-pointer items-center text-s underline underline-offset-[0.2em] max-tablet:min-h-11">
        Manage<span className="unseen"> {name}</span>
      </summary>
      <div className="grid grid-cols-[minmax(0,20rem)_minmax(0,1fr)] gap-x-6 gap-y-4 bg-well px-4 pt-3 pb-4 max-tablet:grid-cols-[minmax(0,1fr)]">
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
        <div className="grid content-start gap-2">
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
