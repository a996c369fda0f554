const marks: [string, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16be", [0xfe, 0xff]],
  ["utf-16le", [0xff, 0xfe]],
];

/** How far a page is searched for its own word on its encoding. */
const headLength = 4096;

/**
 * The text of bytes: by their byte order mark or the Content-Type they came with; as UTF-8 where they are valid as such;
 * by what an HTML page says of itself; otherwise as Windows-1252. (WHATWG HTML, "encoding sniffing", but for one thing:
 * a page that was saved keeps the old word on its encoding and is UTF-8 none the less.)
 */
export function decodeText(bytes: Uint8Array, contentType = ""): string {
  const given = markOf(bytes) ?? parameterOf(contentType);
  const text =
    (given && decodeAs(given, bytes)) ??
    decodeAs("utf-8", bytes, true) ??
    decodeAs(ownWordOf(bytes) ?? "windows-1252", bytes) ??
    decodeAs("utf-8", bytes) ??
    "";
  // What is no character cannot be kept as text: halves of pairs become replacement characters.
  return text.toWellFormed();
}

function markOf(bytes: Uint8Array): string | undefined {
  return marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
}

function parameterOf(contentType: string): string | undefined {
  return /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1];
}

function ownWordOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString("latin1");
  const label =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1];
  // Whoever could read this word in single bytes is not in UTF-16, whatever the word is.
  return label && /^(?:utf-?16|unicode|ucs-2|x-user-defined)/i.test(label) ? undefined : label;
}

/** Undefined where the platform does not know the encoding, or where `strict` and the bytes are not in it. */
function decodeAs(label: string, bytes: Uint8Array, strict = false): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: strict });
    // Not in one call: Node 20 then takes Windows-1252 for Latin-1, and € “ ” – become control characters.
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    return;
  }
}
