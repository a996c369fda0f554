import { expect, test } from "vitest";
import { problemsIn } from "./problems";

const refusal = (problems: { field: string; message: string }[], typed?: Record<string, string>) =>
  ({ ok: false, kind: "input", message: "", problems, typed }) as const;

test("each problem is at its field, and the first of the form comes first", () => {
  const problems = [
    { field: "reason", message: "Why is missing." },
    { field: "what", message: "What is missing." },
    { field: "what", message: "It is too short." },
  ];
  expect(problemsIn(refusal(problems, { what: "", reason: "" }))).toEqual({
    atFields: { reason: "Why is missing.", what: "What is missing." },
    elsewhere: "",
    first: "what",
  });
});

test("what is about no field that was sent, and any other refusal, is said of the whole", () => {
  const problems = [{ field: "matter", message: "The matter is gone." }];
  expect(problemsIn(refusal(problems, { name: "" }))).toMatchObject({
    atFields: {},
    elsewhere: "The matter is gone.",
  });
  expect(problemsIn({ ok: false, kind: "busy", message: "Try again." }).elsewhere).toBe(
    "Try again.",
  );
  expect(problemsIn(null)).toEqual({ atFields: {}, elsewhere: "", first: undefined });
});
