import { IconButton } from "@/components/ui/icon-button";
import { urls } from "@/lib/urls";
import { SearchField } from "./search-field";
import { ThemeSwitch } from "./theme-switch";

/** The head of every reader page. */
export function Masthead() {
  return (
    <>
      <a
        className="absolute -inset-s-[999rem] focus:inset-s-4 focus:top-4 focus:z-99 focus:bg-sheet focus:px-4 focus:py-2"
        href="#main"
      >
        Skip to content
      </a>
      <header className="mast border-ink border-t-4 bg-paper">
        <div className="page-width">
          <div className="flex min-h-16 items-center gap-6 border-rule border-b max-tablet:min-h-13 max-tablet:gap-4 max-tiny:flex-wrap max-tiny:gap-y-0">
            <a
              className="inline-flex items-baseline font-[700] font-display text-[1.75rem]/[1] tracking-[-0.015em] no-underline"
              href={urls.front()}
            >
              Gainsay
            </a>
            <nav
              className="flex gap-6 font-medium text-ui max-tiny:order-1 max-tiny:basis-full print:hidden"
              aria-label="Main"
            >
              <Way href={urls.matters()}>Matters</Way>
              <Way href={urls.people()}>People</Way>
            </nav>
            <SearchField
              id="masthead-search"
              className="ms-auto flex-[0_1_22rem] front-page:invisible max-tablet:hidden"
            />
            <IconButton
              icon="search"
              label="Search"
              href={urls.search()}
              className="ms-auto tablet:hidden"
            />
            <ThemeSwitch />
          </div>
        </div>
      </header>
    </>
  );
}

function Way({ href, children }: { href: string; children: string }) {
  return (
    <a className="whitespace-nowrap py-3 no-underline hover:shadow-current" href={href}>
      {children}
    </a>
  );
}
