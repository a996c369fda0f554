/** Somebody at the desk, as a test plays them: every click, key and decision is counted, and timed by a stated model. */
import { expect, type Locator, type Page } from "@playwright/test";

/**
 * Seconds by the keystroke-level model (Card, Moran, Newell): a key of a practised typist, a pointer brought to its place
 * and pressed, a drag (two places), and a step of the mind before each decision. What the machine takes is not in it.
 */
const seconds = { key: 0.28, click: 1.1, drag: 2.2, thought: 1.35 };

/** Drives a page and counts what a person would have to do. */
export function personAt(page: Page) {
  const done = { clicks: 0, keys: 0, drags: 0, thoughts: 0, screens: new Set<string>() };
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) done.screens.add(new URL(frame.url()).pathname);
  });
  return {
    /** Decides something: which words, who, what follows. */
    think: () => {
      done.thoughts += 1;
    },
    async click(target: Locator) {
      done.clicks += 1;
      await target.click();
    },
    /** Presses at the first words and lets go behind the last ones. */
    async drag(text: Locator, words: string) {
      done.clicks += 1;
      done.drags += 1;
      const [from, to] = await endsOf(text, words);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await page.mouse.up();
    },
    /** Keys held together count one by one: "Control+v" is two. */
    async press(...keys: string[]) {
      for (const key of keys) {
        done.keys += key.split("+").length;
        await page.keyboard.press(key);
      }
    },
    async type(text: string) {
      done.keys += [...text].length;
      await page.keyboard.type(text);
    },
    /** Presses Tab until the cursor stands there. */
    async tabTo(target: Locator) {
      const isThere = () =>
        target.evaluateAll((found) => found.some((one) => one === document.activeElement));
      for (let step = 0; step < 40 && !(await isThere()); step += 1) await this.press("Tab");
      await expect(target).toBeFocused();
    },
    /** What it took so far. */
    count() {
      const { clicks, keys, drags, thoughts, screens } = done;
      const pointer = (clicks - drags) * seconds.click + drags * seconds.drag;
      const time = Math.round(pointer + keys * seconds.key + thoughts * seconds.thought);
      return { clicks, keys, thoughts, screens: screens.size, seconds: time };
    },
  };
}

export type Person = ReturnType<typeof personAt>;

/** Says what something took, for whoever reads the run. */
export function tell(what: string, { clicks, keys, thoughts, screens, seconds: time }: Counted) {
  console.log(
    `${what}: ${clicks} clicks, ${keys} keys, ${thoughts} decisions, ${screens} screens, ${time} s by the model.`,
  );
}
type Counted = ReturnType<Person["count"]>;

/** Where words of a text begin and end on the screen. */
async function endsOf(text: Locator, words: string) {
  const ends = await text.evaluate((element, wanted) => {
    // What is out of sight is scrolled to by the wheel: the model knows no such act.
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: "center" });
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes[0], boxes.at(-1)];
      if (!first || !last) return null;
      const middle = (box: DOMRect) => box.top + box.height / 2;
      return [
        { x: first.left + 1, y: middle(first) },
        { x: last.right - 1, y: middle(last) },
      ] as const;
    }
    return null;
  }, words);
  expect(ends, `“${words}” stands in one piece of the text`).not.toBeNull();
  if (!ends) throw new Error(`There is no “${words}”.`);
  return ends;
}
