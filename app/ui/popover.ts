import { useLocation } from "@remix-run/react";
import { useEffect, useRef, type RefObject } from "react";

// React 18 passes these attributes through but does not type them.
declare module "react" {
  /* eslint-disable @typescript-eslint/no-unused-vars -- a merged declaration repeats the parameter's name */
  interface HTMLAttributes<T> {
    popover?: "" | "auto" | "manual";
  }
  interface ButtonHTMLAttributes<T> {
    popovertarget?: string;
    popovertargetaction?: "show" | "hide" | "toggle";
  }
}

/** Closes a popover when the address changes: the element outlives a navigation inside the browser. */
export function usePopoverClosedByNavigation<E extends HTMLElement>(): RefObject<E> {
  const ref = useRef<E>(null);
  const { key } = useLocation();
  useEffect(() => {
    const element = ref.current;
    if (element && "hidePopover" in element && element.matches(":popover-open")) element.hidePopover();
  }, [key]);
  return ref;
}
