import { Icon } from "@/components/ui/sign";
import { Tag } from "@/components/ui/tag";

/** Stands beside a matter that only named people see, wherever it is listed to them: nobody speaks of it by mistake. */
export function RestrictedMark() {
  return (
    <Tag>
      <Icon name="lock" size="mark" />
      Restricted
    </Tag>
  );
}
