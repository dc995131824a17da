import { unlessUnavailable } from "../answer-unavailable";

export default function TeamsLayout({ children }: LayoutProps<"/teams">) {
  return unlessUnavailable(children);
}
