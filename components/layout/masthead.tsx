import { Icon } from "@/components/ui/sign";
import { urls } from "@/lib/urls";
import { SearchField } from "./search-field";

/** The head of every reader page. The theme switch shows only where a script can make it work. */
export function Masthead() {
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="mast">
        <div className="wrap">
          <div className="mast__in">
            <a className="mark" href={urls.front()}>
              Gainsay
            </a>
            <nav aria-label="Main">
              <a href={urls.matters()}>Matters</a>
              <a href={urls.people()}>People</a>
            </nav>
            <SearchField id="masthead-search" />
            <a className="icon mast__find" href={urls.search()} aria-label="Search">
              <Icon name="search" />
            </a>
            <button
              className="icon mast__theme"
              type="button"
              id="theme"
              hidden
              // The script may show it before React looks.
              suppressHydrationWarning
              aria-label="Switch between light and dark"
            >
              <Icon name="theme" />
            </button>
          </div>
        </div>
      </header>
    </>
  );
}
