import type { ReactNode } from "react";

/** What is to be read, the paper itself, and the decision beside it: three columns that become one on a phone. */
export function ReviewGrid({ pieces, document, decision }: { pieces: ReactNode; document: ReactNode; decision: ReactNode }) {
  return (
    <div className="review-grid">
      <div>{pieces}</div>
      <section>{document}</section>
      <aside className="stack">{decision}</aside>
    </div>
  );
}
