import type { LucideIcon } from "lucide-react";
import { useId, type ReactNode } from "react";
import { Button, type ButtonKind } from "./button";
import { usePopoverClosedByNavigation } from "./popover";

export interface DialogProps {
  /** The button that asks. */
  trigger: { label: ReactNode; kind?: ButtonKind; icon?: LucideIcon; big?: boolean; wide?: boolean; className?: string };
  /** One question. */
  title: ReactNode;
  /** The consequence. */
  children?: ReactNode;
  /** The answer that changes nothing, named by its verb: « Garder le colis ». */
  keep: string;
  /** The answer that acts: a form with a Button named by its verb. */
  act: ReactNode;
}

/**
 * One question over the page. It is a popover: the browser opens, closes and returns the focus without any script,
 * and a browser too old for it shows the question in the page.
 */
export function Dialog({ trigger, title, children, keep, act }: DialogProps) {
  const id = useId();
  const ref = usePopoverClosedByNavigation<HTMLDivElement>();
  const { label, ...look } = trigger;
  return (
    <>
      <Button type="button" popovertarget={id} aria-haspopup="dialog" {...look}>
        {label}
      </Button>
      <div id={id} ref={ref} popover="auto" role="dialog" aria-labelledby={`${id}-title`} className="dialog">
        <h2 id={`${id}-title`}>{title}</h2>
        <div className="dialog-body muted">{children}</div>
        <div className="dialog-acts">
          <Button type="button" popovertarget={id} popovertargetaction="hide">
            {keep}
          </Button>
          {act}
        </div>
      </div>
    </>
  );
}

/** The same question as a page of its own. */
export function QuestionPage({ title, children, acts }: { title: ReactNode; children?: ReactNode; acts: ReactNode }) {
  return (
    <section className="dialog dialog-page">
      <h1 className="text-h3">{title}</h1>
      <div className="dialog-body muted">{children}</div>
      <div className="dialog-acts">{acts}</div>
    </section>
  );
}
