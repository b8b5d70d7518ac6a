/** The Zemmour band that closes the header, opens the footer and measures a seller's progress. */
export function Selvedge() {
  return <div className="selvedge" role="presentation" />;
}

export interface SelvedgeProgressProps {
  step: number;
  steps: number;
  label: string;
}

export function SelvedgeProgress({ step, steps, label }: SelvedgeProgressProps) {
  return (
    <div className="progress" role="progressbar" aria-label={label} aria-valuenow={step} aria-valuemin={0} aria-valuemax={steps}>
      <i style={{ inlineSize: `${Math.round((100 * step) / steps)}%` }} />
    </div>
  );
}
