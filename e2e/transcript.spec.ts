/** Told as a reader: a debate as it was spoken, what of it is on record, and what answers it. */
import { expect, test } from "@playwright/test";
import { publishDebate, transcriptAddress } from "./debate";
import { testLooks } from "./support";

test.beforeAll(publishDebate);

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("every turn is there; washed words lead to their pair, their answer to its own turn", async ({
    page,
  }) => {
    await page.goto(transcriptAddress());
    const turns = page.getByRole("main").locator("ol > li");
    await expect(turns).toHaveCount(6);
    const claim = turns.nth(1);
    await expect(claim).toContainText("ANN LEE");
    await expect(claim.getByRole("link", { name: "26:14" })).toHaveAttribute(
      "href",
      "https://example.org/debate.mp4#t=1574",
    );
    const answer = claim.getByRole("complementary");
    await expect(answer).toContainText("Ben Okafor");
    await answer.getByRole("link", { name: "turn 4" }).click();
    await expect(page).toHaveURL(/\/transcript#t-4$/);
    await expect(turns.nth(3)).toBeInViewport();
    await turns.nth(3).getByRole("link", { name: "I will not put a toll on it." }).click();
    await expect(page).toHaveURL(/\/pairs\/[\w-]{12}$/);
    await expect(page.getByText("a transcript by A broadcaster").first()).toBeVisible();
  });
});

testLooks({ "a whole transcript": transcriptAddress });
