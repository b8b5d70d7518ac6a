import { useTranslation } from "react-i18next";
import { ProductGrid } from "./product-card";

function Bone({ width = "100%", height = 16 }: { width?: string; height?: number }) {
  return <span className="bone" style={{ inlineSize: width, blockSize: height }} />;
}

/** The same boxes as the cards that will come; drawn only after 300 ms. */
export function ProductGridSkeleton({ count = 8, four }: { count?: number; four?: boolean }) {
  const { t } = useTranslation("ui");
  return (
    <div role="status">
      <span className="sr-only">{t("loading")}</span>
      <ProductGrid four={four}>
        {Array.from({ length: count }, (_, index) => (
          <li key={index} className="card" aria-hidden="true">
            <span className="bone aspect-square mb-2" />
            <Bone width="50%" height={12} />
            <Bone width="85%" />
            <Bone width="35%" height={18} />
          </li>
        ))}
      </ProductGrid>
    </div>
  );
}

export function LinesSkeleton({ count = 3 }: { count?: number }) {
  const { t } = useTranslation("ui");
  return (
    <div role="status" className="stack">
      <span className="sr-only">{t("loading")}</span>
      {Array.from({ length: count }, (_, index) => (
        <Bone key={index} width={index % 2 ? "70%" : "92%"} />
      ))}
    </div>
  );
}
