import { expect, test } from "vitest";
import { timeBeside, typedAt, typedInWords } from "./transcribed";

const at = { mediaTime: 751, mediaEnd: 760 };

test("words that the newsroom typed say what it typed them from", () => {
  expect(typedInWords({ transcribed: "picture" })).toBe(
    "transcribed by the newsroom from the picture",
  );
  expect(typedInWords({ transcribed: "page" })).toBe("read by the newsroom, not captured");
  expect(typedInWords({})).toBeNull();
  expect(typedAt(null, at)).toBeNull();
});

test("words that were heard say when in the recording, once", () => {
  const heard = { transcribed: "recording" } as const;
  expect(typedAt(heard, at)).toBe("heard by the newsroom at 12:31 to 12:40, not captured");
  expect(timeBeside(heard, at)).toBeNull();
  expect(typedAt(heard, { mediaTime: null })).toBe("heard by the newsroom, not captured");
  const still = { transcribed: "picture" } as const;
  expect(typedAt(still, at)).toBe("transcribed by the newsroom from the picture");
  expect(timeBeside(still, at)).toBe("12:31 to 12:40");
});
