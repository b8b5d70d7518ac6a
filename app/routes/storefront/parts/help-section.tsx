import { ChevronDown } from "lucide-react";
import { Icon } from "~/ui/icon";

export interface HelpSectionProps {
  id: string;
  title: string;
  questions: readonly { asked: string; answer: string }[];
}

/** Questions that open under their answer, with or without JavaScript. */
export function HelpSection({ id, title, questions }: HelpSectionProps) {
  return (
    <section id={id} className="pt-8">
      <h2 className="mb-2">{title}</h2>
      {questions.map(({ asked, answer }) => (
        <details key={asked} className="group border-b border-line">
          <summary className="flex min-h-[52px] cursor-pointer items-center justify-between gap-4 py-2 font-semibold">
            {asked}
            <Icon of={ChevronDown} className="transition-[rotate] group-open:rotate-180" />
          </summary>
          <p className="max-w-[42em] pb-4">{answer}</p>
        </details>
      ))}
    </section>
  );
}
