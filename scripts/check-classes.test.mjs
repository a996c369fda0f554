import { expect, test } from "vitest";
import { classesIn, classesOf } from "./check-classes.mjs";

test("the classes that a component names, chosen and put together ones too", () => {
  const text = `
    <p className="small num" />
    <p className={isWide ? "ask ask--wide" : "ask"} />
    <p className={form === "verbatim" ? "said" : undefined} />
    <i className={\`state--\${state} dim\`} />
    <i className={cn("flex", isGone && "gone")} className="group" />`;
  expect(classesOf(text)).toEqual([
    ...["small", "num", "ask", "ask--wide", "ask", "said"],
    ...["state--", "dim", "flex", "gone"],
  ]);
});

test("the classes that a sheet has rules for", () => {
  const sheet = `/* .not */ .a > .b--c:hover, p.d { margin: 1.5rem; background: url("x.svg") }`;
  expect(classesIn(sheet)).toEqual(["a", "b--c", "d"]);
});
