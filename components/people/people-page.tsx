import { Crumb } from "@/components/layout/crumb";
import { SearchField } from "@/components/layout/search-field";
import { languageOf } from "@/components/statement/direction";
import type { PeopleList, PersonLine } from "@/db/public/queries/people";
import { groupBy } from "@/lib/group";
import { slugOf } from "@/lib/slug";
import { urls } from "@/lib/urls";
import { speakerKinds } from "@/lib/vocabulary";
import { counted } from "@/lib/wording";

const others = "other";

/** The letter a name stands under: of its address, unless that says nothing of a name in another script. */
const letterOf = ({ name, slug }: PersonLine) =>
  /\p{Script=Latin}/u.test(name) || (slugOf(name) && slug.startsWith(slugOf(name)))
    ? slug.charAt(0)
    : others;
const anchorOf = (letter: string) => `letter-${letter}`;
const nameOf = (letter: string) => (letter === others ? "Other scripts" : letter.toUpperCase());

/** Everybody who has said something on the record, by name. */
export function People({ list }: { list: PeopleList }) {
  const groups = groupBy(list.people, letterOf);
  const here = [...groups.keys()].sort((a, b) => Number(a === others) - Number(b === others));
  return (
    <div className="wrap person">
      <Crumb trail={[{ name: "People" }]} />
      <div className="ppl__h">
        <div>
          <h1 className="pname">People</h1>
          <p className="small pnotes">
            {counted(list.total, "person or organisation", "people and organisations")} with a
            statement on record, by name.
          </p>
        </div>
        <SearchField
          id="people-search"
          label="Search people"
          placeholder="Search a name or words"
        />
      </div>
      {list.total === 0 && <p className="none">Nobody has a statement on the record yet.</p>}
      <Letters list={list} here={here} />
      {here.map((letter) => (
        <section key={letter} className="ppl__l" aria-labelledby={anchorOf(letter)}>
          <h2 id={anchorOf(letter)}>{nameOf(letter)}</h2>
          <ul>
            {groups.get(letter)?.map((person) => (
              <Line key={person.id} person={person} />
            ))}
          </ul>
        </section>
      ))}
      {list.next && (
        <p className="more">
          <a className="btn" href={urls.peopleFrom(list.next)}>
            More people
          </a>
        </p>
      )}
    </div>
  );
}

/** Letters that begin on this page are anchors; where the list has several pages, the others are addresses. */
function Letters({ list, here }: { list: PeopleList; here: string[] }) {
  const shown = new Set(list.people.map((row) => row.slug));
  const away = list.isWhole ? [] : list.letters.filter(({ slug }) => !shown.has(slug));
  const near = here.filter((initial) => !away.some(({ letter }) => letter === initial));
  const links = [
    ...near.map((letter) => ({ letter, href: `#${anchorOf(letter)}` })),
    ...away.map(({ letter, slug }) => ({ letter, href: urls.peopleFrom(slug) })),
  ].sort(
    (a, b) =>
      Number(a.letter === others) - Number(b.letter === others) || (a.letter < b.letter ? -1 : 1),
  );
  if (links.length < 2) return null;
  return (
    <nav className="ppl__az" aria-label="Initial letters">
      {links.map(({ letter, href }) => (
        <a key={letter} href={href}>
          {nameOf(letter)}
        </a>
      ))}
    </nav>
  );
}

function Line({ person }: { person: PersonLine }) {
  const { name, slug, nativeName, kind, role, statements, answers, matters } = person;
  return (
    <li className="ppl">
      <p className="ppl__n">
        <bdi>
          <a href={urls.person(slug)}>{name}</a>
        </bdi>
        {nativeName && (
          <>
            {" "}
            <span {...languageOf("und")}>{nativeName}</span>
          </>
        )}
        <span className="small">
          {speakerKinds[kind].label}
          {role && (
            <>
              , <bdi>{role}</bdi>
            </>
          )}
        </span>
      </p>
      <p className="small num">{counted(statements, "statement")}</p>
      <p className="small num">{counted(answers, "answer")}</p>
      <p className="small num">{counted(matters, "matter")}</p>
    </li>
  );
}
