import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { emptyHouse } from "@/db/test-support";
import NewRecordPage from "./page";

const { account, house } = vi.hoisted(() => ({
  account: { id: "ada", name: "Ada", role: "reporter" },
  house: { current: null as unknown },
}));
vi.mock("@/app/desk/session", () => ({
  requireAccount: async () => account,
  contextOf: () => ({ desk: house.current, actorId: account.id }),
}));
vi.mock("@/db/desk/mutations/drafts", () => ({
  startDraft: () => {
    throw Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
  },
}));

test("where no draft can be written, the page says why and leads back to itself", async () => {
  house.current = emptyHouse().desk;
  const page = await NewRecordPage({ searchParams: Promise.resolve({ capture: "abcdefghjkmn" }) });
  const html = renderToStaticMarkup(page);
  expect(html).toContain("disk is full, so nothing was saved");
  expect(html).toContain('href="/desk/records/new?capture=abcdefghjkmn"');
});
