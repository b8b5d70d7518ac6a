import type { LucideIcon } from "lucide-react";
import { classes } from "./locale";

export interface IconProps {
  of: LucideIcon;
  /** Arrows and chevrons turn round in Arabic; ticks, clocks and phones do not. */
  flip?: boolean;
  size?: number;
  className?: string;
}

/** A decorative line icon; the word beside it, or aria-label on its button, says what it means. */
export function Icon({ of: Drawing, flip, size, className }: IconProps) {
  return (
    <Drawing
      aria-hidden="true"
      strokeWidth={1.75}
      width={undefined}
      height={undefined}
      className={classes("ico", flip && "flip", className)}
      style={size ? { inlineSize: size, blockSize: size } : undefined}
    />
  );
}
