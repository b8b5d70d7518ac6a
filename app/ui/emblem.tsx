import { memo } from "react";
import { emblemDrawing } from "./emblem-drawing";
import { classes } from "./locale";

export interface EmblemProps {
  /** What never changes with the language: the cooperative's French name or its id. */
  seed: string;
  size?: "small" | "normal" | "large";
  className?: string;
}

/** The cooperative's woven mark, drawn from its name; decoration, since the name stands beside it. */
export const Emblem = memo(function Emblem({ seed, size = "normal", className }: EmblemProps) {
  const { ground, paths } = emblemDrawing(seed);
  return (
    <svg viewBox="0 0 240 240" aria-hidden="true" className={classes("emblem", size !== "normal" && `emblem-${size}`, className)}>
      <path fill={ground} d="M0 0h240v240H0z" />
      {paths.map((path, index) => (
        <path key={index} fill={path.fill} d={path.d} />
      ))}
    </svg>
  );
});
