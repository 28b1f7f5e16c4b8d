import { zh } from "../strings/zh.ts";
import "./view-loading.css";

/** While a view's code is on its way; invisible at first, since that is a matter of milliseconds. */
export function ViewLoading() {
  return (
    <div className="view-loading" role="status">
      {zh.common.loading}
    </div>
  );
}
