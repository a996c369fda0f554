import { DeskForm } from "@/components/desk/desk-form";
import { SmallHead } from "@/components/desk/small-head";
import { TextField } from "@/components/ui/form/fields";
import { StateMark } from "@/components/ui/state-mark";
import { Tag } from "@/components/ui/tag";
import type { SignInMeans } from "@/db/desk/queries/accounts";
import { passwordLength } from "@/lib/auth/password";
import { formatInstant } from "@/lib/dates/format";
import type { FormAction } from "@/lib/desk/form";
import { AddPasskey } from "./add-passkey";

/** What somebody does to their own account. */
export interface OwnActions {
  rename: FormAction;
  changePassword: FormAction;
  beginTotp: FormAction;
  confirmTotp: FormAction;
  turnOffTotp: FormAction;
  renewCodes: FormAction;
  renamePasskey: FormAction;
  removePasskey: FormAction;
  signOutElsewhere: FormAction;
  setSingleKeys: FormAction;
  signOut: FormAction;
}

/** Asked for by what changes how one signs in. */
function OwnPassword() {
  return (
    <TextField
      name="password"
      label="Your password"
      type="password"
      autoComplete="current-password"
    />
  );
}

/** A part of the page: its name, what it is for, and its forms. */
export function Part({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: React.ReactNode;
}) {
  return (
    <section
      className="grid grid-cols-[12rem_minmax(0,26rem)] gap-x-part gap-y-2 border-t border-rule py-6 max-tablet:grid-cols-[minmax(0,1fr)]"
      aria-labelledby={id}
    >
      <SmallHead id={id}>{title}</SmallHead>
      <div className="grid gap-4 text-ui">{children}</div>
    </section>
  );
}

export function NamePart({
  name,
  isFixed,
  actions,
}: {
  name: string;
  isFixed: boolean;
  actions: OwnActions;
}) {
  return (
    <Part id="name" title="Name">
      {isFixed ? (
        <p>
          <b>{name}</b>{" "}
          <span className="small">Published versions name you so, and they never change.</span>
        </p>
      ) : (
        <DeskForm
          keep="own"
          action={actions.rename}
          values={{ name }}
          submit="Change the name"
          look="small"
        >
          <TextField
            name="name"
            label="Your name"
            autoComplete="name"
            hint="Stands on what you approve, for readers too; from the first version that names you it stays."
          />
        </DeskForm>
      )}
    </Part>
  );
}

export function PasswordPart({ actions }: { actions: OwnActions }) {
  return (
    <Part id="password" title="Password">
      <DeskForm
        keep="change"
        action={actions.changePassword}
        submit="Change the password"
        look="small"
      >
        <OwnPassword />
        <TextField
          name="newPassword"
          label="New password"
          type="password"
          autoComplete="new-password"
          hint={`At least ${passwordLength.min} characters.`}
        />
      </DeskForm>
    </Part>
  );
}

export function PasskeyPart({
  passkeys,
  fresh,
  actions,
}: {
  passkeys: SignInMeans["passkeys"];
  fresh: boolean;
  actions: OwnActions;
}) {
  return (
    <Part id="passkeys" title="Passkeys">
      <p className="small">
        A passkey signs you in by fingerprint, face or PIN of a device, without password and code.
      </p>
      {passkeys.length > 0 && (
        <ul>
          {passkeys.map(({ id, name, createdAt }) => (
            <li key={id} className="grid gap-2 border-t border-rule py-3">
              <DeskForm
                keep={`name-${id}`}
                action={actions.renamePasskey}
                values={{ name: name ?? "Passkey" }}
                hidden={{ passkey: id }}
                submit="Rename"
                look="small"
              >
                <TextField name="name" label="Name" />
              </DeskForm>
              <p className="small">
                {createdAt ? `added ${formatInstant(createdAt.toISOString())}` : ""}
              </p>
              <DeskForm
                keep={`remove-${id}`}
                action={actions.removePasskey}
                hidden={{ passkey: id }}
                submit={`Remove “${name ?? "Passkey"}”`}
                look="small"
              />
            </li>
          ))}
        </ul>
      )}
      <AddPasskey fresh={fresh} />
    </Part>
  );
}

