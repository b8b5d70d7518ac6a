import { paragraphsOf } from "~/modules/content/guide";

/** A guide's paragraphs under their title. */
export function GuideText({ title, text, id }: { title: string; text: string; id?: string }) {
  return (
    <section className="stack max-w-[44em]" style={{ ["--gap" as string]: "12px" }} id={id}>
      <h2>{title}</h2>
      {paragraphsOf(text).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}
