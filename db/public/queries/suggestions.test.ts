import { expect, test } from "vitest";
import { publicReader } from "@/db/public/files";
import { demoHouse } from "@/db/test-support";
import { urls } from "@/lib/urls";
import { listSuggestions } from "./suggestions";

const record = publicReader(demoHouse().folder);
const suggested = async (typed: string) =>
  (await listSuggestions(typed, record)).map(({ text, of }) => `${text}: ${of}`);

test("speakers, topics and matters are suggested by how a word of their names begins", async () => {
  expect(await suggested("cuba neg")).toEqual([
    "Have the United States and Cuba begun negotiations?: Matter, 6 statements",
  ]);
  expect(await suggested("COSS")).toEqual(["Carlos Fernández de Cossío: Person, 4 statements"]);
  expect(await suggested("dipl")).toEqual(["Diplomacy: Topic, 1 matter"]);
  const [trump] = await listSuggestions("donald tr", record);
  expect(trump?.href).toBe(urls.person("donald-trump"));
});

test("nothing is suggested for one letter, for none, and for what nothing begins with", async () => {
  for (const typed of ["", "t", '"', "*", "zzzz", "NEAR(", "x".repeat(5000), "\u0000", "title:tr"])
    expect([typed, await suggested(typed)]).toEqual([typed, []]);
});
