import type { PlanInput } from "@/lib/domain/roadmap/make-plan";
import { outcomeWith } from "@/lib/domain/roadmap/what-if";

/** Plans away from the page, so that a long search never holds up typing. */
addEventListener("message", ({ data: input }: MessageEvent<PlanInput>) => {
  postMessage(outcomeWith(input, input.request.answers));
});