export function TotpPart({ totp, actions }: { totp: SignInMeans["totp"]; actions: OwnActions }) {
  return (
    <Part id="totp" title="Two-factor sign-in">
      <p>
        <StateMark state={totp === "on" ? "checked" : "draft"}>
          {totp === "on" ? "On" : "Off"}
        </StateMark>
      </p>
      {totp === "on" ? (
        <>
          <DeskForm
            keep="codes"
            action={actions.renewCodes}
            submit="Make new recovery codes"
            look="small"
          >
            <OwnPassword />
          </DeskForm>
          <DeskForm keep="off" action={actions.turnOffTotp} submit="Turn it off" look="small">
            <OwnPassword />
          </DeskForm>
        </>
      ) : (
        <>
          <p className="small">
            Besides the password, a code from an authenticator app (TOTP) is asked for.
          </p>
          <DeskForm
            keep="begin"
            action={actions.beginTotp}
            submit={totp === "begun" ? "Start again with a new secret" : "Set it up"}
            look="small"
          >
            <OwnPassword />
          </DeskForm>
          {totp === "begun" && (
            <DeskForm keep="confirm" action={actions.confirmTotp} submit="Turn it on" look="small">
              <TextField
                name="code"
                label="Code from your app"
                inputMode="numeric"
                autoComplete="one-time-code"
                hint="Six digits. It turns on with a right one."
              />
            </DeskForm>
          )}
        </>
      )}
    </Part>
  );
}

export function SessionPart({
  sessions,
  current,
  actions,
}: {
  sessions: SignInMeans["sessions"];
  current: string;
  actions: OwnActions;
}) {
  return (
    <Part id="sessions" title="Signed in">
      <ul>
        {sessions.map(({ id, createdAt, userAgent }) => (
          <li key={id} className="border-t border-rule py-2">
            {browserName(userAgent)}
            {id === current && (
              <span className="mx-2">
                <Tag>here</Tag>
              </span>
            )}
            <span className="small"> since {formatInstant(createdAt.toISOString())}</span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        {sessions.length > 1 && (
          <DeskForm
            keep="elsewhere"
            action={actions.signOutElsewhere}
            submit="Sign out everywhere else"
            look="small"
          />
        )}
        <DeskForm keep="sign-out" action={actions.signOut} submit="Sign out" look="small" />
      </div>
    </Part>
  );
}

export function KeysPart({ on, actions }: { on: boolean; actions: OwnActions }) {
  return (
    <Part id="keys" title="Shortcuts">
      <p>
        Shortcuts of a single key on the record screen are <b>{on ? "on" : "off"}</b>.
      </p>
      <DeskForm
        keep="keys"
        action={actions.setSingleKeys}
        hidden={{ on: on ? "off" : "on" }}
        submit={on ? "Turn them off" : "Turn them on"}
        look="small"
      />
    </Part>
  );
}

/** "Firefox on Linux", as far as a browser tells. */
function browserName(userAgent: string | null): string {
  const named = (known: [RegExp, string][]) =>
    known.find(([sign]) => sign.test(userAgent ?? ""))?.[1];
  const browser = named([
    [/Edg\//, "Edge"],
    [/Firefox\//, "Firefox"],
    [/Chrom(e|ium)\//, "Chrome"],
    [/Safari\//, "Safari"],
  ]);
  const system = named([
    [/Android/, "Android"],
    [/iPhone|iPad/, "iOS"],
    [/Mac OS X/, "macOS"],
    [/Windows/, "Windows"],
    [/Linux/, "Linux"],
  ]);
  return [browser ?? "A browser", system].filter(Boolean).join(" on ");
}
