"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/app/current-actor";
import { refuseCrossSiteAction } from "@/app/refuse-cross-site-action";
import { addExample, removeExample } from "@/lib/data/example";

/** Adds the example organisation and shows it on the dashboard. */
export async function addExampleAction(): Promise<void> {
  await refuseCrossSiteAction();
  await addExample(await currentActor());
  redirect("/dashboard");
}

/** Removes the example organisation and nothing else. */
export async function removeExampleAction(): Promise<void> {
  await refuseCrossSiteAction();
  await removeExample(await currentActor());
  redirect("/?example=removed");
}
