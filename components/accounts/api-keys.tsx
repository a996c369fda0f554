import { DeskForm } from "@/components/desk/desk-form";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { optionsOf } from "@/components/ui/form/options";
import { Mono } from "@/components/ui/mono";
import { StateMark } from "@/components/ui/state-mark";
import type { ListedApiKey } from "@/db/desk/api-keys";
import { keyLives, keyScopes } from "@/lib/auth/api-keys";
import { formatInstant } from "@/lib/dates/format";
import type { FormAction } from "@/lib/desk/form";
import { urls } from "@/lib/urls";
import { Part } from "./own-account";

interface Actions {
  makeApiKey: FormAction;
  revokeApiKey: FormAction;
}

/** Somebody's keys for the API: those that hold, those that did, and making another. */
export function ApiKeyPart({ keys, actions }: { keys: ListedApiKey[]; actions: Actions }) {
  const holding = keys.filter(({ holds }) => holds);
  const past = keys.filter(({ holds }) => !holds);
  return (
    <Part id="api-keys" title="API keys">
      <p className="small">
        Anybody may read by the <a href={urls.apiReference()}>API</a> without a key; with one, a
        program may ask more often. Whoever has a key can use it: give each program its own, and
        revoke it when it is no longer needed.
      </p>
      {holding.length > 0 && (
        <ul>
          {holding.map((key) => (
            <li key={key.id} className="grid gap-1 border-t border-rule py-3">
              <KeyLine of={key} />
              <details>
                <summary className="flex min-h-7 w-max cursor-pointer items-center text-s underline underline-offset-[0.2em] max-tablet:min-h-11">
                  Revoke<span className="unseen"> {key.name}</span>…
                </summary>
                <div className="grid gap-2 bg-well px-4 pt-3 pb-4">
                  <p className="small">
                    Whatever uses it is refused from then on. It cannot be taken back.
                  </p>
                  <DeskForm
                    keep={`revoke-${key.id}`}
                    action={actions.revokeApiKey}
                    hidden={{ key: key.id }}
                    submit={`Revoke “${key.name}”`}
                    look="small"
                  />
                </div>
              </details>
            </li>
          ))}
        </ul>
      )}
      <DeskForm
        keep="make-key"
        action={actions.makeApiKey}
        values={{ life: "90" }}
        submit="Make a key"
        look="small"
      >
        <TextField name="name" label="What it is for" hint="Such as: weekly report in R." />
        <SelectField name="life" label="It holds for" options={optionsOf(keyLives)} />
      </DeskForm>
      {past.length > 0 && (
        <details>
          <summary className="flex min-h-7 w-max cursor-pointer items-center text-s underline underline-offset-[0.2em] max-tablet:min-h-11">
            Keys that no longer hold ({past.length})
          </summary>
          <ul>
            {past.map((key) => (
              <li key={key.id} className="grid gap-1 border-t border-rule py-3">
                <KeyLine of={key} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Part>
  );
}

function KeyLine({ of: key }: { of: ListedApiKey }) {
  const { name, begins, scopes, holds, createdAt, lastUsedAt } = key;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 wrap-anywhere">
        <b>{name}</b>
        <Mono>{begins}…</Mono>
        <StateMark state={holds ? "checked" : "draft"}>{stateOf(key)}</StateMark>
      </p>
      <p className="small">
        {scopes.map((scope) => keyScopes[scope].label).join(", ")}. Made {instant(createdAt)}; last
        used {lastUsedAt ? instant(lastUsedAt) : "never"}.
      </p>
    </>
  );
}

const instant = (at: Date) => formatInstant(at.toISOString());

function stateOf({ holds, revokedAt, expiresAt }: ListedApiKey): string {
  if (revokedAt) return `Revoked ${instant(revokedAt)}`;
  if (!expiresAt) return "Holds until it is revoked";
  return `${holds ? "Holds until" : "Held until"} ${instant(expiresAt)}`;
}
