import { expect, it } from "vitest";
import { withheldText } from "@/lib/versions/commitments";
import { ratingInText } from "./rating";

it("tells a rating as a rating, whose it is and on which scale, and quotes nothing", () => {
  const code = { rating: "pants-on-fire", scale: null };
  expect(ratingInText(code, "PolitiFact")).toBe("Rated pants-on-fire by PolitiFact");
  expect(ratingInText({ ...code, scale: "six steps" }, "PolitiFact", (it) => `<${it}>`)).toBe(
    "Rated <pants-on-fire> by <PolitiFact>, on the scale <six steps>",
  );
  expect(ratingInText({ rating: withheldText, scale: null }, "PolitiFact")).toBe(
    "Rated [withheld by law] by PolitiFact",
  );
});
