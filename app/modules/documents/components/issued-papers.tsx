import { FileText } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Locale } from "~/platform/i18n";
import { formatDate } from "~/platform/i18n";
import { Anchor } from "~/ui/anchor";
import { Code } from "~/ui/bdi";
import { IconLines } from "~/ui/definition-list";
import { useLocale } from "~/ui/locale";
import type { DocumentKind } from "../document";

export interface IssuedPaper {
  id: string;
  kind: DocumentKind;
  reference: string;
  issuedAt: string | Date;
  locales: readonly Locale[];
}

const WORDS: Record<Locale, string> = { fr: "list.inFrench", ar: "list.inArabic" };

/** Invoices and credit notes with a link to each language's PDF. `suivi` is the tracking token of who reads without an account. */
export function IssuedPapers({ papers, suivi }: { papers: readonly IssuedPaper[]; suivi?: string }) {
  const { t } = useTranslation("documents");
  const locale = useLocale();
  if (papers.length === 0) return null;
  const query = suivi ? `?suivi=${encodeURIComponent(suivi)}` : "";
  return (
    <IconLines
      items={papers.map((paper) => ({
        icon: FileText,
        content: (
          <>
            <b>{t(`kind.${paper.kind}`)}</b> <Code>{paper.reference}</Code>
            <p className="muted">{formatDate(paper.issuedAt, locale)}</p>
            {paper.locales.length === 0 ? (
              <p>{t("list.preparing")}</p>
            ) : (
              <p className="row">
                {paper.locales.map((language) => (
                  // A file of its own: opened by the browser, not by the router.
                  <Anchor key={language} href={`/documents/${paper.id}/${language}${query}`} reload hrefLang={language}>
                    {t("list.pdf", { language: t(WORDS[language]) })}
                  </Anchor>
                ))}
              </p>
            )}
          </>
        ),
      }))}
    />
  );
}
