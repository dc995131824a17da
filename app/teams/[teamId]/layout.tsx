import { unlessUnavailable } from "@/app/answer-unavailable";

export default function TeamLayout({ children }: LayoutProps<"/teams/[teamId]">) {
  return unlessUnavailable(children);
}
