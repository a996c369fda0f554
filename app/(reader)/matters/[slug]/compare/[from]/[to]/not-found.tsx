import { urls } from "@/lib/urls";

export default function NotFound() {
  return (
    <div className="wrap lost">
      <h1 className="nf">There are no two such versions to compare.</h1>
      <p>
        A comparison names two different versions of one matter, both of them published, the older
        one first. The history of each matter lists its versions.{" "}
        <a href={urls.front()}>All matters on record</a>
      </p>
    </div>
  );
}
