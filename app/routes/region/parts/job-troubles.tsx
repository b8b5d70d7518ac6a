import { useTranslation } from "react-i18next";
import type { Trouble } from "~/platform/jobs/troubled-jobs.server";
import { Notice } from "~/ui/notice";

/** What the machine was to do behind the pages and could not: somebody has to know, and to call whoever keeps it. */
export function JobTroubles({ of: troubles }: { of: readonly Trouble[] }) {
  const { t } = useTranslation("region");
  if (troubles.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice kind="warning">
        <p>{t("troubles.title")}</p>
        <ul>
          {troubles.flatMap(({ kind, failing, givenUp }) => [
            failing > 0 && <li key={`${kind}-failing`}>{t(`troubles.failing.${kind}`, { number: failing })}</li>,
            givenUp > 0 && <li key={`${kind}-given-up`}>{t(`troubles.givenUp.${kind}`, { number: givenUp })}</li>,
          ])}
        </ul>
        <p>{t("troubles.line")}</p>
      </Notice>
    </div>
  );
}
