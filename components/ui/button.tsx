import type { ComponentProps } from "react";

type Look = "primary" | "secondary" | "plain" | "danger";

const BASE =
  "no-print inline-flex min-h-11 items-center justify-center gap-2 rounded-control py-2 text-center";

const BOX = "px-4 font-semibold no-underline";

const LOOKS: Record<Look, string> = {
  primary: `${BOX} border border-transparent bg-accent text-on-accent hover:bg-accent-strong hover:text-on-accent`,
  secondary: `${BOX} border border-line-strong text-ink hover:bg-raised hover:text-ink`,
  plain: "text-accent underline hover:text-accent-strong",
  danger: `${BOX} border border-wrong text-wrong hover:bg-wrong-ground`,
};

export function Button({
  look = "primary",
  className = "",
  ...props
}: ComponentProps<"button"> & { look?: Look }) {
  return <button className={`${BASE} ${LOOKS[look]} ${className}`} {...props} />;
}

export function ButtonLink({
  look = "primary",
  className = "",
  ...props
}: ComponentProps<"a"> & { look?: Look }) {
  return <a className={`${BASE} ${LOOKS[look]} ${className}`} {...props} />;
}
