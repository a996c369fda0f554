"use client";
import { Menu } from "@base-ui/react/menu";
import { iconButtonLook } from "@/components/ui/icon-button";
import { Icon } from "@/components/ui/sign";

/** What can be done with a row: by a script, or at another address. */
export type RowAct = { label: string; does: () => void } | { label: string; href: string };

const item =
  "flex min-h-10 cursor-pointer items-center px-3.5 text-ui no-underline not-first:border-t not-first:border-rule data-highlighted:bg-well max-tablet:min-h-11";

/** The button at the end of a row, and the menu that it opens. */
export function RowMenu({ name, acts }: { name: string; acts: RowAct[] }) {
  return (
    <Menu.Root>
      <Menu.Trigger
        className={`${iconButtonLook} justify-self-end text-ink-3 hover:text-ink data-popup-open:border-ink data-popup-open:bg-sheet data-popup-open:text-ink`}
        aria-label={`More for ${name}`}
      >
        <Icon name="more" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="z-9" align="end" sideOffset={2} collisionPadding={12}>
          <Menu.Popup className="grid min-w-60 border border-ink bg-sheet">
            {acts.map((act) =>
              "href" in act ? (
                <Menu.LinkItem key={act.label} className={item} href={act.href}>
                  {act.label}
                </Menu.LinkItem>
              ) : (
                <Menu.Item key={act.label} className={item} onClick={act.does}>
                  {act.label}
                </Menu.Item>
              ),
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
