import { Icon, type IconName } from "./sign";

type Props = {
  icon: IconName;
  /** Says what it does to those who do not see the icon. */
  label: string;
  /** Where it stands, and when it shows. */
  className?: string;
} & (
  | { href: string }
  /** What a script does with it, by its id. */
  | { id: string }
);

/** The look of a button that is an icon alone, for what another component makes a button. */
export const iconButtonLook =
  "inline-grid size-10 flex-none cursor-pointer place-items-center rounded-control border border-transparent bg-transparent no-underline hover:border-rule-2 max-tablet:size-11 print:hidden!";

/** A button, or with an address a link, that is an icon alone. */
export function IconButton({ icon, label, className = "", ...does }: Props) {
  const look = `${iconButtonLook} ${className}`;
  if ("href" in does) {
    return (
      <a className={look} href={does.href} aria-label={label}>
        <Icon name={icon} />
      </a>
    );
  }
  return (
    <button className={look} type="button" id={does.id} aria-label={label}>
      <Icon name={icon} />
    </button>
  );
}
