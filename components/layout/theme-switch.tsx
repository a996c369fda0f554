import { Icon } from "@/components/ui/sign";

/** Switches between light and dark; shows only where a script can make it work (page-script.tsx). */
export function ThemeSwitch() {
  return (
    <button
      className="icon mast__theme"
      type="button"
      id="theme"
      aria-label="Switch between light and dark"
    >
      <Icon name="theme" />
    </button>
  );
}
