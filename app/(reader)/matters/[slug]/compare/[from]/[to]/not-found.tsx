import { NoticePage } from "@/components/layout/notice-page";
import { urls } from "@/lib/urls";

export default function NotFound() {
  return (
    <NoticePage title="There are no two such versions to compare." isMain={false}>
      <p>
        A comparison names two different versions of one matter, both of them published, the older
        one first. The history of each matter lists its versions.{" "}
        <a href={urls.front()}>All matters on record</a>
      </p>
    </NoticePage>
  );
}
