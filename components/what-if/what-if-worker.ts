import type { PlanInput } from "@/lib/domain/roadmap/make-plan";
import { outcomeWith } from "@/lib/domain/roadmap/what-if";

/** Plans away from the page, so that a long search never holds up typing. */
addEventListener("message", ({ data }: MessageEvent<{ number: number; input: PlanInput }>) => {
  postMessage({ number: data.number, result: outcomeWith(data.input, data.input.request.answers) });
});
