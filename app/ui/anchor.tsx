import { Link } from "@remix-run/react";
import type { AnchorHTMLAttributes } from "react";

export interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
  /** Asks the server for the whole document, as the language switch and downloads must. */
  reload?: boolean;
  prefetch?: "none" | "intent";
}

/** A link: inside the site it navigates without reloading, elsewhere (tel:, #, https:) it is a plain anchor. */
export function Anchor({ href, reload, prefetch = "none", children, ...rest }: AnchorProps) {
  const inside = href.startsWith("/") || href.startsWith("?");
  if (!inside || reload || rest.download !== undefined || rest.target) {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <Link to={href} prefetch={prefetch} {...rest}>
      {children}
    </Link>
  );
}
