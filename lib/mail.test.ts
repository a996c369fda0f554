import { type AddressInfo, createServer } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { sendMail } from "./mail";

const mail = {
  to: "ada@example.org",
  subject: "A link for you",
  text: "https://example.org/link\n",
};

/** A mail server on loopback that takes one mail, or none; what it was told, line by line. */
async function mailServer({ takes }: { takes: boolean }) {
  const told: string[] = [];
  const server = createServer((socket) => {
    let inMail = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say("220 here");
    socket.on("error", () => {});
    socket.on("data", (data) => {
      for (const line of data.toString().split("\r\n").filter(Boolean)) {
        told.push(line);
        if (inMail && line !== ".") continue;
        if (line === "DATA") {
          inMail = true;
          say("354 go on");
        } else if (line.startsWith("QUIT")) socket.end("221 bye\r\n");
        else if (line.startsWith("RCPT") && !takes) say("550 nobody here");
        else {
          inMail = false;
          say("250 well");
        }
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return {
    told,
    settings: { mail: { server: `smtp://127.0.0.1:${port}`, from: "desk@example.org" } },
  };
}

test("sends by the server that is set", async () => {
  const { told, settings } = await mailServer({ takes: true });
  expect(await sendMail(mail, settings)).toBe("sent");
  expect(told).toEqual(
    expect.arrayContaining([
      expect.stringContaining("MAIL FROM:<desk@example.org>"),
      expect.stringContaining("RCPT TO:<ada@example.org>"),
      "Subject: A link for you",
      "https://example.org/link",
    ]),
  );
});

test("says so where the server takes nothing", async () => {
  const { settings } = await mailServer({ takes: false });
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await sendMail(mail, settings)).toBe("failed");
  expect(logged).toHaveBeenCalledWith(expect.stringContaining("did not take a mail"));
});

test("sends nothing where none is set", async () => {
  expect(await sendMail(mail, { mail: null })).toBe("none");
});
