import { Check } from "lucide-react";
import { Anchor } from "~/ui/anchor";
import { FacetFrame } from "~/ui/facets";
import { Icon } from "~/ui/icon";
import { classes } from "~/ui/locale";

export interface FacetLink {
  label: string;
  href: string;
  count?: number;
  chosen: boolean;
}

/** One answer of several: each is a link to the list with it, the chosen one to the list without it. */
export function FacetLinks({ title, links, closed }: { title: string; links: readonly FacetLink[]; closed?: boolean }) {
  if (links.length === 0) return null;
  return (
    <FacetFrame title={title} closed={closed}>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <Anchor href={link.href} className="check no-underline hover:underline" aria-current={link.chosen ? "true" : undefined}>
              <span
                aria-hidden="true"
                className={classes(
                  "grid size-[22px] flex-none place-items-center rounded-tile border-[1.5px]",
                  link.chosen ? "border-accent bg-accent text-white" : "border-control bg-surface text-transparent",
                )}
              >
                <Icon of={Check} size={16} />
              </span>
              <span>{link.label}</span>
              {link.count !== undefined && <span className="n num">{link.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </FacetFrame>
  );
}
