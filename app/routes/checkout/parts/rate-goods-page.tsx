import { useTranslation } from "react-i18next";
import { ReviewForm } from "~/modules/reviews/components/review-form";
import { BackLink, PageTitle } from "~/ui/page-title";
import { Picture } from "~/ui/picture";
import { linePicture, useLineWords } from "./line-words";

interface RateGoodsProps {
  back: string;
  line: { nameFr: string; nameAr: string; cooperativeNameFr: string; cooperativeNameAr: string; pictureBase: string | null; signedAs: string };
}

/** One question: what do you think of this thing you bought? */
export function RateGoods({ back, line }: RateGoodsProps) {
  const { t } = useTranslation("reviews");
  const words = useLineWords();
  return (
    <>
      <BackLink href={back}>{t("form.back")}</BackLink>
      <div className="rate-head">
        <Picture picture={linePicture(line)} sizes="96px" alt="" />
        <PageTitle line={t("form.line", { product: words.name(line), cooperative: words.name({ nameFr: line.cooperativeNameFr, nameAr: line.cooperativeNameAr }) })}>
          {t("form.title")}
        </PageTitle>
      </div>
      <ReviewForm signedAs={line.signedAs} />
    </>
  );
}
