import { BadgeCheck } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Anchor } from "./anchor";
import { Icon } from "./icon";

export interface SealProps {
  /** The claim, in one sentence. */
  claim: ReactNode;
  /** Issuer, number, date of validity. */
  proof: ReactNode;
  proofHref?: string;
}

/** A claim with its accepted proof. A claim without one is not drawn at all. */
export function Seal({ claim, proof, proofHref }: SealProps) {
  const { t } = useTranslation("ui");
  return (
    <div className="seal">
      <Icon of={BadgeCheck} />
      <b>{claim}</b>
      <small>
        {proof}
        {proofHref && (
          <>
            {" · "}
            <Anchor className="link" href={proofHref}>
              {t("seal.proof")}
            </Anchor>
          </>
        )}
      </small>
    </div>
  );
}
