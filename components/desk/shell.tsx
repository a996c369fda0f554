import { MastheadFrame, Way } from "@/components/layout/masthead";
import { SearchField } from "@/components/layout/search-field";
import { JumpBarFrame, JumpLink } from "@/components/ui/jump-bar";
import { mayDo } from "@/lib/auth/permissions";
import { urls } from "@/lib/urls";
import type { Role } from "@/lib/vocabulary";

/** Where at the desk a page belongs. */
export type DeskPlace =
  | "queue"
  | "matters"
  | "capture"
  | "requests"
  | "reports"
  | "releases"
  | "hooks"
  | "accounts"
  | "log"
  | "account";

const places = [
  { place: "queue", name: "Queue", href: urls.desk(), action: "record" },
  { place: "matters", name: "Matters", href: urls.deskMatters(), action: "record" },
  { place: "capture", name: "Capture", href: urls.capture(), action: "record" },
  { place: "requests", name: "Comment requests", href: urls.requests(), action: "record" },
  { place: "reports", name: "Error reports", href: urls.reports(), action: "record" },
  { place: "releases", name: "Releases", href: urls.deskReleases(), action: "make_release" },
  { place: "hooks", name: "Hooks", href: urls.deskHooks(), action: "keep_hooks" },
  { place: "accounts", name: "Accounts", href: urls.accounts(), action: "keep_accounts" },
  { place: "log", name: "Log", href: urls.log(), action: "read_log" },
] as const;

/** The masthead of the desk: the product's name, and who is signed in. */
export function DeskMasthead({ account, isWide }: { account: { name: string }; isWide?: boolean }) {
  return (
    <MastheadFrame
      isWide={isWide}
      ways={
        <>
          {/* On a phone the product's name leads to them. */}
          <Way href={urls.matters()} className="max-tablet:hidden">
            Matters
          </Way>
          <Way href={urls.people()} className="max-tablet:hidden">
            People
          </Way>
          <Way href={urls.desk()} isHere>
            Desk
          </Way>
        </>
      }
    >
      <SearchField id="masthead-search" className="ms-auto flex-[0_1_22rem] max-tablet:hidden" />
      <a
        className="ms-auto min-w-0 truncate text-s max-tablet:max-w-[40vw]"
        href={urls.ownAccount()}
      >
        {account.name}
      </a>
    </MastheadFrame>
  );
}

/** The desk's own navigation; shows what the role may use. */
export function DeskNav({ role, current }: { role: Role; current?: DeskPlace }) {
  return (
    <div className="page-width">
      <JumpBarFrame label="Desk" wraps>
        {places
          .filter(({ action }) => mayDo(role, action))
          .map(({ place, name, href }) => (
            <JumpLink key={place} href={href} isHere={place === current}>
              {name}
            </JumpLink>
          ))}
      </JumpBarFrame>
    </div>
  );
}

/** An ordinary page of the desk, with its head and navigation. */
export function DeskPage({
  account,
  current,
  children,
}: {
  account: { name: string; role: Role };
  current?: DeskPlace;
  children: React.ReactNode;
}) {
  return (
    <>
      <DeskMasthead account={account} />
      <DeskNav role={account.role} current={current} />
      <main id="main" className="page-width">
        {children}
      </main>
    </>
  );
}
