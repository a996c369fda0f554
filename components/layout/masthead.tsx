import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { urls } from "@/lib/urls";
import { SearchField } from "./search-field";
import { ThemeSwitch } from "./theme-switch";

/** The head of every reader page. */
export function Masthead() {
  return (
    <MastheadFrame
      ways={
        <>
          <Way href={urls.matters()}>Matters</Way>
          <Way href={urls.people()}>People</Way>
          <Way href={urls.data()}>Data</Way>
        </>
      }
    >
      <SearchField
        id="masthead-search"
        className="ms-auto min-w-0 flex-[0_1_22rem] max-tablet:hidden front-page:invisible"
      />
      <IconButton
        icon="search"
        label="Search"
        href={urls.search()}
        className="ms-auto tablet:hidden"
      />
    </MastheadFrame>
  );
}

/** The line at the top of every page, of readers and of the desk: the product's name, ways, and what the page needs. */
export function MastheadFrame({
  ways,
  isWide = false,
  children,
}: {
  ways: ReactNode;
  /** Over the whole window, and low: around work that needs the room. */
  isWide?: boolean;
  children: ReactNode;
}) {
  return (
    <>
      <a
        className="absolute -inset-s-[999rem] focus:inset-s-4 focus:top-4 focus:z-99 focus:bg-sheet focus:px-4 focus:py-2"
        href="#main"
      >
        Skip to content
      </a>
      <header className="border-t-4 border-ink bg-paper" data-masthead="">
        <div className={isWide ? "px-6" : "page-width"}>
          <div
            className={`flex items-center gap-6 border-b border-rule max-tablet:gap-[1.5vw] max-tiny:flex-wrap max-tiny:gap-y-0 ${isWide ? "min-h-13" : "min-h-16 max-tablet:min-h-13"}`}
          >
            <a
              className="inline-flex items-baseline font-display text-[1.75rem]/[1] font-[700] tracking-[-0.015em] no-underline"
              href={urls.front()}
            >
              Gainsay
            </a>
            <nav
              className="flex gap-6 text-ui font-medium max-tablet:gap-[2.5vw] max-tiny:order-1 max-tiny:basis-full print:hidden"
              aria-label="Main"
            >
              {ways}
            </nav>
            {children}
            <ThemeSwitch />
          </div>
        </div>
      </header>
    </>
  );
}

/** One of the ways of the masthead; `isHere` while the page is within it. */
export function Way({
  href,
  isHere = false,
  className = "",
  children,
}: {
  href: string;
  isHere?: boolean;
  /** When it shows. */
  className?: string;
  children: string;
}) {
  return (
    <a
      className={`py-3 whitespace-nowrap no-underline hover:shadow-current aria-[current]:shadow-current ${className}`}
      href={href}
      aria-current={isHere || undefined}
    >
      {children}
    </a>
  );
}
