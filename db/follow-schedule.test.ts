/** Whoever follows something gets a mail when it happens: once, of what is public alone, and none after they ended it. */
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { catchUp, rebuild } from "@/db/catch-up";
import { linkRebuttal } from "@/db/desk/mutations/statements";
import { house as merging } from "@/db/merging.fixture";
import { mailSink } from "@/lib/mail-sink.fixture";
import { newsCursor } from "./desk/deliveries";
import { openDesk } from "./desk/desk";
import {
  askToFollow,
  choosePace,
  confirmFollow,
  endFollows,
  type Followed,
  findFollower,
  tidyFollowers,
} from "./desk/following";
import { withdrawMatter } from "./desk/mutations/publish";
import { followers, follows, mailDeliveries, toldNews } from "./desk/schema";
import { following, makeMails, sendDue } from "./follow-schedule";
import { canary, restrictedMatter } from "./restricted.fixture";

beforeEach(() => {
  vi.stubEnv("GAINSAY_URL", "https://gainsay.example.org");
  vi.stubEnv("GAINSAY_SECRET", "a secret of at least thirty-two characters");
});
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => following.end());

const day = 24 * 60 * 60_000;

/** The demo with a mail server, and short ways to follow and to send. */
async function newsroom() {
  const held = merging();
  const sink = await mailSink();
  const { desk, folder } = held;
  const send = (now?: Date) => sendDue(desk, folder, sink.settings, now && (() => now));
  const tell = async (now?: Date) => {
    await makeMails(desk, folder);
    await send(now);
    return sink.taken.splice(0);
  };
  const linkIn = (text: string) => /\/follow\/([\w-]{43})/.exec(text)?.[1] ?? "";
  await makeMails(desk, folder);
  /** Asks, reads the mail, and confirms. */
  async function follow(followed: Followed, email = "ada@example.org") {
    askToFollow(desk, { ...followed, email });
    const [asked] = await tell();
    const token = linkIn(asked?.text ?? "");
    const found = findFollower(desk, token);
    for (const { id } of found?.follows ?? []) confirmFollow(desk, found?.follower.id ?? "", id);
    return { token, id: found?.follower.id ?? "" };
  }
  const firstClaim = () => held.read().statements[0]?.id ?? "";
  /** A new statement that answers the first one of the demo. */
  function reply(words: string) {
    const speaker = held.speakerOf(`Speaker of ${words}`).publicId;
    const statement = held.said(speaker, words);
    const link = {
      claim: firstClaim(),
      reply: statement,
      type: "denies",
      addressedVia: "claim",
    } as const;
    const { publicId } = linkRebuttal(held.reporter, link);
    return { statement, speaker, pair: publicId };
  }
  return { ...held, sink, send, tell, follow, reply, firstClaim };
}

test("a mail asks first; then it tells who answered, in their words, with the pinned address", async () => {
  const { tell, follow, reply, publish, firstClaim, desk } = await newsroom();
  const statement = { subject: "statement", recordId: firstClaim() } as const;
  askToFollow(desk, { ...statement, email: "Ada@Example.org" });
  const [asked, ...others] = await tell();
  expect(others).toEqual([]);
  expect(asked?.to).toEqual(["ada@example.org"]);
  expect(asked?.text).toContain("most likely you");
  expect(asked?.text).toMatch(/https:\/\/gainsay\.example\.org\/follow\/[\w-]{43}\n/);
  expect(asked?.headers.get("list-unsubscribe")).toMatch(/\/end\?of=[\w-]+>$/);
  reply("Before it is confirmed");
  publish();
  expect(await tell()).toEqual([]);

  const { token } = await follow(statement);
  const { pair } = reply("It was <never> so & is not.");
  expect(await tell()).toEqual([]);
  const { number } = publish();
  const [mail, ...more] = await tell();
  expect(more).toEqual([]);
  const address = `https://gainsay.example.org/matters/us-cuba-negotiations/v/${number}/pairs/${pair}`;
  expect(mail?.text).toContain("It was <never> so & is not.");
  expect(mail?.text).not.toContain("Before it is confirmed");
  expect(mail?.text).toMatch(/Speaker of It was <never> so & is not\. 1 Jan 2026 \(.+\)/);
  expect(mail?.text).toContain(address);
  expect(mail?.html).toContain("It was &lt;never&gt; so &amp; is not.");
  expect(mail?.html).toMatch(/<span lang="en" dir="ltr">/);
  expect(mail?.html).toContain(`href="${address}"`);
  expect(mail?.html).not.toMatch(/<img|src=/);
  const headers = Object.fromEntries(mail?.headers ?? []);
  expect(headers).toMatchObject({
    from: "desk@example.org",
    "reply-to": "desk@example.org",
    to: "ada@example.org",
    "message-id": expect.stringMatching(/^<[\w-]+@gainsay\.example\.org>$/),
    "list-id": "Gainsay <follow.gainsay.example.org>",
    "list-unsubscribe": expect.stringMatching(
      `^<https://gainsay\\.example\\.org/follow/${token}/end\\?of=[\\w-]+>$`,
    ),
    "list-unsubscribe-post": "List-Unsubscribe=One-Click",
    "auto-submitted": "auto-generated",
    "content-type": expect.stringContaining("multipart/alternative"),
  });
  expect(Date.parse(headers.date ?? "")).toBeGreaterThan(0);
  expect(await tell()).toEqual([]);
});

