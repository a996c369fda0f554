import { IconButton } from "@/components/ui/icon-button";

/** Switches between light and dark; shows only where a script can make it work (page-script.tsx). */
export function ThemeSwitch() {
  return (
    <IconButton
      icon="theme"
      label="Switch between light and dark"
      id="theme"
      className="not-scripted:hidden"
    />
  );
}
