/** The markup of a page as a tree, so that a bare page can be rendered with the same one. */
import { parseHTML } from "linkedom";

/** An element as its name, its attributes as React names them, and its children; or a text. */
export type Tree = string | [string, Record<string, unknown>, ...unknown[]];

/** Attributes whose names in React are others. Names with a hyphen React takes as they are. */
const names: Record<string, string> = {
  ...{ class: "className", for: "htmlFor", datetime: "dateTime", colspan: "colSpan" },
  ...{
    rowspan: "rowSpan",
    tabindex: "tabIndex",
    autocomplete: "autoComplete",
    hreflang: "hrefLang",
  },
  ...{ maxlength: "maxLength", enterkeyhint: "enterKeyHint", inputmode: "inputMode" },
};

/** Elements that a page has for the browser's machinery and not for its readers. */
const left = /^(script|link|meta|style|template|noscript)$/;

/** Of "--from: 3; color: red" what React wants of a style. */
const styleOf = (text: string) =>
  Object.fromEntries(
    text.split(";").flatMap((part) => {
      const [name = "", ...value] = part.split(":");
      if (value.length === 0) return [];
      const key = name.trim();
      const named = key.startsWith("--")
        ? key
        : key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      return [[named, value.join(":").trim()]];
    }),
  );

function treeOf(node: ChildNode): Tree[] {
  if (node.nodeType === 3) return node.textContent ? [node.textContent] : [];
  if (node.nodeType !== 1) return [];
  const element = node as unknown as Element;
  const name = element.localName;
  if (left.test(name)) return [];
  const given = [...element.attributes].filter((it) => !it.name.startsWith("on"));
  const attributes = Object.fromEntries(
    given.map((it) => {
      if (it.name === "style") return ["style", styleOf(it.value)];
      // The value of a field that React would want a handler for.
      if (it.name === "value" && name === "input") return ["defaultValue", it.value];
      if (it.name === "checked") return ["defaultChecked", true];
      return [names[it.name] ?? it.name, it.value];
    }),
  );
  return [[name, attributes, ...childrenOf(element)]];
}

const childrenOf = (element: Element) => [...element.childNodes].flatMap(treeOf);

/** The body of a page, as one element. */
export function treeOfPage(html: string): Tree {
  const { document } = parseHTML(html);
  return ["div", {}, ...childrenOf(document.body as unknown as Element)];
}