test("nobody is told twice: not after a restart, nor where the record is made anew", async () => {
  const { tell, follow, reply, publish, firstClaim, desk, folder, sink } = await newsroom();
  await follow({ subject: "statement", recordId: firstClaim() });
  reply("No.");
  publish();
  await makeMails(desk, folder);
  // The process ends with the mail in the queue; another one goes on.
  const again = openDesk(folder);
  await makeMails(again, folder);
  await sendDue(again, folder, sink.settings);
  again.connection.close();
  expect(await tell()).toHaveLength(1);
  rebuild(desk, folder);
  expect(await tell()).toEqual([]);
  const cursor = newsCursor(desk);
  desk.connection.exec("delete from mail_progress");
  expect(await tell()).toEqual([]);
  expect(newsCursor(desk)).toBe(cursor);
});

test("a server that breaks off after it had the whole mail is not given it again", async () => {
  const { tell, follow, reply, publish, firstClaim, desk, folder, sink, send } = await newsroom();
  await follow({ subject: "statement", recordId: firstClaim() });
  reply("No.");
  publish();
  await makeMails(desk, folder);
  Object.assign(sink.held, {
    answers: false,
    onTaken: () => {
      // As where the machine of the mail server goes down.
      for (const connection of sink.server.connections as Set<{ _socket: { destroy(): void } }>)
        connection._socket.destroy();
    },
  });
  await send();
  expect(sink.taken.splice(0)).toHaveLength(1);
  Object.assign(sink.held, { answers: true, onTaken: () => {} });
  const later = new Date(Date.now() + 10 * day);
  expect(await tell(later)).toEqual([]);
  expect(desk.db.select().from(mailDeliveries).all().at(-1)).toMatchObject({ state: "unsure" });
});

test("once a day brings all of the day in one mail, the next morning", async () => {
  const { tell, follow, reply, publish, matter, desk } = await newsroom();
  const { id } = await follow({ subject: "matter", recordId: matter });
  choosePace(desk, id, "daily");
  reply("One.");
  publish();
  expect(await tell()).toEqual([]);
  reply("Two.");
  publish();
  expect(await tell()).toEqual([]);
  const [mail, ...more] = await tell(new Date(Date.now() + day));
  expect(more).toEqual([]);
  expect(mail?.headers.get("subject")).toBe("2 things that you follow");
  expect(mail?.text.match(/New exchange: /g)).toHaveLength(2);
});

