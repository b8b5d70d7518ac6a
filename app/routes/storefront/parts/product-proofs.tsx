import { useTranslation } from "react-i18next";
import { isFood } from "~/modules/catalogue/attributes";
import type { ProductPage, Proof } from "~/modules/shop/index.server";
import { cooperativePath } from "~/modules/shop/listing";
import { useLocale } from "~/ui/locale";
import { ProofSeal, RegistrationSeal } from "./proofs";

/** A paper speaks for a product when it covers its category, or carries a label the product bears. */
function concerns(proof: Proof, { card, category }: ProductPage): boolean {
  const covered = proof.categories.length === 0 || proof.categories.includes(category.slug) || proof.categories.includes(category.familySlug);
  if (proof.kind === "onssa") return isFood(category.familySlug) && covered;
  if (proof.kind === "ammps") return category.familySlug === "cosmetique" && covered;
  return proof.labels.some((label) => card.labels.includes(label));
}

/** What is claimed, each claim with its accepted paper. */
export function ProductProofs({ product }: { product: ProductPage }) {
  const { t } = useTranslation("shop");
  const locale = useLocale();
  const { card, cooperative } = product;
  const proofsHref = `${cooperativePath({ slugFr: card.cooperativeSlugFr, slugAr: card.cooperativeSlugAr, publicId: card.cooperativePublicId }, locale)}#preuves`;
  return (
    <section className="stack" style={{ ["--gap" as string]: "12px" }}>
      <h2>{t("proof.title")}</h2>
      <div>
        {cooperative.proofs
          .filter((proof) => concerns(proof, product))
          .map((proof) => (
            <ProofSeal key={`${proof.kind}${proof.number}`} proof={proof} href={proofsHref} only={card.labels} />
          ))}
        <RegistrationSeal registerNumber={cooperative.legal.registerNumber} court={cooperative.legal.court} approvedAt={null} />
      </div>
    </section>
  );
}
