import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Anchor } from "../anchor";
import { Icon } from "../icon";
import { SelvedgeProgress } from "../selvedge";
import { SkipLink } from "./shell";

export interface QuestionShellProps {
  step: number;
  steps: number;
  backHref: string;
  /** « Listen », save, language. */
  tools?: ReactNode;
  /** The act of the screen, stuck to its bottom: « Next » and « Save ». */
  acts: ReactNode;
  toast?: ReactNode;
  children: ReactNode;
}

/** One question a screen; the selvedge grows with each answer. */
export function QuestionShell({ step, steps, backHref, tools, acts, toast, children }: QuestionShellProps) {
  const { t } = useTranslation("ui");
  const words = t("question.step", { step, steps });
  return (
    <div className="desk">
      <div>
        <SkipLink />
        <header className="head">
          <div className="wrap narrow row between plain-head">
            <Anchor className="tool tool-start" href={backHref}>
              <Icon of={ChevronLeft} flip />
              {t("back")}
            </Anchor>
            <b className="num nowrap">{words}</b>
            <span className="tools">{tools}</span>
          </div>
          <SelvedgeProgress step={step} steps={steps} label={words} />
        </header>
      </div>
      <main id="main" tabIndex={-1} className="wrap narrow desk-main outline-none">
        {children}
      </main>
      <div className="act-bar act-next">
        <div className="wrap narrow">{acts}</div>
      </div>
      {toast}
    </div>
  );
}
