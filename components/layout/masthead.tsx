import { Icon } from "@/components/ui/sign";
import { urls } from "@/lib/urls";
import { SearchField } from "./search-field";
import { ThemeSwitch } from "./theme-switch";

/** The head of every reader page. */
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
            <ThemeSwitch />
          </div>
        </div>
      </header>
    </>
  );
}
