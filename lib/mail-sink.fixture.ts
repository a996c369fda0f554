/** For tests: a mail server on loopback that keeps what it is given, and reads it as a mail program would. */
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { onTestFinished } from "vitest";

interface TakenMail {
  to: string[];
  headers: Map<string, string>;
  text: string;
  html: string;
}

export async function mailSink(options: Pick<SMTPServerOptions, "onRcptTo"> = {}) {
  const taken: TakenMail[] = [];
  const held = { answers: true, onTaken: () => {} };
  const server = new SMTPServer({
    ...{ disabledCommands: ["STARTTLS"], authOptional: true, logger: false, ...options },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        taken.push({ to, ...readMail(Buffer.concat(chunks).toString("latin1")) });
        held.onTaken();
        if (held.answers) done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
  const { port } = server.server.address() as AddressInfo;
  return {
    taken,
    held,
    server,
    settings: { server: `smtp://127.0.0.1:${port}`, from: "desk@example.org" },
  };
}

function readMail(raw: string): Omit<TakenMail, "to"> {
  const { headers, body } = partOf(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get("content-type") ?? "")?.[1];
  const parts = boundary ? body.split(`--${boundary}`).map((part) => partOf(part.trimStart())) : [];
  const ofType = (type: string) => {
    const part = parts.find(({ headers: own }) => own.get("content-type")?.startsWith(type));
    return part ? decoded(part) : "";
  };
  return {
    headers,
    text: asTyped(boundary ? ofType("text/plain") : decoded({ headers, body })),
    html: asTyped(ofType("text/html")),
  };
}

const asTyped = (text: string) => text.replaceAll("\r\n", "\n");

function partOf(raw: string) {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = new Map(
    lines.map((line) => {
      const [name = "", ...value] = line.split(":");
      return [name.toLowerCase(), value.join(":").trim()] as const;
    }),
  );
  return { headers, body: rest.join("\r\n\r\n") };
}

function decoded({ headers, body }: ReturnType<typeof partOf>): string {
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body;
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
