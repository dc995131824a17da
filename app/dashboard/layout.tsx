import { unlessUnavailable } from "../answer-unavailable";

export default function DashboardLayout({ children }: LayoutProps<"/dashboard">) {
  return unlessUnavailable(children);
}
