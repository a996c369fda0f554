import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { ensureAccount } from "@/db/desk/machine-accounts";
import { addCapture, addSource } from "@/db/desk/mutations/sources";
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
  const { desk } = emptyHouse();
  ensureAccount(desk, { ...account, email: "ada@example.org", role: "reporter" });
  house.current = desk;
  const context = { desk, actorId: account.id };
  const source = addSource(context, { kind: "article", level: "secondary", title: "An article" });
  const text = "Nobody was asked.";
  const given = { source: source.publicId, extent: "whole", text } as const;
  const { publicId: capture } = addCapture(context, given);
  const page = await NewRecordPage({ searchParams: Promise.resolve({ capture }) });
  const html = renderToStaticMarkup(page);
  expect(html).toContain("disk is full, so nothing was saved");
  expect(html).toContain(`href="/desk/records/new?capture=${capture}"`);
});
