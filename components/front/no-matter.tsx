import { NoneBox } from "@/components/ui/none-box";
import { urls } from "@/lib/urls";
import { FrontHead } from "./front-head";

/** The front page of a record in which nothing stands yet. */
export function NoMatter() {
  return (
    <div className="page-width">
      <FrontHead />
      <NoneBox className="mt-6">
        No matter is on the record yet. The first one that is published will stand here: who said
        what, who answered it, and what exactly is denied.{" "}
        <a href={urls.method()}>How records are made</a>
      </NoneBox>
    </div>
  );
}