test("of a matter each version is told, of a person each new statement", async () => {
  const { tell, follow, reply, publish, matter, editor, desk, folder, speakerOf, said } =
    await newsroom();
  await follow({ subject: "matter", recordId: matter });
  const speaker = speakerOf("Ana Ash").publicId;
  said(speaker, "First.");
  publish();
  await tell();
  await follow({ subject: "person", recordId: speaker }, "bob@example.org");
  said(speaker, "Second.");
  reply("Third.");
  publish();
  const byReader = new Map((await tell()).map((mail) => [mail.to[0], mail]));
  expect([...byReader.keys()].sort()).toEqual(["ada@example.org", "bob@example.org"]);
  expect(byReader.get("bob@example.org")?.text).toContain("Second.");
  expect(byReader.get("bob@example.org")?.text).not.toMatch(/First\.|Third\./);
  withdrawMatter(editor, { matter, reason: "Logged twice." });
  catchUp(desk, folder);
  const [withdrawn] = await tell();
  expect(withdrawn?.headers.get("subject")).toMatch(/^Withdrawn: /);
  expect(withdrawn?.text).toContain("Logged twice.");
});

test("what was taken off the record before the mail went is not in it", async () => {
  const { send, follow, reply, publish, matter, editor, firstClaim, desk, folder, sink } =
    await newsroom();
  await follow({ subject: "statement", recordId: firstClaim() });
  reply("A slip of ours.");
  publish();
  await makeMails(desk, folder);
  withdrawMatter(editor, { matter, reason: "Wrong." });
  catchUp(desk, folder);
  await send();
  expect(sink.taken.splice(0)).toEqual([]);
});

test("nothing of a draft or of a restricted matter is in any mail", async () => {
  const { tell, follow, reply, publish, matter, firstClaim, desk, said, speakerOf } =
    await newsroom();
  const { statement } = reply("Open.");
  publish();
  await tell();
  await follow({ subject: "matter", recordId: matter });
  await follow({ subject: "statement", recordId: firstClaim() });
  const { matter: hidden } = restrictedMatter(desk);
  await follow({ subject: "matter", recordId: hidden }, "eve@example.org");
  said(speakerOf(`${canary} speaker`).publicId, `${canary} draft`);
  const mails = await tell();
  expect(mails).toEqual([]);
  askToFollow(desk, { subject: "matter", recordId: hidden, email: "mal@example.org" });
  expect(await tell()).toEqual([]);
  expect(statement).toBeTruthy();
});

test("one click ends what the mail was about, and with the last of it the address is deleted", async () => {
  const { tell, follow, reply, publish, matter, firstClaim, desk } = await newsroom();
  await follow({ subject: "statement", recordId: firstClaim() });
  const { token, id } = await follow({ subject: "matter", recordId: matter });
  const [first] = findFollower(desk, token)?.follows ?? [];
  endFollows(desk, id, [first?.id ?? ""]);
  reply("One.");
  publish();
  const [mail] = await tell();
  expect(mail?.headers.get("subject")).toMatch(/Cuba/);
  endFollows(desk, id, "all");
  const { db } = desk;
  for (const table of [followers, follows, mailDeliveries, toldNews]) {
    expect(db.select().from(table).all()).toEqual([]);
  }
  reply("Two.");
  publish();
  expect(await tell()).toEqual([]);
});

test("nobody can be flooded by others: three mails a day, and what is not confirmed is deleted", async () => {
  const { tell, desk, read } = await newsroom();
  const asked = read().statements.map(({ id: recordId }) =>
    askToFollow(desk, { subject: "statement", recordId, email: "ada@example.org" }),
  );
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.every(Boolean)).toBe(true);
  expect(await tell()).toHaveLength(3);
  tidyFollowers(desk, new Date(Date.now() + 2 * day));
  expect(desk.db.select().from(followers).all()).toHaveLength(1);
  tidyFollowers(desk, new Date(Date.now() + 4 * day));
  expect(desk.db.select().from(followers).all()).toEqual([]);
});

test("what a server says of an address is not kept", async () => {
  const { desk, folder, firstClaim } = await newsroom();
  const strict = await mailSink({
    onRcptTo: ({ address }, _, done) =>
      done(Object.assign(new Error(`${address} is unknown here`), { responseCode: 550 })),
  });
  askToFollow(desk, { subject: "statement", recordId: firstClaim(), email: "ada@example.org" });
  await sendDue(desk, folder, strict.settings);
  expect(desk.db.select().from(mailDeliveries).all()).toMatchObject([
    { state: "failed", outcome: "550 at RCPT TO" },
  ]);
});
